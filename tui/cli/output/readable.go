package output

import (
	"bytes"
	"cmp"
	"fmt"
	"path/filepath"
	"strings"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/cli/usage"
	"familyhub/stocktake/tui/export"

	"github.com/spf13/cobra"
)

// ReadableFlags let a command be told in which format what is to be read is written, and where.
func ReadableFlags(cmd *cobra.Command, format, out *string) {
	cmd.Flags().StringVar(format, "format", "", "the `FORMAT`: "+strings.Join(readableNames(), ", "))
	cmd.Flags().StringVarP(out, "output", "o", ToStdout, "the `FILE` to write, a folder whose name ends in a slash, or - for stdout")
	usage.Offer(cmd, "format", readableNames()...)
}

func readableNames() (names []string) {
	for _, r := range export.Readables() {
		names = append(names, r.Name)
	}
	return names
}

// FindReadable finds a format, which the name of the file may say; none where neither says one and the
// text goes to stdout.
func FindReadable(format, out string) (export.Readable, error) {
	all := export.Readables()
	if format == "" && out == ToStdout {
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

// WriteReadable writes a document in a format, the usual one where none was found. In a folder it is
// called by the name given.
func (f *Files) WriteReadable(as export.Readable, doc *report.Document, name, out string) error {
	if as.Name == "" {
		as = export.Readables()[0]
	}
	var b bytes.Buffer
	if err := as.Write(&b, doc); err != nil {
		return err
	}
	return f.Write(out, export.File{Path: FileIn(out, name+"."+as.Name), Data: b.Bytes()})
}
