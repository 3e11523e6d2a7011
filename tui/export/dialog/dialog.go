package dialog

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/export"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// The names of the fields of the export dialog.
const (
	formatField = "Write"
	namesField  = "Names"
	folderField = "Folder"
	lockField   = "Encrypt"
)

// with is the value of namesField and lockField for what is done only if it is asked for;
// otherwise they are empty.
const with = "yes"

// New asks what to write of a session, and where. The files are made from the
// session as it stands in memory, so it works where the data file does not.
// Format is the one that is ticked at first; empty for the usual.
func New(app ui.App, to *ExportTarget, c export.Content, format string) ui.Screen {
	_, height := app.Size()
	s := c.Session
	if format == "" {
		format = "docx" // what most boards can open, and a room can change
	}
	kinds := form.NewMarks(formatField, []string{format}, "", exportOptions(s)).OnMarked()
	kinds.Brief = true
	const around = 14 // rows of the dialog besides the kinds
	kinds.Tall = min(height-around, len(kinds.Options)+1)
	e := &form.Edit{Look: app.Look(), Title: "Export", Take: "write"}
	e.Intro = []string{"The session itself stays as it is. Before a file of the same name is replaced you are asked."}
	e.Form = form.New(app.Look(),
		kinds,
		form.NewChoice(namesField, "", []form.Option{
			{Value: "", Words: "left out: Participant 1, 2 and so on"}, {Value: with, Words: "with names, agencies and roles as they were entered"},
		}),
		form.NewFolder(folderField, to.Folder, "where the files go", nil),
		form.NewChoice(lockField, "", []form.Option{{Value: "", Words: "no: whoever has a file can read it"}, {Value: with, Words: "yes, with a passphrase, asked for next"}}),
	)
	e.Done = func(f *form.Form) (ui.Action, bool) {
		files, names, err := exportFiles(f, c)
		if err != nil {
			return ui.Complain(err), false
		}
		job := Writing{files: files, names: names, again: ui.Push(e), To: to} // with what was chosen, to be put right
		if folder := ui.TypedPath(f.Value(folderField)); export.EndsAsFolder(folder) {
			job.make = folder
		}
		if f.Value(lockField) == with {
			return ui.Push(newPassphrase(app.Look(), job)), true
		}
		return job.begin(), true
	}
	return e
}

// exportOptions are all that can be written of a session, and of its plan.
func exportOptions(s *model.Session) []form.Option {
	var all []form.Option
	for _, f := range export.Formats(s.Solo()).All() {
		all = append(all, form.Option{Value: f.Name, Words: f.About})
	}
	for _, f := range export.Plans().All() {
		all = append(all, form.Option{Value: planPrefix + f.Name, Words: f.About})
	}
	return all
}

// exportFiles makes what was ticked, here and now: only the writing goes aside. It says
// what was done about names.
func exportFiles(f *form.Form, c export.Content) ([]export.File, AboutNames, error) {
	formats, err := chosenFormats(f.Value(formatField), c.Session.Solo())
	if err != nil {
		return nil, AboutNames{}, err
	}
	folder, err := filepath.Abs(ui.TypedPath(f.Value(folderField)))
	if err != nil {
		return nil, AboutNames{}, err
	}
	names := f.Value(namesField) == with
	files, err := export.Make(c, formats, names)
	return export.Into(folder, files), namesIn(c.Session, formats, names), err
}

// AboutNames is what an export says of the names that it left out or kept; empty where
// the session has none.
type AboutNames struct {
	brief    string // for the line above the footer
	sentence string // for the page that lists the files
}

func namesIn(s *model.Session, formats []export.Format, names bool) AboutNames {
	switch {
	case !names && slices.ContainsFunc(formats, func(f export.Format) bool { return f.LeavesOut(s) }):
		return AboutNames{
			"without names (choose Names to have them), ",
			"Names, agencies and roles are left out, but for counts by agency and names in what people wrote; choose Names in the dialog to have them.",
		}
	case slices.ContainsFunc(formats, func(f export.Format) bool { return f.KeepsName(s) }):
		return AboutNames{"with the name, as it is somebody's own sheet, ", "A person's own score sheet keeps its name: it is for whoever takes the scores in."}
	}
	return AboutNames{}
}

// planPrefix tells the formats of a plan from those of the session.
const planPrefix = "plan-"

// chosenFormats are those of the values that were ticked.
func chosenFormats(values string, solo bool) ([]export.Format, error) {
	var own, plan []string
	for _, value := range strings.Fields(values) {
		if name, isPlan := strings.CutPrefix(value, planPrefix); isPlan {
			plan = append(plan, name)
		} else {
			own = append(own, value)
		}
	}
	if len(own)+len(plan) == 0 {
		return nil, errors.New("nothing is ticked; Space ticks what is to be written")
	}
	formats, err := export.Formats(solo).Find(own...)
	if err != nil {
		return nil, err
	}
	plans, err := export.Plans().Find(plan...)
	return append(formats, plans...), err
}

// ExportOf opens the dialog for a session that is not open, as it is on the disk once
// everything entered so far is there.
func ExportOf(to *ExportTarget, id string) ui.Action {
	return ui.OnceSaved(ui.ReadingFile(func(store ui.Store) ui.Action {
		h, o, err := store.Load(id)
		if err != nil {
			return ui.Complain(err)
		}
		c := export.Content{Session: h.Session(), Baseline: ui.BaselineIn(store, o, h.Session().Framework())}
		return func(app ui.App) tea.Cmd {
			if !app.AtHome() {
				return nil // the user has gone on to something else
			}
			return ui.Run(app, ui.Push(New(app, to, c, "")))
		}
	}))
}
