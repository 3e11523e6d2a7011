package tui

import (
	"stocktake/model"
	"stocktake/tui/form"
	"stocktake/tui/ui"
)

// The names of the fields of a barrier, besides those of where it belongs.
const (
	barrierField = "Barrier"
	kindField    = "Kind"
)

func newBarriers(d *ui.OpenSession, look *ui.Look, t model.Target) ui.Screen {
	name, text := aboutTarget(d, t)
	e := &form.Entries{Desk: d, Look: look, Kept: form.ID{Form: form.BarrierForms, Target: t, Entry: ""}, Title: "Barriers at " + name, About: []string{text}}
	e.Blank = func() *form.Form { return barrierForm(look, newBarrierAt(t)) }
	e.Rows = func() []form.Row {
		var rows []form.Row
		for _, b := range d.Session().BarriersAt(t) {
			rows = append(rows, form.Row{
				ID: b.ID, Text: b.Text, Detail: string(b.Kind),
				Fill: func() *form.Form { return barrierForm(look, b) },
				Drop: d.Session().RemoveBarrier(b.ID), Places: len(b.Statements) + len(b.Steps),
			})
		}
		return rows
	}
	e.Save = func(f *form.Form, id string) bool {
		for _, b := range d.Session().BarriersAt(t) {
			if b.ID == id {
				return keepBarrier(d, f, b)
			}
		}
		return keepBarrier(d, f, newBarrierAt(t))
	}
	return e.Begin()
}

func newBarrierAt(t model.Target) model.Barrier {
	var b model.Barrier
	b.Statements, b.Steps = refs(t)
	return b
}

func barrierForm(look *ui.Look, b model.Barrier) *form.Form {
	kinds := make([]form.Option, 0, len(model.BarrierKinds()))
	for _, k := range model.BarrierKinds() {
		words := string(k)
		if k == "" {
			words = "not said"
		}
		kinds = append(kinds, form.Option{Value: string(k), Words: words})
	}
	return form.New(look,
		form.NewArea(barrierField, b.Text, "what stands in the way", 2),
		form.NewChoice(kindField, string(b.Kind), kinds),
		newPlaces(b.Statements, b.Steps),
	)
}

// keepBarrier enters what stands in a form: a change to the barrier with the id, or a
// new one. It returns false where that was refused.
func keepBarrier(d *ui.OpenSession, f *form.Form, b model.Barrier) bool {
	statements, steps, ok := placesIn(d, f)
	if !ok {
		return false
	}
	b.Text, b.Kind = f.Value(barrierField), model.BarrierKind(f.Value(kindField))
	b.Statements, b.Steps = statements, steps
	if b.ID != "" {
		return d.Do(model.Edit[model.Barrier]{Item: b})
	}
	b.ID = d.Session().NewBarrierID()
	return d.Do(model.Add[model.Barrier]{Item: b, At: model.End})
}
