package authoring

import (
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/cli/frameworks"
	"familyhub/stocktake/tui/cli/output"
	"familyhub/stocktake/tui/cli/usage"

	"github.com/spf13/cobra"
)

func overlayCommand(a *frameworks.Finder) *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use: "overlay FRAMEWORK WORDING", Short: "Lay other words over a framework: a guide's own, or a translation",
		Long: `Lay other words over a framework, and write the result as a framework file. It has the same ids, so
that sessions on both are compared; the old words of statements are kept as earlier ones.

WORDING is a file as a framework file is, with no more than the texts that it gives:

  format: ` + framework.Wording + `
  framework: family-hub-workforce
  language: cy
  steps:
    - number: 1
      title: …
      statements:
        - {number: 1, text: …}

What the framework does not have is refused. What keeps its words is listed.

` + frameworks.About,
		Example: `  stocktake framework overlay family-hub-workforce welsh.yaml -o cymraeg.yaml`,
		Args:    usage.Takes("FRAMEWORK", "WORDING"), ValidArgsFunction: a.Complete,
		RunE: func(_ *cobra.Command, args []string) error {
			if err := output.Plainly(out, output.RenameInstead); err != nil {
				return err
			}
			base, err := a.Named(args[0])
			if err != nil {
				return err
			}
			in, err := a.Open(args[1])
			if err != nil {
				return err
			}
			defer in.Close()
			fw, left, err := framework.Overlay(base, frameworks.FileName(args[1]), in)
			if err != nil {
				return err
			}
			if len(left) > 0 {
				a.Say("These keep their words: %s.", text.Line(strings.Join(left, ", ")))
			}
			return write(a, out, fw)
		},
	}
	cmd.Flags().StringVarP(&out, "output", "o", output.ToStdout, "the `FILE` to write, a folder whose name ends in a slash, or - for stdout")
	return cmd
}
