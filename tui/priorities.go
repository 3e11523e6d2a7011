package tui

import (
	"strings"

	"stocktake/model"
)

func newPriorities(d *desk, look *Look, t model.Target) screen {
	name, text := aboutTarget(d, t)
	e := &entries{desk: d, look: look, kept: formID{priorityForms, t, ""}, title: "Priorities at " + name, about: []string{text}}
	e.blank = func() *form { return priorityForm(d, look, newPriorityAt(t)) }
	e.rows = func() []row {
		var rows []row
		for _, p := range d.session().PrioritiesAt(t) {
			rows = append(rows, row{
				id: p.ID, text: p.What, detail: priorityDetail(p),
				fill: func() *form { return priorityForm(d, look, p) },
				drop: model.Remove[model.Priority]{ID: p.ID}, places: len(p.Statements) + len(p.Steps),
			})
		}
		return rows
	}
	e.save = func(f *form, id string) bool {
		for _, p := range d.session().PrioritiesAt(t) {
			if p.ID == id {
				return d.keepPriority(f, p)
			}
		}
		return d.keepPriority(f, newPriorityAt(t))
	}
	return e.begin()
}

// newPriorityAt is a priority before anything is said of it but where it belongs.
func newPriorityAt(t model.Target) model.Priority {
	p := model.Priority{Status: model.Proposed}
	p.Statements, p.Steps = refs(t)
	return p
}

// refs is the statements and steps of a target; none for the session as a whole.
func refs(t model.Target) (statements, steps []int) {
	if t == (model.Target{}) {
		return nil, nil
	}
	return t.Refs()
}

func quarterWords(q model.Quarter) string {
	switch q {
	case "":
		return "not yet decided"
	case model.Later:
		return "after the first year"
	default:
		return "quarter " + strings.TrimPrefix(string(q), "Q")
	}
}

// priorityDetail is what is known of a priority besides what it is.
func priorityDetail(p model.Priority) string {
	var parts []string
	if p.Owner != "" {
		parts = append(parts, p.Owner)
	}
	if p.Quarter != "" {
		parts = append(parts, quarterWords(p.Quarter))
	}
	return strings.Join(append(parts, string(p.Status)), ", ")
}
