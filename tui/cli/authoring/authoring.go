// Package authoring has the commands for frameworks: to read, check, write and copy what is asked.
package authoring

import (
	"fmt"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/cli/frameworks"
	"familyhub/stocktake/tui/cli/output"
	"familyhub/stocktake/tui/cli/usage"
	"familyhub/stocktake/tui/export"

	"github.com/spf13/cobra"
)

// Command is what people do with frameworks.
func Command(a *frameworks.Finder) *cobra.Command {
	cmd := &cobra.Command{
		Use: "framework", Short: "Read, check and copy what is asked",
		Long: `A framework is what is asked: a scale, steps and statements. The built-in one follows the
national guide, and there are others for other rooms. To ask something else, write one of
them to a file and change the file in a text editor. Check it, and begin a session with it.`,
		Example: `  stocktake framework list
  stocktake framework export -o own.yaml
  stocktake framework check own.yaml
  stocktake new --title "Riverside" --framework own.yaml`,
		Args: usage.NoSuchCommand, SuggestionsMinimumDistance: 2,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(listCommand(a), showCommand(a), checkCommand(a), exportCommand(a), importCommand(a), newCommand(a), overlayCommand(a), formatCommand(a))
	return cmd
}

func listCommand(a *frameworks.Finder) *cobra.Command {
	return &cobra.Command{
		Use: "list", Short: "List the frameworks that there are",
		Long: `List the frameworks that come with stocktake, and those of your own: what commands call each, and
what it is. The first is the built-in one, which a session has unless it is given another.

Your own are the framework files (.yaml) in the folder "frameworks" beside the data file. They are
offered where a session is begun, too. One that is at fault is listed with the first thing that is
wrong with it.`,
		Example: "  stocktake framework list",
		Args:    usage.Takes(), DisableFlagsInUseLine: true,
		RunE: func(*cobra.Command, []string) error {
			own := a.Own()
			all, names := own.Instruments(), 0
			for _, i := range all {
				names = max(names, text.Width(i.ID))
			}
			for _, i := range all {
				name := text.Line(i.ID)
				if _, err := fmt.Fprintf(a.Stdout, "%s%s  %s\n", name, strings.Repeat(" ", names-text.Width(i.ID)), listed(i)); err != nil {
					return err
				}
			}
			if own.Folder != "" {
				a.Say("Framework files of your own are looked for in %s.", text.Path(own.Folder))
			}
			return nil
		},
	}
}

// listed is what an instrument is, or what is wrong with it.
func listed(i framework.Instrument) string {
	f, err := i.Framework()
	if err != nil {
		return "cannot be used: " + text.Line(err.Error())
	}
	return fmt.Sprintf("%s, version %s: %s, %s, scored %s", text.Line(f.Title), text.Line(f.Version),
		f.Words().Step.Count(len(f.Steps)), f.Words().Statement.Count(len(f.Statements())), f.Scale.Words())
}

func formatCommand(a *frameworks.Finder) *cobra.Command {
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

func exportCommand(a *frameworks.Finder) *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use: "export [FRAMEWORK]", Short: "Write a framework as a file to edit",
		Long: `Write a framework as a file to edit, and print the file's name. Comments in the file say how
it is written. Without a FRAMEWORK it is the built-in one; "stocktake framework list" has the others.
One of your own is written anew, laid out as the others are, and without the comments that it had.

` + frameworks.About,
		Example: `  stocktake framework export -o own.yaml
  stocktake framework export team-health > own.yaml
  stocktake framework export ours.json -o ours.yaml`,
		Args: usage.Takes("[FRAMEWORK]"), ValidArgsFunction: a.Complete,
		RunE: func(_ *cobra.Command, args []string) error {
			if err := output.Plainly(out, output.RenameInstead); err != nil {
				return err
			}
			i, shipped := framework.Shipped()[0], true
			if len(args) == 1 {
				i, shipped = framework.ShippedAs(strings.TrimPrefix(args[0], frameworks.ShippedPrefix))
			}
			if shipped {
				return a.Write(out, export.File{Path: output.FileIn(out, i.ID+".yaml"), Data: i.File()})
			}
			fw, err := a.Named(args[0])
			if err != nil {
				return err
			}
			return write(a, out, fw)
		},
	}
	cmd.Flags().StringVarP(&out, "output", "o", output.ToStdout, "the `FILE` to write, a folder whose name ends in a slash, or - for stdout")
	return cmd
}
