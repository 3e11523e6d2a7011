package review

import (
	"cmp"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/followup"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/ui"
)

// The names of the fields.
const (
	valueField = item.NowField
	noteField  = "Note"
	dayField   = "Day"
	nextField  = "Next review"
)

// lineForm asks where a priority's measure stands, and for a note. What is left empty is not said.
func (v *review) lineForm(p model.Priority) ui.Screen {
	line, _ := v.current().Line(p.ID)
	before := followup.Of(v.open.Session()).Before(v.current(), p)
	hint := "a figure, such as 26 of 30 starters"
	if before.Value != "" {
		hint = "it stood at " + before.Value
	}
	e := &form.Edit{
		Look: v.look, Title: "Value and note", Take: "save", Intro: []string{p.What},
		Kept: form.ID{Form: form.MeasureForm, Entry: p.ID + " " + v.draft.ID},
		Form: form.New(v.look,
			form.NewLine(valueField, line.Value, hint).Own(),
			form.NewArea(noteField, line.Note, "optional: what helped, what is in the way", 3),
		),
	}
	if measure := measureWords(followup.Of(v.open.Session()).Measure(p)); measure != "" {
		e.Intro = append(e.Intro, measure)
	}
	e.Done = func(f *form.Form) (ui.Action, bool) {
		was, _ := v.current().Line(p.ID)
		line := was
		line.Priority, line.Value, line.Note = p.ID, f.Value(valueField), f.Value(noteField)
		if line == was { // nothing was said here, so the status is not said again either
			return nil, true
		}
		if failed := v.say(line); failed != nil {
			return failed, false
		}
		return nil, true
	}
	return e
}

// detailsForm asks for the day of the review, what is said of the whole plan, and the next day.
func (v *review) detailsForm() ui.Screen {
	r, today := v.current(), v.open.Today()
	e := &form.Edit{
		Look: v.look, Title: "The review as a whole", Take: "save",
		Kept:  form.ID{Form: form.ReviewForm, Entry: v.draft.ID},
		Intro: []string{v.reviewed().Tally()},
		Form: form.New(v.look,
			form.NewDate(nextField, r.Next, "three months on is "+followup.Suggested(r.Date).Words(), today).Own(),
			form.NewArea(noteField, r.Note, "optional: about the plan as a whole", 3),
			form.NewDate(dayField, r.Date, "the day on which it was", today).Own(),
		),
	}
	e.Form.InOrder = true
	e.Done = func(f *form.Form) (ui.Action, bool) {
		r := v.current()
		r.Next, r.Note, r.Date = calendar.Date(f.Value(nextField)).Clean(), f.Value(noteField), cmp.Or(calendar.Date(f.Value(dayField)).Clean(), r.Date)
		if err := r.CheckEntered(today); err != nil {
			return ui.Complain(err), false
		}
		if len(r.Lines) > 0 || r.Note != "" || v.begun() {
			change := followup.Of(v.open.Session()).Keep(r)
			if !v.open.Do(change) {
				return nil, false
			}
			if _, moved := change.(model.Batch); moved {
				return ui.Say("What the review said of measures is of %s now, too.", r.Date.Words()), true
			}
			return nil, true
		}
		v.draft = r
		return ui.Say("The days are kept with the first thing that is said of a priority."), true
	}
	return e
}

// goTo goes to a review that is kept; of another, such as the one that is not begun, there is nothing
// to go to.
func (v *review) goTo(id string) {
	all := followup.Of(v.open.Session()).All()
	if at := slices.IndexFunc(all, func(r model.Review) bool { return r.ID == id }); at >= 0 {
		v.draft = all[at]
	}
}

// begun reports whether anything is kept of the review.
func (v *review) begun() bool {
	r := v.current()
	return len(r.Lines) > 0 || r.Note != ""
}

// Resumed is the form that a draft belongs to, on top of its review: what was typed of an earlier
// one is not said in another.
func Resumed(d *ui.OpenSession, look *ui.Look, draft model.Draft) []ui.Screen {
	v := newReview(d, look)
	if draft.Form == form.ReviewForm {
		v.goTo(draft.Entry)
		return []ui.Screen{v, v.detailsForm()}
	}
	id, in, _ := strings.Cut(draft.Entry, " ")
	v.goTo(in)
	p, there := d.Session().Plan().Priority(id)
	if !there {
		return nil
	}
	v.list.ID = p.ID
	return []ui.Screen{v, v.lineForm(p)}
}
