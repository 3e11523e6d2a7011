package cli

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/cli/output"
	"familyhub/stocktake/tui/cli/usage"
	"familyhub/stocktake/tui/reading"

	"github.com/spf13/cobra"
)

func frameworkShowCommand(a *App) *cobra.Command {
	var all bool
	var format, out string
	cmd := &cobra.Command{
		Use: "show [FRAMEWORK]", Short: "Print a framework to read",
		Long: `Print a framework to read: its scale, its steps and statements with all that stands behind
them, and the lists that turn scores into a plan. Without a name it is the built-in one.

--all is a proof for its author: what things are called and the short names in tables, too. As
HTML or Word it can be sent to those who are to read it.

` + aboutFrameworkNames,
		Example: `  stocktake framework show
  stocktake framework show team-health
  stocktake framework show own.yaml --all --format docx -o proof.docx`,
		Args: usage.Takes("[FRAMEWORK]"), ValidArgsFunction: a.completeFrameworks,
		RunE: func(_ *cobra.Command, args []string) error {
			if err := output.Plainly(out, output.RenameInstead); err != nil {
				return err
			}
			write, err := readable(format, out)
			if err != nil {
				return err
			}
			fw, err := a.namedFramework(strings.Join(args, ""))
			if err != nil {
				return err
			}
			if write.Name == "" && !all {
				_, err := fmt.Fprintln(a.Stdout, text.Lines(strings.TrimSuffix(reading.Text(fw), "\n")))
				return err
			}
			return a.writeReadable(write, reading.Document(fw, all), fw.ID, out)
		},
	}
	cmd.Flags().BoolVar(&all, "all", false, "a proof for its author: also what things are called, and short names")
	readableFlags(cmd, &format, &out)
	return cmd
}
