package tui

import (
	"strings"

	"stocktake/model"
)

// The names of the fields of a priority.
const (
	whatField    = "Priority"
	ownerField   = "Owner"
	quarterField = "When"
	statusField  = "Status"
)

func newPriorities(d *desk, look *Look, t model.Target) screen {
	name, text := aboutTarget(d, t)
	e := &entries{desk: d, look: look, title: "Priorities at " + name, about: []string{text}}
	e.blank = func() *form { return priorityForm(look, model.Priority{Status: model.Proposed}) }
	e.rows = func() []row {
		var rows []row
		for _, p := range d.session().PrioritiesAt(t) {
			rows = append(rows, row{
				id: p.ID, text: p.What, detail: priorityDetail(p),
				fill: func() *form { return priorityForm(look, p) },
				drop: model.Remove[model.Priority]{ID: p.ID},
			})
		}
		return rows
	}
	e.save = func(f *form, id string) bool {
		for _, p := range d.session().PrioritiesAt(t) {
			if p.ID == id {
				return d.do(model.Edit[model.Priority]{Item: filled(p, f)})
			}
		}
		p := model.Priority{ID: d.session().NewPriorityID()}
		p.Statements, p.Steps = t.Refs()
		return d.do(model.Add[model.Priority]{Item: filled(p, f), At: model.End})
	}
	return e.begin()
}

func priorityForm(look *Look, p model.Priority) *form {
	var quarters, statuses []option
	for _, q := range model.Quarters() {
		quarters = append(quarters, option{string(q), quarterWords(q)})
	}
	for _, s := range model.Statuses() {
		statuses = append(statuses, option{string(s), string(s)})
	}
	return newForm(look,
		newArea(whatField, p.What, "what should be done", 2),
		newLine(ownerField, p.Owner, "a role or an agency"),
		newChoice(quarterField, string(p.Quarter), quarters),
		newChoice(statusField, string(p.Status), statuses),
	)
}

func filled(p model.Priority, f *form) model.Priority {
	p.What, p.Owner = f.value(whatField), f.value(ownerField)
	p.Quarter, p.Status = model.Quarter(f.value(quarterField)), model.Status(f.value(statusField))
	return p
}

func quarterWords(q model.Quarter) string {
	switch q {
	case "":
		return "not yet decided"
	case "later":
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
