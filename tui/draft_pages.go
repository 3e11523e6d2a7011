package tui

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/home"
	"familyhub/stocktake/tui/people"
	"familyhub/stocktake/tui/plan"
	"familyhub/stocktake/tui/plan/board"
	"familyhub/stocktake/tui/plan/checklist"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/plan/measures"
	"familyhub/stocktake/tui/plan/review"
	"familyhub/stocktake/tui/plan/training"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/workshop/closing"
	"familyhub/stocktake/tui/workshop/opening"
	"familyhub/stocktake/tui/workshop/parking"
	"familyhub/stocktake/tui/workshop/scoring"
	"familyhub/stocktake/tui/workshop/statement"
)

// formPages is the form that a draft belongs to, with the draft in it, on top of the
// pages that it was opened from as far as they are known; none where there is no such
// form. Where what was being changed is gone, the text becomes something new.
func formPages(d *ui.OpenSession, look *ui.Look, draft model.Draft) []ui.Screen {
	draft = followed(d.Session(), draft)
	if !hasSubject(d.Session(), draft.Subject()) {
		return nil
	}
	pages := pagesOf(d, look, draft)
	if len(pages) == 0 {
		return nil
	}
	top := pages[len(pages)-1]
	if e, ok := top.(*form.Entries); ok {
		e.GoTo(draft.Entry)
	}
	f := form.OpenIn(top)
	if f == nil {
		return nil
	}
	f.Fill(draft)
	return pages
}

// pagesOf is a draft's form as it was before anything was typed, on top of the page that it
// was opened from, as far as that is known.
func pagesOf(d *ui.OpenSession, look *ui.Look, draft model.Draft) []ui.Screen {
	switch draft.Form {
	case form.BarrierPage, form.SplitForm:
		return board.Resumed(d, look, draft)
	case form.MeasureForm, form.ReviewForm:
		return review.Resumed(d, look, draft)
	case form.RemarkForm:
		return checklist.Resumed(d, look, draft)
	case form.IndicatorForm, form.ValueForm:
		return measures.Resumed(d, look, draft)
	case form.NeedForm:
		return training.Resumed(d, look, draft)
	}
	if page := blankPage(d, look, draft); page != nil {
		return []ui.Screen{page}
	}
	return nil
}

// blankPage is a draft's form as it was before anything was typed.
func blankPage(d *ui.OpenSession, look *ui.Look, draft model.Draft) ui.Screen {
	s, t := d.Session(), draft.Subject()
	switch draft.Form {
	case form.DetailsForm:
		return home.EditDetails(d, look)
	case form.PersonForm:
		return personPage(d, look, draft.Entry)
	case form.AnswerForm:
		return plan.NewReflections(d, look, 0)
	case form.RuleForm:
		if s.Solo() {
			return nil
		}
		return opening.Rule(d, look, draft.Entry)
	case form.PlanForm:
		return plan.NewTexts(d, look)
	case form.ParkedForm:
		return parking.Form(d, look, t.Statement, draft.Entry)
	case form.RaiseForm:
		return closing.Raise(d, look, draft.Entry)
	case form.OwnerForm:
		return item.EditOwner(d, look, draft.Entry)
	case form.EndForm:
		return closing.Words(d, look)
	case form.PriorityPage:
		p, _ := s.Plan().Priority(draft.Entry)
		if p.ID == "" {
			p = item.NewPriorityAt(t)
		}
		return item.EditPriority(d, look, p, "", nil)
	}
	if t == (model.Subject{}) {
		return nil
	}
	return formAt(d, look, t, draft.Form)
}

// formAt is a form that belongs to a statement or a step.
func formAt(d *ui.OpenSession, look *ui.Look, t model.Subject, name string) ui.Screen {
	switch name {
	case form.BarrierForms:
		return item.NewBarriers(d, look, t)
	case form.PriorityForms:
		return item.NewPriorities(d, look, t)
	}
	if t.Statement == 0 {
		return nil
	}
	solo := d.Session().Solo()
	switch {
	case name == form.EvidenceForm:
		return statement.NewEvidence(d, look, t.Statement)
	case name == form.WhyForm && !solo:
		return statement.Why(d, look, t.Statement)
	case name == form.CommentForm && solo:
		return scoring.Comment(d, look, t.Statement)
	}
	return nil
}

func personPage(d *ui.OpenSession, look *ui.Look, id string) ui.Screen {
	if d.Session().Solo() {
		return nil
	}
	table := people.New(d, look)
	if person, ok := d.Session().Participant(id); ok {
		return table.Form(&person)
	}
	return table.Form(nil)
}

// hasSubject reports whether the session has a statement or a step; none counts too.
func hasSubject(s *model.Session, t model.Subject) bool {
	_, statement := s.Framework().Statement(t.Statement)
	_, step := s.Framework().Step(t.Step)
	return (t.Statement == 0 || statement) && (t.Step == 0 || step)
}
