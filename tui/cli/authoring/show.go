package authoring

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/cli/frameworks"
	"familyhub/stocktake/tui/cli/output"
	"familyhub/stocktake/tui/cli/usage"
	"familyhub/stocktake/tui/reading"

	"github.com/spf13/cobra"
)

func showCommand(a *frameworks.Finder) *cobra.Command {
	var all bool
	var format, out string
	cmd := &cobra.Command{
		Use: "show [FRAMEWORK]", Short: "Print a framework to read",
		Long: `Print a framework to read: its scale, its steps and statements with all that stands behind
them, and the lists that turn scores into a plan. Without a name it is the built-in one.

--all is a proof for its author: what things are called and the short names in tables, too. As
HTML or Word it can be sent to those who are to read it.

` + frameworks.About,
		Example: `  stocktake framework show
  stocktake framework show team-health
  stocktake framework show own.yaml --all --format docx -o proof.docx`,
		Args: usage.Takes("[FRAMEWORK]"), ValidArgsFunction: a.Complete,
		RunE: func(_ *cobra.Command, args []string) error {
			if err := output.Plainly(out, output.RenameInstead); err != nil {
				return err
			}
			write, err := output.FindReadable(format, out)
			if err != nil {
				return err
			}
			fw, err := a.Named(strings.Join(args, ""))
			if err != nil {
				return err
			}
			if write.Name == "" && !all {
				_, err := fmt.Fprintln(a.Stdout, text.Lines(strings.TrimSuffix(reading.Text(fw), "\n")))
				return err
			}
			return a.WriteReadable(write, reading.Document(fw, all), fw.ID, out)
		},
	}
	cmd.Flags().BoolVar(&all, "all", false, "a proof for its author: also what things are called, and short names")
	output.ReadableFlags(cmd, &format, &out)
	return cmd
}
