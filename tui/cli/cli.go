// Package cli is the commands beside the screens, one file each. What a command
// prints goes to stdout, what it says to stderr; it ends with 0 when done, 1 when it
// was refused or failed, with a sentence why, and 2 when it was called wrongly.
package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/text"
	_ "familyhub/stocktake/tui/background" // no command asks the terminal for it
	"familyhub/stocktake/tui/theme"

	"github.com/spf13/cobra"
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
	// Work is what a guess at the passphrase of a file that is written costs, for tests
	// that have no second to lose; 0 for agefile.Work.
	Work int

	file   string
	theme  string
	glyphs string
	onWall bool

	warned  sync.Once   // that records cannot be read
	offered bool        // a backup, with that
	quiet   bool        // the room sees what is said: neither is
	lent    atomic.Bool // the terminal is with the user's editor
}

// NewApp returns the commands as a person calls them.
func NewApp() *App {
	return &App{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Now: time.Now, Getenv: os.Getenv}
}

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
	fmt.Fprintln(a.Stderr, a.said(text.Lines("stocktake: "+err.Error())))
	if usage := new(usageError); errors.As(err, usage) {
		fmt.Fprintf(a.Stderr, "See: %s --help\n", ran.CommandPath())
		return misuse
	}
	return failed
}

func (a *App) root() *cobra.Command {
	cobra.MousetrapHelpText = "" // a double click in Windows Explorer opens the home screen
	root := &cobra.Command{
		Use:   "stocktake",
		Short: "Family Hub workforce self-assessment in a terminal",
		Long: `stocktake takes a room of people through the Family Hub workforce self-assessment:
five steps and twenty statements, scored 0 to 5, with consensus, barriers and priorities.

Called without anything else it opens the home screen, where every key is shown. The
commands below do the same work without the screens, for scripts and for files that
come and go by e-mail. Everything is kept in one data file on this computer.`,
		Example: `  stocktake                                    open the home screen
  stocktake demo                               look at an example first
  stocktake new --title "Northvale, spring"    begin a session
  stocktake export Northvale -o minutes.md     write its summary to a file`,
		Args:                       noSuchCommand,
		SuggestionsMinimumDistance: 2,
		Version:                    versionText(),
		SilenceErrors:              true,
		SilenceUsage:               true,
		PersistentPreRunE:          func(*cobra.Command, []string) error { return a.checkLook() },
		RunE:                       func(*cobra.Command, []string) error { return a.home() },
	}
	root.SetVersionTemplate("{{.Name}} {{.Version}}\n")
	flags := root.PersistentFlags()
	flags.StringVar(&a.file, "file", "", "the data file, as a `PATH` (or set STOCKTAKE_FILE; otherwise in your own data folder)")
	flags.StringVar(&a.theme, "theme", "", "the `COLOURS` of the screens: auto, light, dark, contrast or mono")
	flags.BoolVar(&a.onWall, "wall", false, "begin with what the room may see: no names, large")
	flags.StringVar(&a.glyphs, "glyphs", "", "the `CHARACTERS` the screens are drawn with: mixed, blocks, half or ascii")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	offer(root, "theme", theme.Names()...)
	offer(root, "glyphs", theme.GlyphSets()...)
	root.AddCommand(
		demoCommand(a), openCommand(a), soloCommand(a), listCommand(a), newCommand(a), showCommand(a),
		exportCommand(a), sheetCommand(a), importCommand(a), loadCommand(a),
		compareCommand(a), baselineCommand(a), frameworkCommand(a), wallCommand(a),
		eraseCommand(a), checkCommand(a), backupCommand(a), restoreCommand(a), compactCommand(a),
		schemaCommand(a), versionCommand(a),
	)
	root.SetHelpCommand(helpCommand(root))
	root.InitDefaultCompletionCmd()
	markWrongCalls(root)
	return root
}

// checkLook refuses colours and characters that there are not, in every command:
// otherwise a slip in a script shows only when the screens are opened.
func (a *App) checkLook() error {
	if a.theme != "" {
		if _, err := theme.ParseName(a.theme); err != nil {
			return usageError{err}
		}
	}
	if a.glyphs != "" {
		if _, err := theme.ParseGlyphs(a.glyphs); err != nil {
			return usageError{err}
		}
	}
	return nil
}

// builtin is the framework of new sessions unless --framework names another.
func builtin() *framework.Framework { return framework.Builtin() }
