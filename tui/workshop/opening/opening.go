// Package opening is what a workshop begins with, before the first statement: what this is and
// how it is scored, the scale, the ground rules, which the room can change, and a practice
// run that counts nowhere.
package opening

import (
	"fmt"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/briefing"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/workshop/scoring"
)

// Opening is one of its parts.
type Opening struct {
	desk *ui.OpenSession
	look *ui.Look
	part int // of the briefing
	at   int // the ground rule in focus
	from int // the first line in sight
	row  scoring.Row

	lines, height int // of the page, as it was last measured
}

// New is a part of the opening; a number that is none is the first.
func New(d *ui.OpenSession, look *ui.Look, part int) *Opening {
	if part < 1 || part > briefing.Parts {
		part = 1
	}
	d.Opened = true
	if d.Practice == nil {
		d.Practice = &ui.Practice{Scores: make(map[string]model.Score)}
	}
	o := &Opening{desk: d, look: look, part: part}
	o.row = scoring.Row{Ballot: cards{o}, Look: look}
	o.row.Put(o.row.FirstMissing())
	return o
}

// Heading says where the user is.
func (o *Opening) Heading() string {
	return fmt.Sprintf("Before the first statement: %d of %d", o.part, briefing.Parts)
}

// TakesCards marks a page for cards, or one from where a key leads to them.
func (o *Opening) TakesCards() {}

// Resize keeps the text from being scrolled past its end, and the focus on somebody who is there.
func (o *Opening) Resize(width, height int) {
	o.lines, o.height = len(o.text(width, height)), height
	o.from = min(o.from, max(o.lines-height+1, 0))
	o.row.Put(o.row.Current())
}

// there is where the opening leads: back to where it was opened from, or at the beginning to the
// first step.
func (o *Opening) there() model.Place {
	if before := o.desk.Before; before != (model.Place{}) && before.Page != model.SetUpPage {
		return before
	}
	return o.desk.Session().Tour()[0]
}

// turn goes to the part after or before; after the last to where the opening leads.
func (o *Opening) turn(by int) func() ui.Action {
	return func() ui.Action {
		switch to := o.part + by; {
		case to > briefing.Parts:
			return ui.GoTo(o.there())
		case to < 1:
			return ui.GoTo(model.Place{Page: model.SetUpPage})
		default:
			return ui.GoTo(model.Place{Page: model.OpeningPage, Number: to})
		}
	}
}

// Commands lists what can be done now, most wanted first.
func (o *Opening) Commands() []ui.Command {
	leave := ui.On("g", "to the statements", "Skip the opening, and go on to the statements", func() ui.Action { return ui.GoTo(o.there()) })
	if o.there() != o.desk.Session().Tour()[0] {
		leave = ui.On("g esc q", "back to the statements", "Back to where the opening was opened from", func() ui.Action { return ui.GoTo(o.there()) })
	}
	commands := append(o.partCommands(), leave)
	return append(commands,
		ui.On("pgdown >", "next part", "Go on to the next part of the opening", o.turn(1)).As("PgDn").Quietly(),
		ui.On("pgup <", "back", "Go to the part before; from the first, to the people", o.turn(-1)).As("PgUp"),
		ui.WallCommand(),
		ui.PeopleCommand().Quietly(),
	)
}

// partCommands are those of the part that is seen.
func (o *Opening) partCommands() []ui.Command {
	goOn := ui.On("enter right l", "go on", "Go on to the next part", o.turn(1)).As("Enter")
	switch o.part {
	case briefing.PracticePart:
		return o.practiceCommands()
	case briefing.RulesPart:
		return o.ruleCommands()
	}
	return append([]ui.Command{goOn, ui.On("left h", "", "Go to the part before", o.turn(-1)).Quietly()}, o.scrolling()...)
}

func (o *Opening) scrolling() []ui.Command {
	scroll := func(by int) func() ui.Action {
		return func() ui.Action {
			o.from = min(max(o.from+by, 0), max(o.lines-o.height+1, 0))
			return nil
		}
	}
	return []ui.Command{
		ui.On("down j", "", "Scroll down", scroll(1)).As("↓").Quietly(),
		ui.On("up k", "", "Scroll up", scroll(-1)).As("↑").Quietly(),
	}
}
