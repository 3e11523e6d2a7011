package tui

import (
	"errors"

	tea "github.com/charmbracelet/bubbletea"

	"stocktake/model"
)

// earlier lists the other sessions of the file that have a plan, to take one over.
type earlier struct {
	desk    *desk
	look    *Look
	plans   []earlierPlan
	read    bool
	failure error
	picked
}

// earlierPlan is a session with so many priorities to take over.
type earlierPlan struct {
	overview   model.Overview
	priorities int
}

// openEarlier asks which earlier plan is to be taken over. Every session is read for
// that, aside.
func openEarlier(d *desk, look *Look) act {
	return changing(func(app App) tea.Cmd {
		e := &earlier{desk: d, look: look}
		app.Push(e)
		own := d.session().ID()
		return run(app, inTurn(readingFile(func(store Store) act {
			plans, err := plansIn(store, own)
			return func(App) tea.Cmd {
				e.plans, e.failure, e.read = plans, err, true
				return nil
			}
		})))
	})
}

// plansIn reads the sessions of a file but one. What cannot be read has nothing to take
// over, and its error counts only where there is nothing else.
func plansIn(store Store, own string) ([]earlierPlan, error) {
	all, failure := store.Sessions()
	var plans []earlierPlan
	for _, o := range all {
		if o.ID == own {
			continue
		}
		h, o, err := store.Load(o.ID)
		if err != nil {
			failure = errors.Join(failure, err)
			continue
		}
		n := 0
		for _, p := range h.Session().Priorities() {
			if p.Status != model.Dropped {
				n++
			}
		}
		if n > 0 {
			plans = append(plans, earlierPlan{o, n})
		}
	}
	if len(plans) > 0 {
		failure = nil
	}
	return plans, failure
}

func (e *earlier) heading() string { return "Take over an earlier plan" }

func (e *earlier) commands() []command {
	var commands []command
	if e.at < len(e.plans) {
		id := e.plans[e.at].overview.ID
		commands = append(commands, on("enter", "take over", "Take over its priorities, without those that are here already", func() act { return e.takeOver(id) }))
	}
	return append(commands, e.moving(len(e.plans), "Take nothing over")...)
}

// takeOver reads the session that was chosen, and adds its priorities.
func (e *earlier) takeOver(id string) act { return readPicked(e, id, e.add) }

// add takes the priorities of a session over, as one change, and shows the review.
func (e *earlier) add(from *model.Session) act {
	before := len(e.desk.session().Priorities())
	change, err := e.desk.session().CarryOver(from)
	switch {
	case model.NoChange(err):
		return say("All of that plan is here already.")
	case err != nil:
		return complain(err)
	case !e.desk.do(change):
		return nil
	}
	n := len(e.desk.session().Priorities()) - before
	return both(closeTop, both(e.show(), say("Taken over: "+plural(n, "priority", "priorities")+". u takes them back.")))
}

// show goes to the review, which may be the page below.
func (e *earlier) show() act {
	return func(app App) tea.Cmd {
		if _, there := app.Top().(*review); there {
			return nil
		}
		return run(app, push(newReview(e.desk, e.look)))
	}
}

func (e *earlier) view(width, height int) []string {
	out := []string{""}
	words := "The priorities of the session in focus are added to this one, with what was said of them. Quarters, review dates and barriers stay behind."
	switch {
	case !e.read:
		words = e.look.spell("Reading the sessions…")
	case e.failure != nil:
		words = "The sessions cannot be read. " + sentence(e.failure)
	case len(e.plans) == 0:
		words = "No other session in this file has priorities."
	}
	for _, line := range wrap(words, min(width, 76)) {
		out = append(out, e.look.Text.Render(line))
	}
	out = append(out, "")
	var rows []string
	for i, plan := range e.plans {
		rows = append(rows, e.look.sessionRow(plan.overview, plural(plan.priorities, "priority", "priorities"), i == e.at, width))
	}
	return append(out, window(rows, e.at, max(height-len(out), 1))...)
}
