package places

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
	"familyhub/stocktake/tui/workshop/scoring"
	"familyhub/stocktake/tui/workshop/statement"
)

// resumed are the forms that stand on the pages that they are opened from.
var resumed = map[string]func(*ui.OpenSession, *ui.Look, model.Draft) []ui.Screen{
	form.BarrierPage:   board.Resumed,
	form.SplitForm:     board.Resumed,
	form.MeasureForm:   review.Resumed,
	form.ReviewForm:    review.Resumed,
	form.RemarkForm:    checklist.Resumed,
	form.IndicatorForm: measures.Resumed,
	form.ValueForm:     measures.Resumed,
	form.NeedForm:      training.Resumed,
}

// forms are all others, as they are before anything is typed; the id is that of what is changed.
var forms = map[string]page{
	form.DetailsForm:   whole(home.EditDetails),
	form.PersonForm:    inGroup(person),
	form.AnswerForm:    reflections,
	form.RuleForm:      inGroup(of(opening.Rule)),
	form.PlanForm:      whole(plan.NewTexts),
	form.ParkedForm:    parked,
	form.RaiseForm:     of(closing.Raise),
	form.OwnerForm:     of(item.EditOwner),
	form.EndForm:       whole(closing.Words),
	form.PriorityPage:  priority,
	form.BarrierForms:  somewhere(at(item.NewBarriers)),
	form.PriorityForms: somewhere(at(item.NewPriorities)),
	form.EvidenceForm:  onStatement(atStatement(statement.NewEvidence)),
	form.WhyForm:       inGroup(onStatement(atStatement(statement.Why))),
	form.CommentForm:   alone(onStatement(atStatement(scoring.Comment))),
}

// where draws a page only at places of a kind.
func where(is func(*ui.OpenSession, model.Subject) bool, draw page) page {
	return func(d *ui.OpenSession, look *ui.Look, p ui.Place) ui.Screen {
		if !is(d, p.Subject) {
			return nil
		}
		return draw(d, look, p)
	}
}

func inGroup(draw page) page {
	return where(func(d *ui.OpenSession, _ model.Subject) bool { return !d.Session().Solo() }, draw)
}

func alone(draw page) page {
	return where(func(d *ui.OpenSession, _ model.Subject) bool { return d.Session().Solo() }, draw)
}

func somewhere(draw page) page {
	return where(func(_ *ui.OpenSession, t model.Subject) bool { return t != (model.Subject{}) }, draw)
}

func onStatement(draw page) page {
	return where(func(_ *ui.OpenSession, t model.Subject) bool { return t.Statement != 0 }, draw)
}

func reflections(d *ui.OpenSession, look *ui.Look, _ ui.Place) ui.Screen {
	return plan.NewReflections(d, look, 0)
}

func person(d *ui.OpenSession, look *ui.Look, p ui.Place) ui.Screen {
	table := people.New(d, look)
	if person, ok := d.Session().Participant(p.ID); ok {
		return table.Form(&person)
	}
	return table.Form(nil)
}

func priority(d *ui.OpenSession, look *ui.Look, p ui.Place) ui.Screen {
	it, ok := d.Session().Plan().Priority(p.ID)
	if !ok {
		it = item.NewPriorityAt(p.Subject)
	}
	return item.EditPriority(d, look, it, "", nil)
}

// Drafted is the form that a draft belongs to, with the draft in it, on top of the
// pages that it was opened from as far as they are known; none where there is no such
// form. Where what was being changed is gone, the text becomes something new.
func Drafted(d *ui.OpenSession, look *ui.Look, draft model.Draft) []ui.Screen {
	draft = followed(d.Session(), draft)
	if !hasSubject(d.Session(), draft.Subject()) {
		return nil
	}
	var open []ui.Screen
	if again := resumed[draft.Form]; again != nil {
		open = again(d, look, draft)
	} else if draw := forms[draft.Form]; draw != nil {
		if page := draw(d, look, ui.Place{Subject: draft.Subject(), ID: draft.Entry}); page != nil {
			open = []ui.Screen{page}
		}
	}
	if len(open) == 0 {
		return nil
	}
	top := open[len(open)-1]
	if e, ok := top.(*form.Entries); ok {
		e.GoTo(draft.Entry)
	}
	f := form.OpenIn(top)
	if f == nil {
		return nil
	}
	f.Fill(draft)
	return open
}

// hasSubject reports whether the session has a statement or a step; none counts too.
func hasSubject(s *model.Session, t model.Subject) bool {
	_, statement := s.Framework().Statement(t.Statement)
	_, step := s.Framework().Step(t.Step)
	return (t.Statement == 0 || statement) && (t.Step == 0 || step)
}
