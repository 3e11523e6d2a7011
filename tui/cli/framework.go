package cli

import (
	"bytes"
	"fmt"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/cli/output"
	"familyhub/stocktake/tui/cli/usage"
	"familyhub/stocktake/tui/export"
	"familyhub/stocktake/tui/reading"

	"github.com/spf13/cobra"
)

func frameworkCommand(a *App) *cobra.Command {
	cmd := &cobra.Command{
		Use: "framework", Short: "Read, check and copy what is asked",
		Long: `A framework is what is asked: a scale, steps and statements. The built-in one follows the
national guide. To ask something else, write the built-in one to a file, change the file
in a text editor, check it, and begin a session with it.`,
		Example: `  stocktake framework export -o own.yaml
  stocktake framework check own.yaml
  stocktake new --title "Riverside" --framework own.yaml`,
		Args: usage.NoSuchCommand, SuggestionsMinimumDistance: 2,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(frameworkListCommand(a), frameworkShowCommand(a), frameworkCheckCommand(a), frameworkExportCommand(a), frameworkFormatCommand(a))
	return cmd
}

func frameworkListCommand(a *App) *cobra.Command {
	return &cobra.Command{
		Use: "list", Short: "List the built-in frameworks",
		Example: "  stocktake framework list",
		Args:    usage.Takes(), DisableFlagsInUseLine: true,
		RunE: func(*cobra.Command, []string) error {
			f := framework.Builtin()
			_, err := fmt.Fprintf(a.Stdout, "%s  %s, version %s: %d steps, %d statements\n",
				f.ID, f.Title, f.Version, len(f.Steps), len(f.Statements()))
			return err
		},
	}
}

func frameworkShowCommand(a *App) *cobra.Command {
	return &cobra.Command{
		Use: "show [FILE]", Short: "Print a framework to read",
		Long: "Print a framework to read: its scale, its steps and statements with all that stands behind\nthem, and the lists that turn scores into a plan. Without a file it is the built-in one.",
		Example: `  stocktake framework show
  stocktake framework show own.yaml`,
		Args: usage.Takes("[FILE]"), DisableFlagsInUseLine: true,
		RunE: func(_ *cobra.Command, args []string) error {
			f := framework.Builtin()
			if len(args) == 1 {
				var err error
				if f, err = a.readFramework(args[0]); err != nil {
					return err
				}
			}
			_, err := fmt.Fprintln(a.Stdout, text.Lines(strings.TrimSuffix(reading.Text(f), "\n")))
			return err
		},
	}
}

func frameworkFormatCommand(a *App) *cobra.Command {
	return &cobra.Command{
		Use: "format", Short: "Print how framework files are written",
		Long:    "Print how framework files are written: each field, what it is for, and what it may hold.",
		Example: "  stocktake framework format",
		Args:    usage.Takes(), DisableFlagsInUseLine: true,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprint(a.Stdout, framework.FormatGuide)
			return err
		},
	}
}

func frameworkExportCommand(a *App) *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use: "export", Short: "Write the built-in framework as a file to edit",
		Long: "Write the built-in framework as a file to edit, and print the file's name. The file says\nwithin itself how it is written.",
		Example: `  stocktake framework export -o own.yaml
  stocktake framework export > own.yaml`,
		Args: usage.Takes(), DisableFlagsInUseLine: true,
		RunE: func(*cobra.Command, []string) error {
			if err := output.Plainly(out, output.RenameInstead); err != nil {
				return err
			}
			var b bytes.Buffer
			if err := framework.Write(&b, framework.Builtin()); err != nil {
				return err
			}
			return a.Write(out, export.File{Path: output.FileIn(out, framework.Builtin().ID+".yaml"), Data: b.Bytes()})
		},
	}
	cmd.Flags().StringVarP(&out, "output", "o", output.ToStdout, "the `FILE` to write, a folder whose name ends in a slash, or - for stdout")
	return cmd
}
