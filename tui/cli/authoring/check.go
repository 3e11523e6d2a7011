package authoring

import (
	"fmt"
	"path/filepath"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/cli/frameworks"
	"familyhub/stocktake/tui/cli/usage"

	"github.com/spf13/cobra"
)

func checkCommand(a *frameworks.Finder) *cobra.Command {
	return &cobra.Command{
		Use: "check FILE", Short: "Check a framework file of your own",
		Long: `Check a framework file of your own, or with - what comes on stdin. Everything that is wrong is
listed with its line and column, so that editors jump to it, and with what would be right.
What is good and may still not be meant is listed as a warning; the file can be used then.`,
		Example: `  stocktake framework check own.yaml
  stocktake framework check - < own.yaml`,
		Args: usage.Takes("FILE"), DisableFlagsInUseLine: true,
		RunE: func(_ *cobra.Command, args []string) error {
			f, warnings, err := a.Check(args[0])
			if err == nil {
				words := f.Words()
				_, err = fmt.Fprintf(a.Stdout, "%s is good: %s, %s, %s\n", text.Path(filepath.Base(frameworks.FileName(args[0]))), text.Line(f.Title),
					text.Line(words.Step.Count(len(f.Steps))), text.Line(words.Statement.Count(len(f.Statements()))))
			}
			for _, w := range warnings {
				a.Say("%s", w)
			}
			return err
		},
	}
}
