package tui

import (
	"fmt"

	"stocktake/model"
	"stocktake/tui/ui"
)

const noteField = "Evidence"

func newEvidence(d *ui.OpenSession, look *ui.Look, number int) ui.Screen {
	st, _ := d.Session().Framework().Statement(number)
	e := &entries{desk: d, look: look, kept: formID{evidenceForm, model.Target{Statement: number}, ""}, title: fmt.Sprintf("Evidence for statement %d", number), about: []string{st.Text}}
	filled := func(text string) *form {
		return newForm(look, newArea(noteField, text, "what supports the score", 3))
	}
	e.blank = func() *form { return filled("") }
	e.rows = func() []row {
		var rows []row
		for _, n := range d.Session().Evidence(number) {
			r := row{id: n.ID, text: n.Text, fill: func() *form { return filled(n.Text) }, drop: model.Remove[model.Note]{ID: n.ID}}
			if p, ok := d.Session().Participant(n.By); ok {
				r.detail = "comment of " + p.Label()
			}
			rows = append(rows, r)
		}
		return rows
	}
	e.save = func(f *form, id string) bool {
		for _, n := range d.Session().Evidence(number) {
			if n.ID == id {
				n.Text = f.value(noteField)
				return d.Do(model.Edit[model.Note]{Item: n})
			}
		}
		n := model.Note{ID: d.Session().NewNoteID(), Statement: number, Text: f.value(noteField)}
		return d.Do(model.Add[model.Note]{Item: n, At: model.End})
	}
	return e.begin()
}
