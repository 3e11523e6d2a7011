// Package review is what became of the priorities of an earlier plan, and how they come over.
package review

import (
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/ui"
)

// review shows what became of the priorities that were taken over from an earlier plan,
// and takes in what has changed since. What was done then already is told apart from
// what was finished since.
type review struct {
	desk *ui.OpenSession
	look *ui.Look
	list ui.Cursor[model.Priority]
}

func newReview(d *ui.OpenSession, look *ui.Look) *review {
	return &review{desk: d, look: look, list: ui.NewCursor(
		func() []model.Priority { return d.Session().Plan().CarriedOver() }, func(p model.Priority) string { return p.ID })}
}

// Open shows what was taken over; where that is nothing yet, it asks from where.
func Open(d *ui.OpenSession, look *ui.Look) ui.Action {
	if len(d.Session().Plan().CarriedOver()) > 0 {
		return ui.Push(newReview(d, look))
	}
	return openEarlier(d, look)
}

// Heading says where the user is.
func (v *review) Heading() string { return "What became of the earlier plan" }

// Commands lists what can be done now, most wanted first.
func (v *review) Commands() []ui.Command {
	var commands []ui.Command
	if p, some := v.list.Item(); some {
		commands = append(commands,
			ui.OnKey("1 2 3 4 5", "status", "Proposed, agreed, under way, done or dropped", func(key string) ui.Action {
				return v.set(p, model.Statuses()[key[0]-'1'])
			}).As("1-5"),
			ui.On("left h", "", "The status before", v.step(p, -1)).As("←").Quietly(),
			ui.On("right l", "", "The next status", v.step(p, 1)).As("→").Quietly(),
			ui.On("e", "measure", "Write where its measure stands now", func() ui.Action { return ui.Push(item.EditMeasure(v.desk, v.look, p)) }),
			ui.On("enter", "change", "Change the priority", func() ui.Action {
				return ui.Push(item.EditPriority(v.desk, v.look, p, "", nil))
			}),
		)
	}
	return append(append(commands, v.list.Commands("priority")...),
		ui.On("F", "earlier plan", "Choose an earlier session, and take over what is not here yet", func() ui.Action { return openEarlier(v.desk, v.look) }),
		ui.TimelineCommand(),
		ui.On("x", "export", "Write the plan or the summary to a file", ui.OpenPlanExport).Quietly(),
		ui.HistoryCommand(0),
		ui.On("esc q", "close", "Close the review", func() ui.Action { return ui.CloseTop }).As("Esc"),
	)
}

func (v *review) set(p model.Priority, status model.Status) ui.Action {
	p.Status = status
	v.desk.Do(model.Edit[model.Priority]{Item: p})
	return nil
}

// step goes to the next status in the order of the work, or to the one before.
func (v *review) step(p model.Priority, by int) func() ui.Action {
	return func() ui.Action {
		all := model.Statuses()
		if to := slices.Index(all, p.Status) + by; to >= 0 && to < len(all) {
			return v.set(p, all[to])
		}
		return nil
	}
}

// Resumed is the form of a measure that a draft belongs to, on top of the review.
func Resumed(d *ui.OpenSession, look *ui.Look, draft model.Draft) []ui.Screen {
	p, there := d.Session().Plan().Priority(draft.Entry)
	if !there {
		return nil
	}
	v := newReview(d, look)
	v.list.ID = p.ID
	return []ui.Screen{v, item.EditMeasure(d, look, p)}
}
