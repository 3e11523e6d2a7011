package statement

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

const NoteField = "Evidence"

// NewEvidence lists the evidence for a statement, with a form for more.
func NewEvidence(d *ui.OpenSession, look *ui.Look, number int) ui.Screen {
	st, _ := d.Session().Framework().Statement(number)
	e := &form.Entries{Desk: d, Look: look, Kept: form.ID{Form: form.EvidenceForm, Subject: model.Subject{Statement: number}, Entry: ""}, Title: d.Worded("Evidence for statement %s", d.Label(number)), About: []string{st.Text}}
	filled := func(text string) *form.Form {
		return form.New(look, form.NewArea(NoteField, text, d.Worded("what supports the score"), 3))
	}
	e.Blank = func() *form.Form { return filled("") }
	e.Rows = func() []form.Row {
		var rows []form.Row
		for _, n := range d.Session().At(number).Evidence() {
			r := form.Row{ID: n.ID, Text: n.Text, Fill: func() *form.Form { return filled(n.Text) }, Drop: model.Remove[model.Note]{ID: n.ID}}
			if p, ok := d.Session().Participant(n.By); ok {
				r.Detail = "comment of " + p.Label()
			}
			rows = append(rows, r)
		}
		return rows
	}
	e.Save = func(f *form.Form, id string) bool {
		for _, n := range d.Session().At(number).Evidence() {
			if n.ID == id {
				n.Text = f.Value(NoteField)
				return d.Do(model.Edit[model.Note]{Item: n})
			}
		}
		n := model.Note{ID: model.NextID[model.Note](d.Session()), Statement: number, Text: f.Value(NoteField)}
		return d.Do(model.Add[model.Note]{Item: n, At: model.End})
	}
	return e.Begin()
}
