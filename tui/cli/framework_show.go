package cli

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/docx"
	"familyhub/stocktake/model/report/html"
	"familyhub/stocktake/model/report/markdown"
	"familyhub/stocktake/model/report/plaintext"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/cli/output"
	"familyhub/stocktake/tui/cli/usage"
	"familyhub/stocktake/tui/export"
	"familyhub/stocktake/tui/reading"

	"github.com/spf13/cobra"
)

// proofs are the formats in which a framework can be read.
var proofs = map[string]func(io.Writer, *report.Document) error{
	"html": html.Write, "docx": docx.Write, "md": markdown.Write, "txt": plaintext.Write,
}

// proofFormats are their names, the usual one first.
func proofFormats() []string { return []string{"txt", "html", "docx", "md"} }

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
			write, err := proofWriter(&format, out)
			if err != nil {
				return err
			}
			fw, err := a.namedFramework(strings.Join(args, ""))
			if err != nil {
				return err
			}
			if write == nil && !all {
				_, err := fmt.Fprintln(a.Stdout, text.Lines(strings.TrimSuffix(reading.Text(fw), "\n")))
				return err
			}
			return a.writeProof(fw, all, format, out)
		},
	}
	cmd.Flags().BoolVar(&all, "all", false, "a proof for its author: also what things are called, and short names")
	cmd.Flags().StringVar(&format, "format", "", "the `FORMAT`: "+strings.Join(proofFormats(), ", "))
	cmd.Flags().StringVarP(&out, "output", "o", output.ToStdout, "the `FILE` to write, a folder whose name ends in a slash, or - for stdout")
	usage.Offer(cmd, "format", proofFormats()...)
	return cmd
}

// proofWriter finds the writer of a format, which the name of the file may say; nil where neither
// says one and the text goes to stdout.
func proofWriter(format *string, out string) (func(io.Writer, *report.Document) error, error) {
	ending := strings.TrimPrefix(strings.ToLower(filepath.Ext(out)), ".")
	switch {
	case *format == "" && out == output.ToStdout:
		return nil, nil
	case *format == "" && ending != "" && !export.EndsAsFolder(out):
		*format = ending
	case *format == "":
		*format = proofFormats()[0]
	}
	write, ok := proofs[*format]
	if !ok {
		return nil, usage.WrongCall(fmt.Errorf("there is no format %s; they are %s", text.Path(*format), strings.Join(proofFormats(), ", ")))
	}
	return write, nil
}

func (a *App) writeProof(fw *framework.Framework, all bool, format, out string) error {
	if format == "" {
		format = proofFormats()[0]
	}
	var b bytes.Buffer
	if err := proofs[format](&b, reading.Document(fw, all)); err != nil {
		return err
	}
	return a.Write(out, export.File{Path: output.FileIn(out, fw.ID+"."+format), Data: b.Bytes()})
}
