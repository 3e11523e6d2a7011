// Package parking is the parking lot: what came up and belongs elsewhere. A line takes it
// down from any page, and a page lists it.
package parking

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// The names of the fields.
const (
	TextField  = "Parked"
	ownerField = "Taken up by"
)

// Form takes down what belongs elsewhere, or changes the parked point with an id. Statement is
// where it came up; 0 for at none.
func Form(d *ui.OpenSession, look *ui.Look, statement int, id string) ui.Screen {
	was, there := point(d.Session(), id)
	if !there {
		was, id = model.Parked{Statement: statement}, ""
	}
	e := &form.Edit{
		Look: look, Title: "Parking lot: what belongs elsewhere", Take: "park it",
		Kept:  form.ID{Form: form.ParkedForm, Subject: model.Subject{Statement: was.Statement}, Entry: id},
		Intro: []string{"It is kept, and listed at the end of the workshop and in the report. You go on where you were."},
		Form: form.New(look,
			form.NewLine(TextField, was.Text, "what came up"),
			form.NewLine(ownerField, was.Owner, "optional: a person, a role or an agency"),
		),
	}
	if there {
		e.Title, e.Take, e.Intro = "A parked point", "save", nil
	}
	e.Done = func(f *form.Form) (ui.Action, bool) {
		now := was
		now.Text, now.Owner = f.Value(TextField), f.Value(ownerField)
		switch {
		case there:
			return nil, d.Do(model.Edit[model.Parked]{Item: now})
		case f.Empty():
			return nil, true
		}
		now.ID = model.NextID[model.Parked](d.Session())
		if !d.Do(model.Add[model.Parked]{Item: now, At: model.End}) {
			return nil, false
		}
		return ui.Tell("Parked, number %d. The end of the workshop lists it: E.", len(d.Session().Parked())), true
	}
	return e
}

func point(s *model.Session, id string) (model.Parked, bool) {
	for _, p := range s.Parked() {
		if p.ID == id {
			return p, true
		}
	}
	return model.Parked{}, false
}
