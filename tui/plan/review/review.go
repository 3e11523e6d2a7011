// Package review is the review of the plan: what was agreed last time, and priority by
// priority what has become of it. It takes over earlier plans, too.
package review

import (
	"fmt"
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/followup"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/ui"
)

// goesOn is for how many days a review that was begun is gone on with.
const goesOn = 14

// review is one review of the plan: one that was begun, or the one of today of which nothing is
// kept before something is said in it.
type review struct {
	open *ui.OpenSession
	look *ui.Look
	// draft is the review as it was last seen; of one that is not begun, its id, day and next day.
	draft model.Review
	list  ui.Cursor[model.Priority]
}

// Open shows the review that was begun within the last fortnight, or begins one.
func Open(d *ui.OpenSession, look *ui.Look) ui.Action { return ui.Push(newReview(d, look)) }

func newReview(d *ui.OpenSession, look *ui.Look) *review {
	v := &review{open: d, look: look}
	v.draft = v.today()
	if last, some := followup.Of(d.Session()).Last(); some && last.Date.DaysTo(v.draft.Date) <= goesOn {
		v.draft = last
	}
	v.list = ui.NewCursor(v.priorities, func(p model.Priority) string { return p.ID })
	return v
}

// today is a review of today, or before the workshop of its day.
func (v *review) today() model.Review {
	s := v.open.Session()
	return model.Review{ID: model.NextID[model.Review](s), Date: max(v.open.Today(), s.Details().Date)}
}

// current is the review as it stands: as it is kept, or the one that is not begun.
func (v *review) current() model.Review {
	for _, r := range followup.Of(v.open.Session()).All() {
		if r.ID == v.draft.ID {
			return r
		}
	}
	return model.Review{ID: v.draft.ID, Date: v.draft.Date, Next: v.draft.Next}
}

// Resize takes note of the review as it stands, so that an undo leads back to its day.
func (v *review) Resize(int, int) { v.draft = v.current() }

func (v *review) reviewed() compare.Reviewed {
	return compare.Review(v.open.Session(), v.current())
}

// priorities are those to go through, by rank: those that were open before the review, those
// that it has a line of, and at the workshop itself all that were taken over.
func (v *review) priorities() []model.Priority {
	s, r := v.open.Session(), v.current()
	atWorkshop := r.Date <= s.Details().Date || s.Details().Date == ""
	return slices.DeleteFunc(slices.Clone(s.Priorities()), func(p model.Priority) bool {
		_, said := r.Line(p.ID)
		before := followup.Of(s).Before(r, p)
		open := model.Priority{Status: before.Status}.Open()
		return !open && !said && !(atWorkshop && p.Carried != nil)
	})
}

// said reports whether the review says the status of a priority.
func (v *review) said(p model.Priority) bool {
	line, _ := v.current().Line(p.ID)
	return line.Status != ""
}

// Heading says where the user is, and how far the review is.
func (v *review) Heading() string {
	all := v.priorities()
	said := len(slices.DeleteFunc(slices.Clone(all), func(p model.Priority) bool { return !v.said(p) }))
	return v.look.ToASCII(fmt.Sprintf("Review of the plan, %s · %d of %d said", v.current().Date.Words(), said, len(all)))
}

// Commands lists what can be done now, most wanted first.
func (v *review) Commands() []ui.Command {
	var commands []ui.Command
	if p, some := v.list.Item(); some {
		commands = append(commands,
			ui.OnKey("1 2 3 4 5", "status", "Proposed, agreed, under way, done or dropped", func(key string) ui.Action {
				return v.setStatus(p, model.Statuses()[key[0]-'1'])
			}).As("1–5").Answering(statusAnswers()...),
			ui.On("space", "as it was", "The status is as it was last time", func() ui.Action {
				return v.setStatus(p, followup.Of(v.open.Session()).Before(v.current(), p).Status)
			}),
			ui.On("enter", "next", "Go to the next priority that nothing is said of", v.next),
			ui.On("e", "value and note", "Write where its measure stands now, and a note", func() ui.Action { return ui.Push(v.lineForm(p)) }),
			ui.On("p", "owner and date", "Change who leads on the priority and when it is to happen", func() ui.Action {
				return ui.Push(item.EditOwner(v.open, v.look, p.ID))
			}),
			ui.On("backspace delete", "clear", "Take back what this review says of the priority", func() ui.Action {
				return v.say(model.ReviewLine{Priority: p.ID})
			}).As("Backspace").Quietly(),
		)
	}
	commands = append(append(commands, v.list.Commands("priority")...),
		ui.On("N", "day and next", "Change the day of the review; write what is said of the whole plan, and the next day",
			func() ui.Action { return ui.Push(v.detailsForm()) }),
		ui.On("left h", "earlier review", "See the review before, and put it right", v.turn(-1)).As("← →"),
		ui.On("right l", "", "The review after it, or the one of today", v.turn(1)).Quietly(),
		ui.EarlierPlanCommand(),
		ui.TimelineCommand(),
		ui.On("x", "export", "Write the report of the review to a file", v.export).Quietly(),
		ui.HistoryCommand(0),
	)
	if !v.open.Session().Solo() {
		commands = append(commands, ui.WallCommand())
	}
	return append(commands, ui.On("esc q U", "close", "Close the review; it can be gone on with",
		func() ui.Action { return ui.CloseTop }).As("Esc"))
}

// setStatus has the review say a status, with what it says already.
func (v *review) setStatus(p model.Priority, status model.Status) ui.Action {
	line, _ := v.current().Line(p.ID)
	line.Priority, line.Status = p.ID, status
	return v.say(line)
}

// say keeps what the review says of a priority. Of a review that is still to come nothing can
// have been said.
func (v *review) say(line model.ReviewLine) ui.Action {
	r := v.current()
	if err := r.CheckEntered(v.open.Today()); err != nil {
		return ui.Complain(err)
	}
	change, err := followup.Of(v.open.Session()).Say(r, line)
	if err != nil {
		return ui.Complain(err)
	}
	return v.open.Act(change)
}

// next goes on to the next priority of which no status is said, from the last to the first; once
// there is none it asks for the next day.
func (v *review) next() ui.Action {
	all := v.priorities()
	for i := range all {
		at := (v.list.Place() + 1 + i) % len(all)
		if !v.said(all[at]) {
			v.list.Move(at - v.list.Place())
			return nil
		}
	}
	return ui.Push(v.detailsForm())
}

// turn goes to another review; behind the last is that of today, unless there is one.
func (v *review) turn(by int) func() ui.Action {
	return func() ui.Action {
		all := followup.Of(v.open.Session()).All()
		if today := v.today(); len(all) == 0 || all[len(all)-1].Date < today.Date {
			all = append(slices.Clone(all), today)
		}
		at := slices.IndexFunc(all, func(r model.Review) bool { return r.ID == v.draft.ID })
		if at < 0 {
			at = len(all) - 1 // one that is not begun, of another day
		}
		if at += by; at < 0 || at >= len(all) {
			return ui.Say("%s", map[bool]string{true: "There is no earlier review.", false: "There is no later review."}[by < 0])
		}
		v.draft = all[at]
		v.list.Move(0)
		return nil
	}
}

// export writes the report of the latest review; before the first there is only the plan.
func (v *review) export() ui.Action {
	if _, some := followup.Of(v.open.Session()).Last(); !some {
		return ui.OpenPlanExport()
	}
	return ui.Open(ui.Place{Page: ui.ExportPage, ID: "review-docx"})
}
