package cli

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/cli/console"
	"familyhub/stocktake/tui/cli/usage"
	"familyhub/stocktake/tui/userfile"

	"github.com/spf13/cobra"
)

func frameworkCheckCommand(a *App) *cobra.Command {
	return &cobra.Command{
		Use: "check FILE", Short: "Check a framework file of your own",
		Long: `Check a framework file of your own, or with - what comes on stdin. Everything that is wrong is
listed with its line and column, so that editors jump to it, and with what would be right.
What is good and may still not be meant is listed as a warning; the file can be used then.`,
		Example: `  stocktake framework check own.yaml
  stocktake framework check - < own.yaml`,
		Args: usage.Takes("FILE"), DisableFlagsInUseLine: true,
		RunE: func(_ *cobra.Command, args []string) error {
			f, warnings, err := a.frameworkWithWarnings(args[0])
			if err == nil {
				words := f.Words()
				_, err = fmt.Fprintf(a.Stdout, "%s is good: %s, %s, %s\n", text.Path(filepath.Base(frameworkName(args[0]))), text.Line(f.Title),
					text.Line(words.Step.Count(len(f.Steps))), text.Line(words.Statement.Count(len(f.Statements()))))
			}
			for _, w := range warnings {
				a.Say("%s", w)
			}
			return err
		},
	}
}

// fromStdin is the name for a file that comes on stdin.
const fromStdin = "-"

// frameworkName is what messages call a framework file: the path that was given, which editors find.
func frameworkName(path string) string {
	if path == fromStdin {
		return "stdin"
	}
	return userfile.Unquoted(path)
}

// readFramework reads a framework file, and says what of it was not read. Other warnings are for
// its author, who checks it.
func (a *App) readFramework(path string) (*framework.Framework, error) {
	f, warnings, err := a.frameworkWithWarnings(path)
	for _, w := range warnings {
		if w.Unread {
			a.Say("%s", w)
		}
	}
	return f, err
}

func (a *App) frameworkWithWarnings(path string) (*framework.Framework, []framework.Warning, error) {
	in, err := a.openFramework(path)
	if err != nil {
		return nil, nil, err
	}
	defer in.Close()
	return framework.ReadWithWarnings(frameworkName(path), in)
}

func (a *App) openFramework(path string) (io.ReadCloser, error) {
	if path != fromStdin {
		return console.OpenFile(path)
	}
	if console.IsTerminal(a.Stdin) {
		a.Say("Type or paste the framework, and end it with Ctrl+D on a line of its own; in Windows with Ctrl+Z and Enter.")
	}
	return io.NopCloser(a.Stdin), nil
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
