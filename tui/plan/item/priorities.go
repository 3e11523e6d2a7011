package item

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// NewPriorities lists the priorities at a subject, with a form for another.
func NewPriorities(d *ui.OpenSession, look *ui.Look, t model.Subject) ui.Screen {
	e := newList(d, look, "Priorities", form.PriorityForms, t)
	e.Blank = func() *form.Form { return priorityForm(d, look, NewPriorityAt(t)) }
	e.Rows = func() []form.Row {
		var rows []form.Row
		for _, p := range d.Session().Plan().PrioritiesAt(t) {
			rows = append(rows, form.Row{
				ID: p.ID, Text: p.What, Detail: detail(look, look.PriorityDetail(d.Session(), p), d.Session().Plan().SaidBy(p.By, model.Participant.Label)),
				Fill: func() *form.Form { return priorityForm(d, look, p) },
				Drop: model.Remove[model.Priority]{ID: p.ID}, Places: len(p.Statements) + len(p.Steps),
			})
		}
		return rows
	}
	e.Save = func(f *form.Form, id string) bool {
		p, there := d.Session().Plan().Priority(id)
		if !there {
			p = NewPriorityAt(t)
		}
		return keepPriority(d, f, p) != ""
	}
	return e.Begin()
}

// newList is an empty list at a statement or a step.
func newList(d *ui.OpenSession, look *ui.Look, what, name string, t model.Subject) *form.Entries {
	fw := d.Session().Framework()
	e := &form.Entries{Open: d, Look: look, Kept: form.ID{Form: name, Subject: t}}
	if st, ok := fw.Statement(t.Statement); ok {
		e.Title, e.About = d.Worded("%s at statement %s", what, ui.Sanitize(st.Label())), []string{st.Text}
		return e
	}
	step, _ := fw.Step(t.Step)
	e.Title, e.About = d.Worded("%s at step %d", what, step.Number), []string{ui.Sanitize(step.Title)}
	return e
}

// page is a form as a page of its own, for a new item or for one that is changed.
func page(look *ui.Look, noun string, kept form.ID, f *form.Form, then func(id string), keep func(*form.Form) string) ui.Screen {
	e := &form.Edit{Look: look, Title: "A " + noun, Take: "save", Form: f, Kept: kept}
	if kept.Entry == "" {
		e.Title = "A new " + noun
	}
	e.Done = func(f *form.Form) (ui.Action, bool) {
		if kept.Entry == "" && f.Empty() {
			return nil, true
		}
		id := keep(f)
		if then != nil && kept.Entry == "" && id != "" {
			then(id)
		}
		return nil, id != ""
	}
	return e
}

// NewPriorityAt is a priority before anything is said of it but where it belongs.
func NewPriorityAt(t model.Subject) model.Priority {
	p := model.Priority{Status: model.Proposed}
	p.Statements, p.Steps = refs(t)
	return p
}

// SubjectOf is the one statement or step that something belongs to; none where it
// belongs to several.
func SubjectOf(statements, steps []int) model.Subject {
	switch {
	case len(statements) == 1 && len(steps) == 0:
		return model.Subject{Statement: statements[0]}
	case len(steps) == 1 && len(statements) == 0:
		return model.Subject{Step: steps[0]}
	}
	return model.Subject{}
}

// refs is the statements and steps of a subject; none for the session as a whole.
func refs(t model.Subject) (statements, steps []int) {
	if t == (model.Subject{}) {
		return nil, nil
	}
	return t.Refs()
}
