package review

import (
	"errors"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/planning"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// earlier lists the other sessions of the file that have a plan, to take one over.
type earlier struct {
	open    *ui.OpenSession
	look    *ui.Look
	plans   []earlierPlan
	read    bool
	failure error
	ui.Picked
}

// earlierPlan is a session with the priorities to take over.
type earlierPlan struct {
	overview   overview.Overview
	priorities []model.Priority // none that were dropped
	measures   int              // of its register
}

// OpenEarlier asks which earlier plan is to be taken over. Every session is read for
// that, aside.
func OpenEarlier(d *ui.OpenSession, look *ui.Look) ui.Action {
	return ui.Changing(func(app ui.App) tea.Cmd {
		e := &earlier{open: d, look: look}
		app.Push(e)
		own := d.Session().ID()
		return ui.Run(app, ui.InTurn(ui.ReadingFile(func(store ui.Store) ui.Action {
			plans, err := plansIn(store, own)
			return func(ui.App) tea.Cmd {
				e.plans, e.failure, e.read = plans, err, true
				return nil
			}
		})))
	})
}

// plansIn reads the sessions of a file but one. What cannot be read has nothing to take
// over, and its error counts only where there is nothing else.
func plansIn(store ui.Store, own string) ([]earlierPlan, error) {
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
		var open []model.Priority
		for _, p := range h.Session().Priorities() {
			if p.Status != model.Dropped {
				open = append(open, p)
			}
		}
		if len(open) > 0 {
			plans = append(plans, earlierPlan{o, open, len(h.Session().Plan().Indicators())})
		}
	}
	if len(plans) > 0 {
		failure = nil
	}
	return plans, failure
}

// Heading says where the user is.
func (e *earlier) Heading() string { return "Take over an earlier plan" }

// Commands lists what can be done now, most wanted first.
func (e *earlier) Commands() []ui.Command {
	var commands []ui.Command
	if e.At < len(e.plans) {
		id := e.plans[e.At].overview.ID
		commands = append(commands, ui.On("enter", "take over", "Take over its priorities, without those that are here already, after a question", func() ui.Action { return e.takeOver(id) }))
	}
	return append(commands, e.Moving(len(e.plans), "Take nothing over")...)
}

// takeOver reads the session that was chosen, and adds its priorities.
func (e *earlier) takeOver(id string) ui.Action { return ui.ReadPicked(e, id, e.add) }

// add asks, and then takes the priorities of a session over: Enter leads to this page, too, and one
// more must not fill the plan.
func (e *earlier) add(from *model.Session) ui.Action {
	change, err := planning.CarryOver(e.open.Session(), from)
	switch {
	case model.NoChange(err):
		return ui.Say("All of that plan is here already.")
	case err != nil:
		return ui.Complain(err)
	}
	return func(app ui.App) tea.Cmd {
		question := "Take over the plan of " + ui.Sanitize(from.Details().Title) + "?"
		const effect = "Its priorities that are not here yet are added, with its measures. u takes them back."
		return ui.Run(app, ui.Push(ui.NewConfirm(app, question, effect, e.carry(change))))
	}
}

// carry takes the priorities over, as one change, and shows the review.
func (e *earlier) carry(change model.Change) ui.Action {
	return func(app ui.App) tea.Cmd {
		before := len(e.open.Session().Priorities())
		if !e.open.Do(change) {
			return nil
		}
		n := len(e.open.Session().Priorities()) - before
		said := ui.Say("Taken over: %s. u takes them back.", text.CountOf(n, "priority", "priorities"))
		return ui.Run(app, ui.Sequence(ui.CloseTop, ui.Sequence(e.show(), said)))
	}
}

// show goes to the review, which may be the page below.
func (e *earlier) show() ui.Action {
	return func(app ui.App) tea.Cmd {
		if _, there := app.Top().(*review); there {
			return nil
		}
		return ui.Run(app, ui.Push(newReview(e.open, e.look)))
	}
}

// View draws the page.
func (e *earlier) View(width, height int) []string {
	out := []string{""}
	words := e.look.Worded("The priorities of the session in focus are added to this one, with what was said of them, and its measures with their values. " +
		"Quarters, review dates and barriers stay behind.")
	switch {
	case !e.read:
		words = e.look.Worded("Reading the sessions…")
	case e.failure != nil:
		words = e.look.Worded("The sessions cannot be read. ") + e.look.Sentence(e.failure)
	case len(e.plans) == 0:
		words = e.look.Worded("No other session in this file has priorities.")
	}
	out = append(append(out, ui.Paragraph(e.look.Text, words, ui.Readable(width, 76))...), "")
	if len(e.plans) == 0 {
		return out
	}
	in := e.plans[e.At]
	return append(out, e.look.WithPreview(width, max(height-len(out), 1), func(width, height int) []string {
		var rows []string
		for i, plan := range e.plans {
			rows = append(rows, e.look.SessionRow(plan.overview, text.CountOf(len(plan.priorities), "priority", "priorities"), i == e.At, width))
		}
		return ui.Window(rows, e.At, height)
	}, ui.Frame{Title: e.look.ToASCII(ui.Sanitize(in.overview.Details.Title))}, func(width, _ int) []string { return e.preview(in, width) })...)
}

// preview is what would come with a plan: its priorities as they stand there, and how many measures.
func (e *earlier) preview(in earlierPlan, width int) []string {
	var out []string
	for _, p := range in.priorities {
		words, style := string(p.Status)+": "+p.What, e.look.Text
		if planning.Successor(e.open.Session(), in.overview.ID, p) != nil {
			words, style = "here already: "+p.What, e.look.Dim
		}
		out = append(out, ui.Hanging(style, e.look.Glyph.Between+" ", e.look.ToASCII(words), width)...)
	}
	if in.measures > 0 {
		out = append(append(out, ""), ui.Paragraph(e.look.Text, "With "+text.CountOf(in.measures, "measure", "measures")+" of its register.", width)...)
	}
	return out
}
