// Package item is the forms of barriers and priorities, for all pages that have them: as lists at
// a statement or a step, and as pages of their own.
package item

import (
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/planning"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// The names of the fields of a barrier, besides those of where it belongs.
const (
	BarrierField = "Barrier"
	KindField    = "Kind"
)

// NewBarriers lists the barriers at a subject, with a form for another.
func NewBarriers(d *ui.OpenSession, look *ui.Look, t model.Subject) ui.Screen {
	e := newList(d, look, "Barriers", form.BarrierForms, t)
	e.Blank = func() *form.Form { return barrierForm(d.Session(), look, NewBarrierAt(t)) }
	e.Rows = func() []form.Row {
		var rows []form.Row
		for _, b := range d.Session().Plan().BarriersAt(t) {
			rows = append(rows, form.Row{
				ID: b.ID, Text: b.Text, Detail: detail(look, d.Session().Plan().KindWords(b.Kind), d.Session().Plan().SaidBy(b.By, model.Participant.Label)),
				Fill: func() *form.Form { return barrierForm(d.Session(), look, b) },
				Drop: planning.RemoveBarrier(d.Session(), b.ID), Places: len(b.Statements) + len(b.Steps),
			})
		}
		return rows
	}
	e.Save = func(f *form.Form, id string) bool {
		b, there := d.Session().Plan().Barrier(id)
		if !there {
			b = NewBarrierAt(t)
		}
		return keepBarrier(d, f, b) != ""
	}
	return e.Begin()
}

// EditBarrier is the form of a barrier as a page, at one of its fields if that is named; of
// a new one if it has no id. Then is told the id.
func EditBarrier(d *ui.OpenSession, look *ui.Look, b model.Barrier, at string, then func(id string)) ui.Screen {
	kept := form.ID{Form: form.BarrierPage, Subject: SubjectOf(b.Statements, b.Steps), Entry: b.ID}
	return page(look, "barrier", kept, barrierForm(d.Session(), look, b).GoTo(at), then,
		func(f *form.Form) string { return keepBarrier(d, f, b) })
}

// NewBarrierAt is a barrier before anything is said of it but where it belongs.
func NewBarrierAt(t model.Subject) model.Barrier {
	var b model.Barrier
	b.Statements, b.Steps = refs(t)
	return b
}

// detail is what there is to say beside a text, on one line.
func detail(look *ui.Look, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), "  "+look.Glyph.Between+"  ")
}

func barrierForm(s *model.Session, look *ui.Look, b model.Barrier) *form.Form {
	optional := "optional: what sort of thing it is"
	if len(s.Framework().BarrierKinds) == 0 {
		optional += ", such as time or money"
	}
	kinds := []form.Option{{Words: optional}}
	for _, k := range s.Plan().BarrierKinds() {
		kinds = append(kinds, form.Option{Value: k.ID, Words: k.Text})
	}
	return form.New(look,
		form.NewArea(BarrierField, b.Text, "what stands in the way", 2),
		form.NewChoice(KindField, string(b.Kind), kinds),
		newPlaces(s.Framework(), b.Statements, b.Steps),
	)
}

// keepBarrier enters what stands in a form: a change to the barrier, or a new one where it
// has no id. It returns the id; empty where that was refused.
func keepBarrier(d *ui.OpenSession, f *form.Form, b model.Barrier) string {
	var err error
	if b.Statements, b.Steps, err = ParsePlaces(d.Session().Framework(), f.Value(PlacesField)); err != nil {
		d.Say(ui.Notice{Text: d.Sentence(err), Bad: true})
		return ""
	}
	b.Text, b.Kind = f.Value(BarrierField), model.BarrierKind(f.Value(KindField))
	if b.ID != "" {
		return done(d, model.Edit[model.Barrier]{Item: b}, b.ID)
	}
	b.ID = model.NextID[model.Barrier](d.Session())
	return done(d, model.Add[model.Barrier]{Item: b, At: model.End}, b.ID)
}

// done makes a change, and returns the id of what it is about; empty where it was refused.
func done(d *ui.OpenSession, c model.Change, id string) string {
	if !d.Do(c) {
		return ""
	}
	return id
}
