// Package cli is the commands besides the screens, one file each. What a command
// prints goes to stdout, what it says to stderr; it ends with 0 when done, 1 when it
// was refused or failed, with a sentence why, and 2 when it was called wrongly.
package cli

import (
	"errors"
	"fmt"
	"path/filepath"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/text"
	_ "familyhub/stocktake/tui/background" // no command asks the terminal for it
	"familyhub/stocktake/tui/cli/authoring"
	_ "familyhub/stocktake/tui/cli/collector" // a start is too short to collect garbage
	"familyhub/stocktake/tui/cli/usage"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/version"

	"github.com/spf13/cobra"
)

// The exit statuses.
const (
	done   = 0
	failed = 1
	misuse = 2
)

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
	defer a.KeepOpen()
	a.SayLines(text.Lines(sentence(err)))
	if usage.IsWrongCall(err) {
		fmt.Fprintf(a.Stderr, "See: %s --help\n", ran.CommandPath())
		return misuse
	}
	return failed
}

// A double click in Windows Explorer opens the home screen. Set once: commands may be made side by side.
func init() { cobra.MousetrapHelpText = "" }

// Commands are all commands, with their flags, for what is written about them.
func Commands() *cobra.Command { return NewApp().root() }

func (a *App) root() *cobra.Command {
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
		Args:                       usage.NoSuchCommand,
		SuggestionsMinimumDistance: 2,
		Version:                    version.Own().String(),
		SilenceErrors:              true,
		SilenceUsage:               true,
		PersistentPreRunE:          func(*cobra.Command, []string) error { return a.screens.CheckLook() },
		RunE:                       func(*cobra.Command, []string) error { return a.home() },
	}
	root.SetVersionTemplate("{{.Name}} {{.Version}}\n")
	flags := root.PersistentFlags()
	flags.StringVar(&a.Named, "file", "", "the data file, as a `PATH` (or set STOCKTAKE_FILE; otherwise in your own data folder)")
	flags.StringVar(&a.screens.Theme, "theme", "", "the `COLOURS` of the screens: auto, light, dark, contrast or mono")
	flags.BoolVar(&a.screens.OnWall, "wall", false, "begin with what the room may see: no names, large")
	flags.StringVar(&a.screens.Glyphs, "glyphs", "", "the `CHARACTERS` the screens are drawn with: auto, mixed, blocks, half or ascii")
	flags.BoolVar(&a.screens.NoMouse, "no-mouse", false, "leave the mouse to the terminal, to select text without shift")
	flags.BoolVar(&a.screens.Accessible, "accessible", false, "say the screens in lines and read lines, for a screen reader (or set ACCESSIBLE)")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usage.WrongCall(err) })
	usage.Offer(root, "theme", theme.Names()...)
	usage.Offer(root, "glyphs", theme.GlyphChoices()...)
	root.AddCommand(
		demoCommand(a), openCommand(a), soloCommand(a), listCommand(a), newCommand(a), showCommand(a),
		exportCommand(a), sheetCommand(a), printCommand(a), importCommand(a), loadCommand(a),
		compareCommand(a), baselineCommand(a), authoring.Command(a.frameworks), sessionCommand(a), wallCommand(a),
		eraseCommand(a), checkCommand(a), backupCommand(a), restoreCommand(a), compactCommand(a),
		schemaCommand(a), guideCommand(a), storyCommand(a), versionCommand(a),
	)
	root.SetHelpCommand(usage.HelpCommand(root))
	root.InitDefaultCompletionCmd()
	usage.MarkWrongCalls(root)
	return root
}

// sentence is what is said of an error. Problems of a framework file begin their lines with the file,
// where editors look for it.
func sentence(err error) string {
	problems := new(framework.Problems)
	if !errors.As(err, &problems) || problems.Name == "" {
		return "stocktake: " + err.Error()
	}
	n := text.CountOf(len(problems.List), "problem", "problems")
	if problems.More {
		n = "more than " + n
	}
	return fmt.Sprintf("%s\nstocktake: %s has %s", err, text.Path(filepath.Base(problems.Name)), n)
}
