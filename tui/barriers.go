package tui

import (
	"stocktake/model"
	"stocktake/tui/ui"
)

// The names of the fields of a barrier, besides those of where it belongs.
const (
	barrierField = "Barrier"
	kindField    = "Kind"
)

func newBarriers(d *ui.OpenSession, look *ui.Look, t model.Target) ui.Screen {
	name, text := aboutTarget(d, t)
	e := &entries{desk: d, look: look, kept: formID{barrierForms, t, ""}, title: "Barriers at " + name, about: []string{text}}
	e.blank = func() *form { return barrierForm(look, newBarrierAt(t)) }
	e.rows = func() []row {
		var rows []row
		for _, b := range d.Session().BarriersAt(t) {
			rows = append(rows, row{
				id: b.ID, text: b.Text, detail: string(b.Kind),
				fill: func() *form { return barrierForm(look, b) },
				drop: d.Session().RemoveBarrier(b.ID), places: len(b.Statements) + len(b.Steps),
			})
		}
		return rows
	}
	e.save = func(f *form, id string) bool {
		for _, b := range d.Session().BarriersAt(t) {
			if b.ID == id {
				return keepBarrier(d, f, b)
			}
		}
		return keepBarrier(d, f, newBarrierAt(t))
	}
	return e.begin()
}

func newBarrierAt(t model.Target) model.Barrier {
	var b model.Barrier
	b.Statements, b.Steps = refs(t)
	return b
}

func barrierForm(look *ui.Look, b model.Barrier) *form {
	kinds := make([]option, 0, len(model.BarrierKinds()))
	for _, k := range model.BarrierKinds() {
		words := string(k)
		if k == "" {
			words = "not said"
		}
		kinds = append(kinds, option{string(k), words})
	}
	return newForm(look,
		newArea(barrierField, b.Text, "what stands in the way", 2),
		newChoice(kindField, string(b.Kind), kinds),
		newPlaces(b.Statements, b.Steps),
	)
}

// keepBarrier enters what stands in a form: a change to the barrier with the id, or a
// new one. It returns false where that was refused.
func keepBarrier(d *ui.OpenSession, f *form, b model.Barrier) bool {
	statements, steps, ok := placesIn(d, f)
	if !ok {
		return false
	}
	b.Text, b.Kind = f.value(barrierField), model.BarrierKind(f.value(kindField))
	b.Statements, b.Steps = statements, steps
	if b.ID != "" {
		return d.Do(model.Edit[model.Barrier]{Item: b})
	}
	b.ID = d.Session().NewBarrierID()
	return d.Do(model.Add[model.Barrier]{Item: b, At: model.End})
}
