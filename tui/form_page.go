package tui

import (
	"maps"
	"slices"

	"stocktake/model"
)

// formPages is the form that a draft belongs to, with the draft in it, on top of the
// pages that it was opened from as far as they are known; none where there is no such
// form. Where what was being changed is gone, the text becomes something new.
func formPages(d *desk, look *Look, draft model.Draft) []screen {
	draft = followed(d.session(), draft)
	if !hasTarget(d.session(), draft.Target()) {
		return nil
	}
	pages := planPages(d, look, draft)
	if page := blankPage(d, look, draft); page != nil {
		pages = []screen{page}
	}
	if len(pages) == 0 {
		return nil
	}
	top := pages[len(pages)-1]
	if e, ok := top.(*entries); ok {
		e.goTo(draft.Entry)
	}
	f := filled(top)
	if f == nil {
		return nil
	}
	f.fill(draft)
	return pages
}

// filled is the form of a page; nil for none.
func filled(page screen) *form {
	if p, ok := page.(formed); ok {
		return p.filling()
	}
	return nil
}

// blankPage is a draft's form as it was before anything was typed.
func blankPage(d *desk, look *Look, draft model.Draft) screen {
	s, t := d.session(), draft.Target()
	switch draft.Form {
	case detailsForm:
		return editDetails(d, look)
	case personForm:
		return personPage(d, look, draft.Entry)
	case priorityPage:
		p, _ := findPriority(s, draft.Entry)
		if p.ID == "" {
			p = newPriorityAt(t)
		}
		return editPriority(d, look, p, "", func(string) {})
	}
	if t == (model.Target{}) {
		return nil
	}
	return pageAt(d, look, t, draft.Form)
}

// pageAt is a form that belongs to a statement or a step.
func pageAt(d *desk, look *Look, t model.Target, form string) screen {
	switch form {
	case barrierForms:
		return newBarriers(d, look, t)
	case priorityForms:
		return newPriorities(d, look, t)
	}
	if t.Statement == 0 {
		return nil
	}
	solo := d.session().Solo()
	switch {
	case form == evidenceForm:
		return newEvidence(d, look, t.Statement)
	case form == whyForm && !solo:
		return newStatement(d, look, t.Statement).why()
	case form == commentForm && solo:
		return newSolo(d, look, t.Statement).comment()
	}
	return nil
}

func personPage(d *desk, look *Look, id string) screen {
	if d.session().Solo() {
		return nil
	}
	table := newPeople(d, look)
	if person, ok := d.session().Participant(id); ok {
		return table.form(&person)
	}
	return table.form(nil)
}

// hasTarget is true for a statement or a step that the session has, and for none.
func hasTarget(s *model.Session, t model.Target) bool {
	_, statement := s.Framework().Statement(t.Statement)
	_, step := s.Framework().Step(t.Step)
	return (t.Statement == 0 || statement) && (t.Step == 0 || step)
}

// sortedTexts is a draft's texts with the names of their fields.
func sortedTexts(d model.Draft) []string {
	var texts []string
	for _, name := range slices.Sorted(maps.Keys(d.Texts)) {
		texts = append(texts, name+": "+d.Texts[name])
	}
	return texts
}
