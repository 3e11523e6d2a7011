// Package opening is what a workshop begins with, before the first statement: what this is and
// how it is scored, the scale, the ground rules, which the room can change, and a practice
// run that counts nowhere.
package opening

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/briefing"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/workshop/passage"
	"familyhub/stocktake/tui/workshop/scoring"

	tea "github.com/charmbracelet/bubbletea"
)

// Opening is one of its parts.
type Opening struct {
	*scoring.Page // of the practice run
	open          *ui.OpenSession
	look          *ui.Look
	part          int             // of the briefing
	at            int             // the ground rule in focus
	seen          passage.Passage // of its text
	try           *practice

	ruleStart, ruleEnd int // the lines of the rule in focus, as far as they belong in sight, and the one after them
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
	try := newPractice(d, look)
	return &Opening{Page: &try.Page, open: d, look: look, part: part, try: try}
}

// Heading says where the user is.
func (o *Opening) Heading() string {
	return o.open.Worded("Before the first statement: %d of %d", o.part, briefing.Parts)
}

// Hint is what to know first.
func (o *Opening) Hint() ui.Hint {
	return ui.Hint{Name: "opening", Text: "w shows this to the room; g skips it, O brings it back."}
}

// Resize keeps the text from being scrolled past its end, and the focus on somebody who is there.
func (o *Opening) Resize(width, height int) {
	width = ui.Readable(width, mostPage)
	lines := len(o.text(width, height))
	o.seen.Keep(lines, height)
	if o.part == briefing.RulesPart {
		o.ruleStart, o.ruleEnd = o.ruleLines(width, lines)
		o.seen.Show(o.ruleStart, o.ruleEnd)
	}
	o.Row.Put(o.Row.Current())
}

// turn goes to the part after or before. Parts are gone through like pages, and none is behind
// another: Esc leads back to where the opening was opened from.
func (o *Opening) turn(by int) func() ui.Action {
	return func() ui.Action {
		return func(app ui.App) tea.Cmd {
			switch to := o.part + by; {
			case to > briefing.Parts:
				return o.leave(app)
			case to < 1:
				return app.Show(model.Place{Page: model.SetUpPage})
			default:
				return app.Show(model.Place{Page: model.OpeningPage, Number: to})
			}
		}
	}
}

// leave goes back to where the opening was opened from, or at the beginning on to the first step.
func (o *Opening) leave(app ui.App) tea.Cmd {
	if from, jumped := o.open.Return(); jumped && from.Page != model.SetUpPage {
		return app.Show(from)
	}
	return app.Show(o.open.Session().Places()[0])
}

// Sealed reports whether practice scores are in that nobody may see yet.
func (o *Opening) Sealed() bool { return o.part == briefing.PracticePart && o.try.sealed() }

// Covered reports whether a practice score that is typed may be seen by nobody.
func (o *Opening) Covered() bool {
	return o.part == briefing.PracticePart && o.try.hidden() && len(o.Row.Ballot.People()) > 0
}

// Unknown names a key that no command has, and whose turn it is.
func (o *Opening) Unknown(key string) ui.Action {
	if o.part != briefing.PracticePart {
		return nil
	}
	return o.try.unknown(key)
}

// Commands lists what can be done now, most wanted first.
func (o *Opening) Commands() []ui.Command {
	goOn := ui.JumpCommand()
	if !o.open.Session().Begun() {
		goOn = ui.On("g", "to the statements", "Skip the opening, and go on to the statements", func() ui.Action { return o.leave })
	}
	return append(o.partCommands(), goOn,
		ui.On("pgdown", "next part", "Go on to the next part of the opening", o.turn(1)).Quietly(),
		ui.On("pgup", "back", "Go to the part before; from the first, to the people", o.turn(-1)),
		ui.WallCommand(),
		ui.PeopleCommand().Quietly(),
	)
}

// partCommands are those of the part that is seen.
func (o *Opening) partCommands() []ui.Command {
	goOn := ui.On("enter right l", "go on", "Go on to the next part", o.turn(1)).As("Enter")
	switch o.part {
	case briefing.PracticePart:
		return o.try.commands(o.turn(1))
	case briefing.RulesPart:
		return o.ruleCommands()
	}
	return append([]ui.Command{goOn, ui.On("left h", "", "Go to the part before", o.turn(-1)).Quietly()}, o.seen.Commands("part")...)
}

// Asked is whose practice score is asked for.
func (o *Opening) Asked() (place, of int, asking bool) {
	if o.part != briefing.PracticePart {
		return 0, 0, false
	}
	return o.Row.Current(), len(o.Row.Ballot.People()), !o.try.agreeing
}

// AskFrom goes to the practice score of the person at a place.
func (o *Opening) AskFrom(place int) ui.Action {
	o.try.agreeing = false
	return o.Page.AskFrom(place)
}
