// Package item is the forms of barriers and priorities, for all pages that have them: as lists at
// a statement or a step, and as pages of their own.
package item

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// The names of the fields of a barrier, besides those of where it belongs.
const (
	BarrierField = "Barrier"
	KindField    = "Kind"
)

// NewBarriers lists the barriers at a target, with a form for another.
func NewBarriers(d *ui.OpenSession, look *ui.Look, t model.Target) ui.Screen {
	name, text := aboutTarget(d, t)
	e := &form.Entries{Desk: d, Look: look, Kept: form.ID{Form: form.BarrierForms, Target: t, Entry: ""}, Title: "Barriers at " + name, About: []string{text}}
	e.Blank = func() *form.Form { return BarrierForm(look, NewBarrierAt(t)) }
	e.Rows = func() []form.Row {
		var rows []form.Row
		for _, b := range d.Session().BarriersAt(t) {
			rows = append(rows, form.Row{
				ID: b.ID, Text: b.Text, Detail: string(b.Kind),
				Fill: func() *form.Form { return BarrierForm(look, b) },
				Drop: d.Session().RemoveBarrier(b.ID), Places: len(b.Statements) + len(b.Steps),
			})
		}
		return rows
	}
	e.Save = func(f *form.Form, id string) bool {
		for _, b := range d.Session().BarriersAt(t) {
			if b.ID == id {
				return KeepBarrier(d, f, b)
			}
		}
		return KeepBarrier(d, f, NewBarrierAt(t))
	}
	return e.Begin()
}

// NewBarrierAt is a barrier before anything is said of it but where it belongs.
func NewBarrierAt(t model.Target) model.Barrier {
	var b model.Barrier
	b.Statements, b.Steps = refs(t)
	return b
}

func BarrierForm(look *ui.Look, b model.Barrier) *form.Form {
	kinds := make([]form.Option, 0, len(model.BarrierKinds()))
	for _, k := range model.BarrierKinds() {
		words := string(k)
		if k == "" {
			words = "not said"
		}
		kinds = append(kinds, form.Option{Value: string(k), Words: words})
	}
	return form.New(look,
		form.NewArea(BarrierField, b.Text, "what stands in the way", 2),
		form.NewChoice(KindField, string(b.Kind), kinds),
		newPlaces(b.Statements, b.Steps),
	)
}

// keepBarrier enters what stands in a form: a change to the barrier with the id, or a
// new one. It returns false where that was refused.
func KeepBarrier(d *ui.OpenSession, f *form.Form, b model.Barrier) bool {
	statements, steps, ok := placesIn(d, f)
	if !ok {
		return false
	}
	b.Text, b.Kind = f.Value(BarrierField), model.BarrierKind(f.Value(KindField))
	b.Statements, b.Steps = statements, steps
	if b.ID != "" {
		return d.Do(model.Edit[model.Barrier]{Item: b})
	}
	b.ID = d.Session().NewBarrierID()
	return d.Do(model.Add[model.Barrier]{Item: b, At: model.End})
}
