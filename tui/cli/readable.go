package cli

import (
	"bytes"
	"cmp"
	"fmt"
	"path/filepath"
	"strings"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/cli/output"
	"familyhub/stocktake/tui/cli/usage"
	"familyhub/stocktake/tui/export"

	"github.com/spf13/cobra"
)

// readableFlags let a command be told in which format what is to be read is written, and where.
func readableFlags(cmd *cobra.Command, format, out *string) {
	cmd.Flags().StringVar(format, "format", "", "the `FORMAT`: "+strings.Join(readableNames(), ", "))
	cmd.Flags().StringVarP(out, "output", "o", output.ToStdout, "the `FILE` to write, a folder whose name ends in a slash, or - for stdout")
	usage.Offer(cmd, "format", readableNames()...)
}

func readableNames() (names []string) {
	for _, r := range export.Readables() {
		names = append(names, r.Name)
	}
	return names
}

// readable finds a format, which the name of the file may say; none where neither says one and the
// text goes to stdout.
func readable(format, out string) (export.Readable, error) {
	all := export.Readables()
	if format == "" && out == output.ToStdout {
		return export.Readable{}, nil
	}
	if format == "" && !export.EndsAsFolder(out) {
		format = strings.TrimPrefix(strings.ToLower(filepath.Ext(out)), ".")
	}
	format = cmp.Or(format, all[0].Name)
	for _, r := range all {
		if r.Name == format {
			return r, nil
		}
	}
	return export.Readable{}, usage.WrongCall(fmt.Errorf("there is no format %s; they are %s", text.Path(format), strings.Join(readableNames(), ", ")))
}

// writeReadable writes a document in a format, the usual one where none was found. In a folder it is
// called by the name given.
func (a *App) writeReadable(as export.Readable, doc *report.Document, name, out string) error {
	if as.Name == "" {
		as = export.Readables()[0]
	}
	var b bytes.Buffer
	if err := as.Write(&b, doc); err != nil {
		return err
	}
	return a.Write(out, export.File{Path: output.FileIn(out, name+"."+as.Name), Data: b.Bytes()})
}
