// Package timeline is the priorities by quarter.
package timeline

import (
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/followup"
	"familyhub/stocktake/model/planning"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/ui"
)

// Timeline is the priorities by quarter: four, then later, then not yet decided.
type Timeline struct {
	open  *ui.OpenSession
	look  *ui.Look
	at    int    // the quarter in focus
	Focus string // the id of the priority in focus; empty in an empty quarter
	row   int    // where the focus was last
}

// New opens at a priority, or at the first quarter.
func New(d *ui.OpenSession, look *ui.Look, id string) *Timeline {
	t := &Timeline{open: d, look: look}
	if p, ok := d.Session().Plan().Priority(id); ok {
		t.goTo(p)
	} else if p, ok := t.Current(); ok {
		t.goTo(p)
	}
	return t
}

// columnsOfTime is the quarters as they stand beside each other: what is not yet
// decided last.
func (t *Timeline) columnsOfTime() []calendar.Quarter {
	return append(t.session().Plan().Quarters().All()[1:], "")
}

// Heading says where the user is, and what the plan still lacks.
func (t *Timeline) Heading() string {
	words := planning.Headline(t.session())
	if due := followup.Of(t.session()).Due().Day; due.DueBy(t.open.Today()) {
		words = followup.DueWords(due, t.open.Today())
	}
	return "The next " + ui.Months(t.session().Framework()) + " · " + ui.Sanitize(words)
}

func (t *Timeline) session() *model.Session { return t.open.Session() }

// Hint is what to know first.
func (t *Timeline) Hint() ui.Hint {
	if len(t.session().Priorities()) == 0 {
		return ui.Hint{}
	}
	return ui.Hint{Name: "timeline", Text: "< and > move a priority to another quarter."}
}

// In is the priorities of a quarter, as they stand in its column.
func (t *Timeline) In(q calendar.Quarter) []model.Priority {
	return planning.PrioritiesIn(t.session(), q)
}

// Current is the priority in focus. It is known by its id, also where it went to
// another quarter; where it is gone the focus stays at its place.
func (t *Timeline) Current() (p model.Priority, ok bool) {
	if p, ok = t.session().Plan().Priority(t.Focus); ok {
		return p, true
	}
	all := t.In(t.columnsOfTime()[t.at])
	if len(all) == 0 {
		return p, false
	}
	return all[min(t.row, len(all)-1)], true
}

// Quarter is the one in focus.
func (t *Timeline) Quarter() calendar.Quarter {
	if p, ok := t.session().Plan().Priority(t.Focus); ok {
		return p.Quarter
	}
	return t.columnsOfTime()[t.at]
}

// goTo puts the focus on a priority.
func (t *Timeline) goTo(p model.Priority) {
	t.Focus, t.at = p.ID, slices.Index(t.columnsOfTime(), p.Quarter)
	t.row = slices.IndexFunc(t.In(p.Quarter), func(other model.Priority) bool { return other.ID == p.ID })
}

// Commands lists what can be done now, most wanted first.
func (t *Timeline) Commands() []ui.Command {
	var commands []ui.Command
	p, some := t.Current()
	if some {
		commands = append(commands,
			ui.On("enter", "change", "Change the priority", func() ui.Action {
				return ui.Push(item.EditPriority(t.open, t.look, p, "", nil))
			}),
			ui.On("< shift+left", "earlier", "Move the priority to the quarter before; from the first back to not yet decided", t.shift(p, -1)).As("<"),
			ui.On("> shift+right", "later", "Move the priority to the next quarter; from not yet decided to the first", t.shift(p, 1)).As(">"),
			ui.On("space", "begin with", "Choose it as one of the few to begin with, or no longer", func() ui.Action {
				p.Focus = !p.Focus
				return t.open.Act(model.Edit[model.Priority]{Item: p})
			}),
		)
	}
	if !t.session().Solo() {
		commands = append(commands, ui.WallCommand())
	}
	return append(append(commands, ui.Moving("priority", t.move)...),
		ui.On("left h", "quarter", "The quarter before", t.step(-1)).As("← →"),
		ui.On("right l", "", "The next quarter", t.step(1)).Quietly(),
		ui.ReviewCommand(),
		ui.EarlierPlanCommand(),
		ui.On("a", "add", "Write another priority for the quarter in focus", func() ui.Action { return ui.Push(t.add()) }),
		ui.On("x", "export", "Write the plan or the summary to a file", ui.OpenPlanExport).Quietly(),
		ui.HistoryCommand(0),
		ui.On("esc q T", "close", "Close the timeline", func() ui.Action { return ui.CloseTop }).As("Esc"),
	)
}

// step moves the focus to another quarter.
func (t *Timeline) step(by int) func() ui.Action {
	return func() ui.Action {
		all := t.columnsOfTime()
		t.at = min(max(slices.Index(all, t.Quarter())+by, 0), len(all)-1)
		t.Focus = ""
		if p, some := t.Current(); some {
			t.goTo(p)
		}
		return nil
	}
}

// move goes up or down through the priorities of all quarters, one after the other. From
// an empty quarter it goes to the nearest.
func (t *Timeline) move(by int) ui.Action {
	var all []model.Priority
	at := 0
	p, some := t.Current()
	for _, q := range t.columnsOfTime() {
		if q == t.Quarter() {
			at = len(all)
			if !some && by > 0 {
				at-- // the next is the first after it
			}
		}
		all = append(all, t.In(q)...)
	}
	if some {
		at = slices.IndexFunc(all, func(other model.Priority) bool { return other.ID == p.ID })
	}
	if to := at + by; some || to >= 0 && to < len(all) {
		t.goTo(all[min(max(to, 0), len(all)-1)])
	}
	return nil
}

// shift moves a priority to the quarter after its own, or before it.
func (t *Timeline) shift(p model.Priority, by int) func() ui.Action {
	return func() ui.Action {
		return t.open.Act(model.Edit[model.Priority]{Item: planning.Shifted(t.session(), p, by)})
	}
}

// add asks for a new priority of the quarter in focus.
func (t *Timeline) add() ui.Screen {
	p := item.NewPriorityAt(model.Subject{})
	p.Quarter = t.Quarter()
	return item.EditPriority(t.open, t.look, p, "", func(id string) { t.Focus = id })
}
