package dialog

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/tui/export"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// Leaflet asks in which formats and where to write a page to hand out, whose files are called name.
func Leaflet(look *ui.Look, to *ExportTarget, doc *report.Document, name string) ui.Action {
	var options []form.Option
	for _, r := range export.Readables() {
		options = append(options, form.Option{Value: r.Name, Words: r.About})
	}
	e := &form.Edit{Look: look, Title: "Export: " + ui.Sanitize(doc.Title), Take: "write"}
	e.Intro = []string{"Before a file of the same name is replaced you are asked."}
	e.Form = form.New(look,
		form.NewMarks(formatField, []string{leafletFormat}, "", options).OnMarked(),
		form.NewFolder(folderField, to.Folder, "where the files go", to.Folders.Recent),
	)
	e.Done = func(f *form.Form) (ui.Action, bool) {
		formats := strings.Fields(f.Value(formatField))
		if len(formats) == 0 {
			return ui.Complain(errNothing), false
		}
		folder := ui.TypedPath(f.Value(folderField))
		job := Writing{again: ui.Push(e), To: to}
		if export.EndsAsFolder(folder) {
			job.make = folder
		}
		folder, err := filepath.Abs(folder)
		if err != nil {
			return ui.Complain(err), false
		}
		for _, r := range export.Readables() {
			if !slices.Contains(formats, r.Name) {
				continue
			}
			var b bytes.Buffer
			if err := r.Write(&b, doc); err != nil {
				return ui.Complain(err), false
			}
			job.files = append(job.files, export.File{Path: filepath.Join(folder, name+"."+r.Name), Data: b.Bytes()})
		}
		return job.begin(), true
	}
	return ui.Push(e)
}

// leafletFormat is the one that is ticked at first.
const leafletFormat = "docx"
