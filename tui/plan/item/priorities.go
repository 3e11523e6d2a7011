package item

import (
	"fmt"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// NewPriorities lists the priorities at a target, with a form for another.
func NewPriorities(d *ui.OpenSession, look *ui.Look, t model.Target) ui.Screen {
	name, text := aboutTarget(d, t)
	e := &form.Entries{Desk: d, Look: look, Kept: form.ID{Form: form.PriorityForms, Target: t, Entry: ""}, Title: "Priorities at " + name, About: []string{text}}
	e.Blank = func() *form.Form { return priorityForm(d, look, NewPriorityAt(t)) }
	e.Rows = func() []form.Row {
		var rows []form.Row
		for _, p := range d.Session().PrioritiesAt(t) {
			rows = append(rows, form.Row{
				ID: p.ID, Text: p.What, Detail: ui.PriorityDetail(p),
				Fill: func() *form.Form { return priorityForm(d, look, p) },
				Drop: model.Remove[model.Priority]{ID: p.ID}, Places: len(p.Statements) + len(p.Steps),
			})
		}
		return rows
	}
	e.Save = func(f *form.Form, id string) bool {
		for _, p := range d.Session().PrioritiesAt(t) {
			if p.ID == id {
				return keepPriority(d, f, p)
			}
		}
		return keepPriority(d, f, NewPriorityAt(t))
	}
	return e.Begin()
}

// NewPriorityAt is a priority before anything is said of it but where it belongs.
func NewPriorityAt(t model.Target) model.Priority {
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

// aboutTarget is the statement or step that a list belongs to, in words.
func aboutTarget(d *ui.OpenSession, t model.Target) (name, text string) {
	fw := d.Session().Framework()
	if st, ok := fw.Statement(t.Statement); ok {
		return fmt.Sprintf("statement %d", st.Number), st.Text
	}
	step, _ := fw.Step(t.Step)
	return fmt.Sprintf("step %d", step.Number), ui.Sanitize(step.Title)
}

// TargetOf is the one statement or step that something belongs to; none where it
// belongs to several.
func TargetOf(statements, steps []int) model.Target {
	switch {
	case len(statements) == 1 && len(steps) == 0:
		return model.Target{Statement: statements[0]}
	case len(steps) == 1 && len(statements) == 0:
		return model.Target{Step: steps[0]}
	}
	return model.Target{}
}
