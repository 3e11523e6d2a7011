package authoring

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/sheet/instrument"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/cli/console"
	"familyhub/stocktake/tui/cli/frameworks"
	"familyhub/stocktake/tui/cli/output"
	"familyhub/stocktake/tui/cli/usage"
	"familyhub/stocktake/tui/export"

	"github.com/spf13/cobra"
)

func importCommand(a *frameworks.Finder) *cobra.Command {
	var about instrument.About
	var out string
	var blank bool
	cmd := &cobra.Command{
		Use: "import FILE...", Short: "Make a framework file of a spreadsheet",
		Long: `Make a framework file of a spreadsheet: a workbook with a sheet of statements and a sheet of the
scale, or a CSV file of each. --blank writes a workbook to fill in.

The table of statements has the columns step and text. If you like, there are also: id, short, group,
guidance, look for, questions, earlier texts. A column for each level is called as the level is, "0" or
"0 Not started". A row without a step belongs to the step above it. Several things to look for,
or questions, stand in one cell, each on a line of its own.

The table of the scale has a row for each level, and the columns value, label and description. The
column points is for a level that counts for something else in averages. A third table, with the columns field
and text, may say title, id, version, licence and so on.

Everything that is wrong is listed at once, with its sheet and cell. What can be read in two ways
is refused.`,
		Example: `  stocktake framework import --blank -o blank.xlsx
  stocktake framework import filled-in.xlsx -o ours.yaml
  stocktake framework import statements.csv scale.csv --title "Riverside" -o ours.yaml`,
		Args: cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error {
			if err := output.Plainly(out, output.RenameInstead); err != nil {
				return err
			}
			if blank {
				return writeBlank(a, out, args)
			}
			if len(args) == 0 {
				return usage.WrongCall(errors.New("name a spreadsheet to read, or write one to fill in with --blank -o blank.xlsx"))
			}
			fw, err := importFramework(a, about, args)
			if err != nil {
				return err
			}
			return write(a, out, fw)
		},
	}
	cmd.Flags().StringVarP(&out, "output", "o", output.ToStdout, "the `FILE` to write, a folder whose name ends in a slash, or - for stdout")
	cmd.Flags().StringVar(&about.Title, "title", "", "what it is called, as a `TITLE` in quotation marks (otherwise as the table says, or as the file is called)")
	cmd.Flags().StringVar(&about.ID, "id", "", "the `ID` by which sessions know it (otherwise made from the title)")
	cmd.Flags().StringVar(&about.Licence, "licence", "", "on what `TERMS` it may be used")
	cmd.Flags().BoolVar(&blank, "blank", false, "write a workbook to fill in")
	return cmd
}

func writeBlank(a *frameworks.Finder, out string, args []string) error {
	if len(args) > 0 || out == output.ToStdout && console.IsTerminal(a.Stdout) {
		return usage.WrongCall(errors.New("--blank reads no file, and writes a workbook: stocktake framework import --blank -o blank.xlsx"))
	}
	var b bytes.Buffer
	if err := instrument.WriteBlank(&b); err != nil {
		return err
	}
	return a.Write(out, export.File{Path: output.FileIn(out, "framework.xlsx"), Data: b.Bytes()})
}

func importFramework(a *frameworks.Finder, about instrument.About, paths []string) (*framework.Framework, error) {
	var files []instrument.File
	for _, path := range paths {
		f, err := a.OpenInput(path)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		files = append(files, instrument.File{Name: filepath.Base(path), Reader: io.Reader(f)})
	}
	fw, unread, err := instrument.Read(about, files...)
	if len(unread) > 0 {
		a.Say("Not read, since they hold no table of a framework: %s.", strings.Join(unread, ", "))
	}
	return fw, err
}

// notThere refuses to write over a framework file: somebody may have edited it since.
func notThere(path string) error {
	if _, err := os.Lstat(path); path == output.ToStdout || errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return fmt.Errorf("%s is there already, and stays as it is; choose another name", text.Path(path))
}

// write writes a framework as a file to edit, over none that is there.
func write(a *frameworks.Finder, out string, fw *framework.Framework) error {
	if err := notThere(output.FileIn(out, fw.ID+".yaml")); err != nil {
		return err
	}
	var b bytes.Buffer
	if err := framework.Write(&b, fw); err != nil {
		return err
	}
	return a.Write(out, export.File{Path: output.FileIn(out, fw.ID+".yaml"), Data: b.Bytes()})
}
