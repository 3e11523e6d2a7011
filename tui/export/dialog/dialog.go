package dialog

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/export"
	"familyhub/stocktake/tui/files"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// The names of the fields of the export dialog.
const (
	formatField   = "Write"
	namesField    = "Names"
	folderField   = "Folder"
	lockField     = "Encrypt"
	templateField = "Template"
)

// with is the value of namesField and lockField for what is done only if it is asked for;
// otherwise they are empty.
const with = "yes"

// Open asks what a file of a session is for, and then for its format, names and folder. With a
// format it goes on to these at once; Esc there leads to the question. The files are made
// from the session as it stands in memory, so it works where the data file does not.
func Open(to *ExportTarget, c export.Content, format string) ui.Action {
	if err := refused(c.Session, format); err != nil {
		return ui.Complain(err)
	}
	return func(app ui.App) tea.Cmd {
		if _, asked := app.Top().(*chooser); asked && format == "" {
			return ui.Run(app, ui.Say("This is where files are written: choose what one is for."))
		}
		ch := newChooser(app.Look(), to, c)
		app.Push(ch)
		if format != "" {
			app.Push(newOptions(app, ch, ch.choose(format)))
		}
		return nil
	}
}

// options asks for the formats of a purpose, names, folder and encryption, with what will be
// written below or beside.
type options struct {
	*form.Edit
	to       *ExportTarget
	c        export.Content
	preview  preview
	template form.Field // of Word documents; it is there while one is ticked
}

// newOptions is opened from a chooser, which is left with it once something is written, and comes
// back with it where something is to be put right.
func newOptions(app ui.App, from *chooser, p purpose) *options {
	_, height := app.Size()
	to, c := from.to, from.c
	kinds := form.NewMarks(formatField, []string{p.first()}, "", p.options(c.Session.Solo())).OnMarked()
	kinds.Brief = true
	const around = 15 // rows of the dialog besides the kinds
	kinds.Tall = min(height-around, len(kinds.Options)+1)
	o := &options{Edit: &form.Edit{Look: app.Look(), Title: "Export: " + text.Within(p.name), Take: "write"}, to: to, c: c}
	o.Intro = []string{c.Session.Framework().Worded("The session itself stays as it is. Before a file of the same name is replaced you are asked.")}
	o.Form = form.New(app.Look(),
		kinds,
		form.NewChoice(namesField, "", []form.Option{
			{Value: "", Words: "left out (Participant 1, 2 and so on), not in what people wrote"}, {Value: with, Words: "with names, agencies and roles as they were entered"},
		}),
		form.NewFolder(folderField, to.Folder, "where the files go", to.Folders.Recent),
		form.NewChoice(lockField, "", []form.Option{{Value: "", Words: "no: whoever has a file can read it"}, {Value: with, Words: "yes, with a passphrase, asked for next"}}),
	)
	o.template = form.NewPath(templateField, to.Template, "a Word document of your own, to have its styles", to.Folders.Recent, export.TemplateExtensions...)
	o.Done = func(f *form.Form) (ui.Action, bool) {
		again := ui.Push(from, o)
		path := strings.TrimSpace(f.Value(templateField))
		if slices.Contains(f.Fields, o.template) { // else none is asked for this time
			to.Template = path
		}
		if path == "" {
			job, err := o.job(c, again)
			if err != nil {
				return ui.Complain(err), false
			}
			return ui.Sequence(ui.CloseTop, o.begin(job)), true
		}
		return ui.Sequence(ui.CloseTop, o.readTemplate(ui.TypedPath(path), again)), true
	}
	return o
}

// readTemplate reads the template aside, and goes on to the writing.
func (o *options) readTemplate(path string, again ui.Action) ui.Action {
	return ui.Async(func() ui.Action {
		template, err := export.ReadTemplate(path)
		if err != nil {
			return ui.Sequence(again, ui.Complain(err))
		}
		return func(app ui.App) tea.Cmd {
			c := o.c
			c.Template = template
			job, err := o.job(c, again)
			if err != nil {
				return ui.Run(app, ui.Sequence(again, ui.Complain(err)))
			}
			job.template = path
			used := o.to.Folders.Used(files.Remember(o.to.Folders.Recent, o.to.Template))
			return ui.Run(app, ui.Sequence(used, o.begin(job)))
		}
	})
}

