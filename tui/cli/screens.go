package cli

import (
	"errors"
	"os"
	"strconv"
	"strings"
	"time"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui"
	"familyhub/stocktake/tui/cli/program"
	"familyhub/stocktake/tui/export"
	"familyhub/stocktake/tui/input"
	"familyhub/stocktake/tui/journal"
	"familyhub/stocktake/tui/live"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/muesli/termenv"
)

// screens runs the program in the terminal until it is left, and makes sure that
// what was entered is on the disk however it ended.
func (a *App) screens(s ui.Store, begin tui.Begin) (err error) {
	dir, err := os.Getwd()
	if err != nil {
		dir = os.TempDir()
	}
	log := openJournal(a.Now)
	_ = sweepEdited() // what cannot go keeps nobody from working; erase says so
	var samples demos
	defer func() { err = errors.Join(err, samples.remove()) }()
	rescued := elsewhere{open: a.opener().OpenNew, first: append(a.dataFiles(), s.Path())}
	defer func() { err = errors.Join(err, rescued.close(a.savedElsewhere)) }()
	config := tui.Config{
		Store: s, Framework: builtin(), Now: a.Now, NewID: model.NewID, ExportDir: dir, Work: a.work(), Begin: begin,
		Files: export.Writer{Refuse: rescued.refuse},
		Demo:  samples.make, Later: tui.Later, ReadOnly: readOnly(s), Elsewhere: rescued.make,
		SaveFailed: func(err error) { noteFailedSave(log, err) },
	}
	if !begin.Sample {
		config.MustRead = a.mustRead(s)
		config.Notice, config.Backup = a.placeWarning(s), noted(log, backUp)
	}
	keys := program.Keyboard(a.Stdin)
	a.look(s, keys, &config)
	// A second screen is a comfort: where it cannot be served, the workshop goes on, and
	// stocktake wall says that nothing is there to follow.
	g := program.NewGuard()
	if server, err := live.Serve(s.Path(), g.Do); err == nil {
		config.Publish = func(state []byte) { _ = server.Publish(state) }
		defer server.Close()
	}
	editor := a.editor()
	config.Editor = editor.offer()
	editor.endWith(g.Ctx)
	root := tui.New(config)
	ran := a.show(log, journal.Word("screens", "workshop"), g, keys, root)
	lost := program.Attempt(root.Flush)
	in := rescued.path(s.Path())
	a.unbacked(in, root.Unbacked())
	all := a.allInFile(in)
	if begin.Sample {
		all = inNoFile()
	}
	return a.exitMessage(log, ran, all, lost)
}

// show shows a program in the terminal at both ends of which somebody sits, until it is left.
func (a *App) show(log *journal.Log, kind journal.Field, g *program.Guard, keys *input.Keyboard, model tea.Model) error {
	if stderr, ok := a.Stderr.(*os.File); ok {
		a.Stderr = g.Output(stderr) // usually the same terminal
	}
	return program.Terminal{
		In: a.Stdin.(*os.File), Out: a.Stdout.(*os.File), Now: a.Now, Log: log, Kind: kind, Keys: keys, Lent: &a.lent,
	}.Show(g, model)
}

// look works out colours and characters: a flag wins over what the file remembers,
// and that over what the terminal says of itself. A name in the file that this
// program does not know counts as none.
func (a *App) look(s ui.Store, keys *input.Keyboard, config *tui.Config) {
	choose := func(flag, setting string) string {
		if flag != "" {
			return flag
		}
		remembered, _, err := s.Setting(setting)
		if err != nil {
			return ""
		}
		return remembered
	}
	name, err := theme.ParseName(choose(a.theme, ui.ThemeSetting))
	if err != nil {
		name = theme.Auto
	}
	glyphs, err := theme.ParseGlyphs(choose(a.glyphs, ui.GlyphsSetting))
	if err != nil {
		glyphs = theme.NewGlyphs(theme.Mixed)
	}
	config.Profile = termenv.NewOutput(os.Stdout, termenv.WithEnvironment(environment{a.Getenv})).EnvColorProfile()
	config.Dark = a.dark(keys, config.Profile)
	if config.Profile == termenv.Ascii && a.Getenv("TERM") != "dumb" {
		// NO_COLOR speaks of colours. Bold and reverse are none, and show whose turn it is.
		name, config.Profile, config.NoColour = theme.Mono, termenv.ANSI, true
	}
	config.Look = ui.NewLook(name, glyphs.Set, config.Dark, config.Profile)
}

// backgroundLimit is how long a terminal may take to say what its background is.
const backgroundLimit = 150 * time.Millisecond

// dark reports whether the terminal's background is dark. The terminal is asked, unless the
// call has chosen colours that do not depend on it, or there are to be none. Where it does
// not say, the environment may; most are dark.
func (a *App) dark(keys *input.Keyboard, profile termenv.Profile) bool {
	kind := a.Getenv("TERM")
	switch name := theme.Name(a.theme); {
	case name == theme.Light, name == theme.Dark, name == theme.Mono, profile == termenv.Ascii:
		return name != theme.Light
	case strings.HasPrefix(kind, "screen"), strings.HasPrefix(kind, "tmux"):
		// More than one terminal can be behind these.
	default:
		if dark, known := keys.Background(a.Stdout, backgroundLimit); known {
			return dark
		}
	}
	colours := strings.Split(a.Getenv("COLORFGBG"), ";")
	number, err := strconv.Atoi(colours[len(colours)-1])
	light := err == nil && len(colours) > 1 && (number == 7 || number > 8 && number < 16)
	return !light
}

// environment is the environment as termenv wants it.
type environment struct{ getenv func(string) string }

func (e environment) Getenv(key string) string { return e.getenv(key) }
func (e environment) Environ() []string        { return os.Environ() }
