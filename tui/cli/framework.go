package cli

import (
	"bytes"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"stocktake/framework"
	"stocktake/tui/export"
)

func (a *App) framework() *cobra.Command {
	cmd := &cobra.Command{
		Use: "framework", Short: "Read, check and copy what is asked",
		Args: wrongly(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(
		&cobra.Command{
			Use: "list", Short: "List the built-in frameworks", Args: wrongly(cobra.NoArgs),
			RunE: func(*cobra.Command, []string) error {
				f := builtin()
				_, err := fmt.Fprintf(a.Stdout, "%s  %s, version %s: %d steps, %d statements\n",
					f.ID, f.Title, f.Version, len(f.Steps), len(f.Statements()))
				return err
			},
		},
		&cobra.Command{
			Use: "show [FILE]", Short: "Print a framework to read", Args: wrongly(cobra.MaximumNArgs(1)),
			RunE: func(_ *cobra.Command, args []string) error {
				f := builtin()
				if len(args) == 1 {
					var err error
					if f, err = readFramework(args[0]); err != nil {
						return err
					}
				}
				return a.printFramework(f)
			},
		},
		&cobra.Command{
			Use: "check FILE", Short: "Check a framework file of your own", Args: wrongly(cobra.ExactArgs(1)),
			RunE: func(_ *cobra.Command, args []string) error {
				f, err := readFramework(args[0])
				if err != nil {
					return err
				}
				_, err = fmt.Fprintf(a.Stdout, "%s is good: %s, %d steps, %d statements\n",
					filepath.Base(args[0]), f.Title, len(f.Steps), len(f.Statements()))
				return err
			},
		},
		a.exportFramework(),
	)
	return cmd
}

func (a *App) exportFramework() *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use: "export", Short: "Write the built-in framework as a file to edit", Args: wrongly(cobra.NoArgs),
		RunE: func(*cobra.Command, []string) error {
			if out == toStdout {
				return framework.Write(a.Stdout, builtin())
			}
			var b bytes.Buffer
			if err := framework.Write(&b, builtin()); err != nil {
				return err
			}
			if err := export.Save(out, b.Bytes()); err != nil {
				return err
			}
			_, err := fmt.Fprintln(a.Stdout, out)
			return err
		},
	}
	cmd.Flags().StringVarP(&out, "output", "o", toStdout, "the file to write, or - for stdout")
	return cmd
}

// printFramework prints what a framework asks, step by step.
func (a *App) printFramework(f *framework.Framework) error {
	w := a.Stdout
	fmt.Fprintf(w, "%s, version %s\n", f.Title, f.Version)
	if f.Source.Title != "" {
		fmt.Fprintf(w, "Source: %s", f.Source.Title)
		if f.Source.Year > 0 {
			fmt.Fprintf(w, " (%d)", f.Source.Year)
		}
		fmt.Fprintln(w)
	}
	fmt.Fprintf(w, "Licence: %s\n\n", f.Source.Licence)
	for _, l := range f.Scale {
		fmt.Fprintf(w, "%d  %s. %s\n", l.Value, l.Label, l.Description)
	}
	for _, step := range f.Steps {
		fmt.Fprintf(w, "\nStep %d: %s\n", step.Number, step.Title)
		for _, st := range step.Statements {
			fmt.Fprintf(w, "%3d  %s\n", st.Number, st.Text)
		}
	}
	return nil
}
