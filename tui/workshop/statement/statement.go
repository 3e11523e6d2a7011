// Package statement is the screen of one statement for a group, in three moments: what is
// asked is understood (understand.go, with guidance), scores are entered (enter.go, with grid and round),
// and the room agrees (outcome.go, with spread, agreement, ground and written). Which of them is shown
// follows from the session and from what the keys act on (attention.go); page.go lays them out.
package statement

import (
	"fmt"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/ui/drawing"
	"familyhub/stocktake/tui/workshop/scoring"
)

// Statement is the screen where a room spends its two hours: one statement, its
// scores, and what the group makes of them.
type Statement struct {
	scoring.Page
	attention
	open      *ui.OpenSession
	look      *ui.Look
	text      framework.Statement
	step      framework.Step
	agreement agreement
	panel     drawing.Panel

	width, height int // of the page
}

// New is the page of a statement for a group.
func New(d *ui.OpenSession, look *ui.Look, number int) *Statement {
	fw, r := d.Session().Framework(), round{d, number}
	s := &Statement{
		open: d, look: look, agreement: agreement{round: r, look: look}, panel: drawing.New(d, look),
	}
	s.Row = scoring.Row{Ballot: r.cards(), Look: look, Keys: scoring.Keys{Scale: fw.Scale, Hidden: r.unrevealed}}
	s.text, _ = fw.Statement(number)
	s.step, _ = fw.StepOf(number)
	s.attention = attention{round: r, row: &s.Row, grounding: &grounding{round: r, look: look}}
	s.guidance = &guidance{round: r, look: look, text: s.text, part: &s.part}
	s.Row.Put(s.Row.FirstMissing())
	if s.Row.AtEnd() {
		s.part = consensusPart
	}
	return s
}

// FocusOn puts the focus on a person, or without one on the consensus.
func (s *Statement) FocusOn(person string) {
	s.grounding.open = false
	if person == "" {
		s.part = consensusPart
		return
	}
	s.part = scoresPart
	s.Row.FocusOn(person)
}

// Sealed reports whether scores of the statement are in that nobody may see yet.
func (s *Statement) Sealed() bool { return s.round.sealed() }

// Resize takes note of the room there is. The focus goes to the person who stands now where
// somebody was that has gone.
func (s *Statement) Resize(width, height int) {
	s.width, s.height = width, height
	s.Row.Put(s.Row.Current())
	s.guidance.kept = s.levels().Keep(s.look, s.levelsWidth())
	s.guidance.keep(width, height, s.screenfuls)
}

func (s *Statement) target() model.Subject { return model.Subject{Statement: s.text.Number} }

// Heading says where the user is.
func (s *Statement) Heading() string {
	round := ""
	if n := s.round.at().Rounds(); n > 1 {
		round = fmt.Sprintf(", round %d", n)
	}
	return scoring.Heading(s.open, s.look, s.text.Number, round)
}

// Hint is what to know first: of the cards until the first is in, of the consensus until there is one.
func (s *Statement) Hint() ui.Hint {
	_, agreed := s.agreement.consensus()
	switch people := len(s.round.people()) > 0; {
	case s.part == consensusPart && !agreed && !s.round.unrevealed():
		return ui.Hint{Name: "consensus", Text: "After the talk one digit agrees; y then writes down why."}
	case s.part != consensusPart && people && s.untouched():
		return ui.Hint{Name: "cards", Text: "One key a card, in table order; Backspace goes back one."}
	}
	return ui.Hint{}
}

// Follow goes to where a change of the scores was made, and to the person whose score it is.
func (s *Statement) Follow(c model.Change) ui.Action { return scoring.Follow(c) }

// OnWall marks a page that the wall draws.
func (s *Statement) OnWall() {}
