// Package cli is the commands beside the screens, one file each. What a command
// prints goes to stdout, what it says to stderr; it ends with 0 when done, 1 when it
// was refused or failed, with a sentence why, and 2 when it was called wrongly.
package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"stocktake/framework"
	"stocktake/model"
	"stocktake/store"
)

// The exit statuses.
const (
	done   = 0
	failed = 1
	misuse = 2
)

// App is what the commands work with: the streams, the clock and the choices that
// every command takes.
type App struct {
	Stdin  io.Reader
	Stdout io.Writer
	Stderr io.Writer
	Now    func() time.Time
	// Getenv reads the environment.
	Getenv func(string) string

	file   string
	theme  string
	glyphs string
}

// NewApp returns the commands as a person calls them.
func NewApp() *App {
	return &App{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Now: time.Now, Getenv: os.Getenv}
}

// usageError is a wrong call, as against a call that was refused.
type usageError struct{ error }

// Run carries out a command line, without the program's name, and returns the exit status.
func (a *App) Run(args []string) int {
	root := a.root()
	root.SetArgs(args)
	root.SetIn(a.Stdin)
	root.SetOut(a.Stdout)
	root.SetErr(a.Stderr)
	ran, err := root.ExecuteC()
	if err == nil {
		return done
	}
	fmt.Fprintln(a.Stderr, "stocktake: "+printable(err))
	var usage usageError
	if errors.As(err, &usage) || strings.HasPrefix(err.Error(), "unknown command") {
		fmt.Fprintf(a.Stderr, "See: %s --help\n", ran.CommandPath())
		return misuse
	}
	return failed
}

// printable is an error's text, made safe for a terminal line by line.
func printable(err error) string { return model.CleanText(err.Error()) }

func (a *App) root() *cobra.Command {
	cobra.MousetrapHelpText = "" // a double click in Windows Explorer opens the home screen
	root := &cobra.Command{
		Use:   "stocktake",
		Short: "Family Hub workforce self-assessment in a terminal",
		Long: "stocktake takes a room through the Family Hub workforce self-assessment: five steps and\n" +
			"twenty statements, scored 0 to 5, with consensus, barriers and priorities. Without a\n" +
			"command it opens the home screen.",
		Args:          wrongly(cobra.NoArgs),
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE:          func(*cobra.Command, []string) error { return a.home() },
	}
	flags := root.PersistentFlags()
	flags.StringVar(&a.file, "file", "", "the data `PATH` (or STOCKTAKE_FILE; otherwise in the platform's data folder)")
	flags.StringVar(&a.theme, "theme", "", "colours: auto, light, dark, contrast or mono")
	flags.StringVar(&a.glyphs, "glyphs", "", "characters to draw with: mixed, blocks, half or ascii")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.AddCommand(
		a.demo(), a.open(), a.solo(), a.list(), a.create(), a.show(),
		a.export(), a.importSheets(), a.load(), a.framework(),
	)
	return root
}

// wrongly marks the refusal of arguments as a wrong call.
func wrongly(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if err := check(cmd, args); err != nil {
			return usageError{err}
		}
		return nil
	}
}

// path is where the data file is.
func (a *App) path() (string, error) {
	if a.file != "" {
		return a.file, nil
	}
	if path := a.Getenv("STOCKTAKE_FILE"); path != "" {
		return path, nil
	}
	return store.DefaultPath()
}

// writing opens the data file, which is made if there is none, for the length of do.
func (a *App) writing(do func(*store.Store) error) (err error) {
	path, err := a.path()
	if err != nil {
		return err
	}
	s, err := store.Open(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	return do(s)
}

// reading opens the data file without changing a byte of it for the length of do.
// Where there is none, do is not called and the error is errNoFile.
func (a *App) reading(do func(*store.Store) error) (err error) {
	path, err := a.path()
	if err != nil {
		return err
	}
	s, err := store.OpenReadOnly(path)
	if errors.Is(err, os.ErrNotExist) {
		return &noFileError{path}
	}
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	return do(s)
}

// noFileError says that there is no data file yet.
type noFileError struct{ path string }

func (e *noFileError) Error() string {
	return fmt.Sprintf("there is no data file %s yet; stocktake new --title TITLE begins a session, and the file with it", e.path)
}

// session opens the data file for reading and loads the session that ref names.
func (a *App) session(ref string, do func(*model.Session) error) error {
	return a.reading(func(s *store.Store) error {
		o, err := s.Find(ref)
		if err != nil {
			return err
		}
		h, _, err := s.Load(o.ID)
		if err != nil {
			return err
		}
		return do(h.Session())
	})
}

// complete offers the ids of sessions, with their titles, to the shell.
func (a *App) complete(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	var ids []string
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveDefault
	}
	_ = a.reading(func(s *store.Store) error {
		all, err := s.Sessions()
		for _, o := range all {
			ids = append(ids, o.ID+"\t"+model.CleanLine(o.Details.Title))
		}
		return err
	})
	return ids, cobra.ShellCompDirectiveNoFileComp
}

// builtin is the framework of new sessions unless --framework names another.
func builtin() *framework.Framework { return framework.Builtin() }