// job is the files that were asked for, on their way to the disk.
func (o *options) job(c export.Content, again ui.Action) (Writing, error) {
	made, names, err := exportFiles(o.Form, c)
	job := Writing{files: made, names: names, again: again, To: o.to}
	if folder := ui.TypedPath(o.Form.Value(folderField)); export.EndsAsFolder(folder) {
		job.make = folder
	}
	return job, err
}

// begin writes them, or asks for a passphrase first.
func (o *options) begin(job Writing) ui.Action {
	if o.Form.Value(lockField) == with {
		return ui.Push(newPassphrase(o.Look, job))
	}
	return job.begin()
}

// Resize takes note of what will be written, and asks for a template where one is of use.
func (o *options) Resize(width, height int) {
	o.Edit.Resize(width, height)
	formats, _ := chosenFormats(o.Form.Value(formatField), o.c.Session.Solo())
	o.Form.Offer(o.template, slices.ContainsFunc(formats, export.Format.Word))
	o.preview = previewOf(o.c, o.Form.Value(formatField), o.Form.Value(namesField) == with)
}

// View draws the page: the form, and what will be written beside it, or below where there is
// no room for both.
func (o *options) View(width, height int) []string {
	folder := ui.TypedPath(o.Form.Value(folderField))
	if width >= 2*leastPreview+ui.BesideGap {
		left := width - leastPreview - ui.BesideGap
		return o.Look.Beside(
			o.Look.Exactly(o.Edit.View(left, height), left, height),
			o.Look.Exactly(append([]string{""}, o.preview.draw(o.Look, folder, leastPreview, height-1, false)...), leastPreview, height),
		)
	}
	fields := o.Edit.View(width, height)
	if room := height - len(fields) - 1; room > 1 {
		fields = append(append(fields, ""), o.preview.draw(o.Look, folder, width, room, true)...)
	}
	return fields
}

// leastPreview is how many cells the preview has where it stands beside the form.
const leastPreview = 48

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
	made, err := export.Make(c, formats, names)
	return export.Into(folder, made), namesIn(c.Session, formats, names), err
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
		return AboutNames{"with the name, as it is somebody's own sheet, ", s.Framework().Worded("A person's own score sheet keeps its name: it is for whoever takes the scores in.")}
	}
	return AboutNames{}
}

var errNothing = errors.New("nothing is ticked; Space ticks what is to be written")

// chosenFormats are those of the values that were ticked: the name of one of the session's
// formats, or a purpose and the name of one of its own, such as plan-docx.
func chosenFormats(values string, solo bool) ([]export.Format, error) {
	var all []export.Format
	for _, value := range strings.Fields(values) {
		list, name := export.Formats(solo), value
		if purpose, format, ok := strings.Cut(value, "-"); ok {
			if of, known := export.For(purpose); known {
				list, name = of, format
			}
		}
		found, err := list.Find(name)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	if len(all) == 0 {
		return nil, errNothing
	}
	return all, nil
}

// ExportOf opens the dialog for a session that is not open, as it is on the disk once
// everything entered so far is there.
func ExportOf(to *ExportTarget, id string) ui.Action {
	return ui.OnceSaved(ui.ReadingFile(func(store ui.Store) ui.Action {
		h, o, err := store.Load(id)
		if err != nil {
			return ui.Complain(err)
		}
		c := export.Content{Session: h.Session(), Changed: h.Changed(), Baseline: ui.BaselineIn(store, o, h.Session().Framework()), History: h, Place: o.Place}
		return func(app ui.App) tea.Cmd {
			if !app.AtHome() {
				return nil // the user has gone on to something else
			}
			return ui.Run(app, Open(to, c, ""))
		}
	}))
}
