// Package statement is the screen of one statement for a group, in three moments: what is
// asked is understood (understand.go, with guidance), scores are entered (enter.go, with grid and round),
// and the room agrees (agree.go, with outcome, spread, agreement, ground and written). Which of them is shown
// follows from the session; page.go lays them out.
package statement

import (
	"fmt"
	"slices"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/levels"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/ui/drawing"
	"familyhub/stocktake/tui/workshop/scoring"
)

// part is what the keys of the statement screen act on.
type part int

// The parts of the statement screen, in the order in which Tab goes through them.
const (
	scoresPart part = iota
	consensusPart
	whyPart
	evidencePart
	barriersPart
	prioritiesPart
	parts // how many there are

	lookPart part = -1 // what to look for, and the levels: Tab leads there and back
)

// Statement is the screen where a room spends its two hours: one statement, its
// scores, and what the group makes of them.
type Statement struct {
	desk      *ui.OpenSession
	look      *ui.Look
	text      framework.Statement
	step      framework.Step
	part      part
	round     round
	keys      scoring.Keys
	row       scoring.Row
	agreement agreement
	grounding grounding
	panel     drawing.Panel
	guidance  guidance
	kept      *levels.Kept

	width, height int // of the page
}

// New is the page of a statement for a group.
func New(d *ui.OpenSession, look *ui.Look, number int) *Statement {
	fw, r := d.Session().Framework(), round{d, number}
	s := &Statement{
		desk: d, look: look, round: r, keys: scoring.NewKeys(d.Session()), agreement: agreement{round: r, look: look},
		grounding: grounding{round: r, look: look}, panel: drawing.New(d, look),
	}
	s.keys.Hidden = r.unrevealed
	s.row = scoring.Row{Ballot: cards{r}, Look: look, Keys: &s.keys}
	s.text, _ = fw.Statement(number)
	s.step, _ = fw.StepOf(number)
	s.guidance = guidance{round: r, look: look, text: s.text, part: &s.part}
	s.row.Put(s.row.FirstMissing())
	if s.row.AtEnd() {
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
	s.row.FocusOn(person)
}

// Sealed reports whether scores of the statement are in that nobody may see yet.
func (s *Statement) Sealed() bool { return s.round.sealed() }

// Resize takes note of the room there is. The focus goes to whoever stands now where
// somebody was that has gone.
func (s *Statement) Resize(width, height int) {
	s.width, s.height = width, height
	s.row.Put(s.row.Current())
	s.keepPages()
}

func (s *Statement) target() model.Subject { return model.Subject{Statement: s.text.Number} }

// Heading says where the user is.
func (s *Statement) Heading() string {
	all := s.desk.Session().Statements()
	at := 1 + slices.IndexFunc(all, func(st framework.Statement) bool { return st.Number == s.text.Number })
	words := ""
	if n := s.round.at().Rounds(); n > 1 {
		words = fmt.Sprintf(", round %d", n)
	}
	return s.desk.Worded("%d of %d%s, step %d: %s%s", at, len(all), words, s.step.Number,
		ui.Sanitize(s.step.Short), scoring.FlagWords(s.desk, s.look, s.text.Number))
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

// TakesCards marks a page for cards.
func (s *Statement) TakesCards() {}

// DropMinus takes back a minus that waits for its digit.
func (s *Statement) DropMinus(key string) (words string, dropped bool) {
	return s.keys.DropMinus(key)
}
