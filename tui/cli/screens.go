package cli

import (
	"context"
	"errors"
	"fmt"
	"os"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/mattn/go-isatty"
	"github.com/muesli/termenv"
	"github.com/spf13/cobra"

	"stocktake/model"
	"stocktake/model/sample"
	"stocktake/store"
	"stocktake/tui"
	"stocktake/tui/theme"
)

// framesPerSecond is how often the renderer looks for something new to paint: a key
// is on the screen within about 8 ms.
const framesPerSecond = 120

// home opens the home screen, or without a terminal prints what it would show.
func (a *App) home() error {
	if !a.interactive() {
		sessions, err := a.sessions()
		if err != nil {
			return err
		}
		if len(sessions) == 0 {
			_, err := fmt.Fprint(a.Stdout, welcome)
			return err
		}
		return a.printList(sessions)
	}
	return a.writing(func(s *store.Store) error { return a.screens(s, tui.Begin{}) })
}

const welcome = `stocktake takes a room of people from many agencies through a workforce self-assessment:
twenty statements, scored 0 to 5, with consensus, barriers, priorities and a summary.
Run it in a terminal to begin, or: stocktake new --title TITLE, stocktake demo, stocktake --help.
`

func (a *App) open() *cobra.Command {
	return &cobra.Command{
		Use: "open SESSION", Short: "Open a session where it was left",
		Args: wrongly(cobra.ExactArgs(1)), ValidArgsFunction: a.complete,
		RunE: func(_ *cobra.Command, args []string) error {
			if err := a.needsTerminal(); err != nil {
				return err
			}
			return a.writing(func(s *store.Store) error {
				o, err := s.Find(args[0])
				if err != nil {
					return err
				}
				return a.screens(s, tui.Begin{Open: o.ID})
			})
		},
	}
}

func (a *App) solo() *cobra.Command {
	var name string
	cmd := &cobra.Command{
		Use: "solo [SESSION]", Short: "Score alone, or go on with a solo session",
		Args: wrongly(cobra.MaximumNArgs(1)), ValidArgsFunction: a.complete,
		RunE: func(_ *cobra.Command, args []string) error {
			if err := a.needsTerminal(); err != nil {
				return err
			}
			return a.writing(func(s *store.Store) error {
				begin := tui.Begin{Solo: len(args) == 0, Name: name}
				if len(args) == 1 {
					o, err := s.Find(args[0])
					if err != nil {
						return err
					}
					if o.Mode != model.Solo {
						return fmt.Errorf("%s is a session for a group; stocktake open %s opens it", o.Details.Title, o.ID)
					}
					begin.Open = o.ID
				}
				return a.screens(s, begin)
			})
		},
	}
	cmd.Flags().StringVar(&name, "name", "", "your name, for a score sheet to hand over (optional)")
	return cmd
}

func (a *App) demo() *cobra.Command {
	return &cobra.Command{
		Use: "demo", Short: "Look at two sample sessions, in a temporary file", Args: wrongly(cobra.NoArgs),
		RunE: func(*cobra.Command, []string) error {
			if !a.interactive() {
				samples, err := sample.Sessions(builtin())
				if err != nil {
					return err
				}
				return a.print(samples[0].History.Session(), false)
			}
			s, err := demoStore()
			if err != nil {
				return err
			}
			return errors.Join(a.screens(s, tui.Begin{Sample: true}), s.remove())
		},
	}
}

// demoFile is a data file of sample sessions that goes when the demo ends.
type demoFile struct {
	*store.Store
	dir string
}

func demoStore() (*demoFile, error) {
	dir, err := os.MkdirTemp("", "stocktake-demo-")
	if err != nil {
		return nil, err
	}
	s, err := store.Open(dir + "/demo.db")
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	d := &demoFile{s, dir}
	samples, err := sample.Sessions(builtin())
	for _, one := range samples {
		if err == nil {
			last := one.Entries[len(one.Entries)-1].At
			err = s.Create(one.Origin, builtin(), one.History.Session().Overview(last, one.Place), one.Entries...)
		}
	}
	if err != nil {
		return nil, errors.Join(err, d.remove())
	}
	return d, nil
}

func (d *demoFile) remove() error { return errors.Join(d.Close(), os.RemoveAll(d.dir)) }

// screens runs the program in the terminal until it is left, and makes sure that
// what was entered is on the disk however it ended.
func (a *App) screens(s tui.Store, begin tui.Begin) (err error) {
	dir, err := os.Getwd()
	if err != nil {
		dir = os.TempDir()
	}
	var demos []*demoFile
	defer func() {
		for _, d := range demos {
			err = errors.Join(err, d.remove())
		}
	}()
	config := tui.Config{
		Store: s, Framework: builtin(), Now: a.Now, NewID: model.NewID, ExportDir: dir, Begin: begin,
		Demo: func() (tui.Store, error) {
			d, err := demoStore()
			if err != nil {
				return nil, err
			}
			demos = append(demos, d)
			return d, nil
		},
	}
	if err := a.look(s, &config); err != nil {
		return err
	}
	root := tui.New(config)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	_, ran := tea.NewProgram(root, tea.WithAltScreen(), tea.WithFPS(framesPerSecond), tea.WithContext(ctx),
		tea.WithInput(a.Stdin), tea.WithOutput(a.Stdout)).Run()
	if err := root.Flush(); err != nil {
		return fmt.Errorf("some of what was entered could not be saved: %w", err)
	}
	if ran != nil && !errors.Is(ran, tea.ErrInterrupted) && !errors.Is(ran, tea.ErrProgramKilled) {
		return ran
	}
	return nil
}

// look works out colours and glyphs: a flag wins over what the file remembers, and
// that over what the terminal says of itself.
func (a *App) look(s tui.Store, config *tui.Config) error {
	choose := func(flag, setting, otherwise string) string {
		if flag != "" {
			return flag
		}
		if v, ok, err := s.Setting(setting); err == nil && ok {
			return v
		}
		return otherwise
	}
	name, err := theme.ParseName(choose(a.theme, tui.ThemeSetting, string(theme.Auto)))
	if err != nil {
		return usageError{err}
	}
	glyphs, err := theme.ParseGlyphs(choose(a.glyphs, tui.GlyphsSetting, string(theme.Mixed)))
	if err != nil {
		return usageError{err}
	}
	config.Profile = termenv.NewOutput(os.Stdout, termenv.WithEnvironment(environment{a.Getenv})).EnvColorProfile()
	// Bubble Tea has asked the terminal for its background before main began; this
	// is what it answered.
	config.Dark = lipgloss.HasDarkBackground()
	config.Look = tui.NewLook(name, glyphs.Set, config.Dark, config.Profile)
	return nil
}

// environment is the environment as termenv wants it.
type environment struct{ getenv func(string) string }

func (e environment) Getenv(key string) string { return e.getenv(key) }
func (e environment) Environ() []string        { return os.Environ() }

// interactive is true when a person sits at both ends.
func (a *App) interactive() bool {
	in, ok := a.Stdin.(*os.File)
	if !ok || !isatty.IsTerminal(in.Fd()) && !isatty.IsCygwinTerminal(in.Fd()) {
		return false
	}
	out, ok := a.Stdout.(*os.File)
	return ok && (isatty.IsTerminal(out.Fd()) || isatty.IsCygwinTerminal(out.Fd()))
}

func (a *App) needsTerminal() error {
	if a.interactive() {
		return nil
	}
	return fmt.Errorf("this command needs a terminal; stocktake show SESSION prints a session without one")
}
