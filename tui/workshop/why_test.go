package workshop_test

import (
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/workshop/statement"
)

// Before there is a consensus no page opens for the reason: the keys that follow stay those of the row.
func TestWhyWaitsForTheConsensus(t *testing.T) {
	for name, keys := range map[string]string{
		"the key": "y", "the key after a score": "3 y", "the part": "c down enter", "the palette": ": r e a s o n enter",
	} {
		t.Run(name, func(t *testing.T) {
			s := tuitest.New(t, 80, 24)
			s.Workshop(2)
			if footer := s.Footer(); strings.Contains(footer, "y why") {
				t.Errorf("offered too early: %s", footer)
			}
			s.Press(keys)
			s.Shows("No consensus is recorded yet: c and a digit", "1 of 20")
			if c, ok := s.Session().At(1).Consensus(); ok {
				t.Errorf("recorded %q, %q", c.Words(), c.Rationale)
			}
			s.Press("c n")
			if footer := s.Footer(); !strings.Contains(footer, "y why") {
				t.Errorf("not offered: %s", footer)
			}
			s.Press("y")
			s.Type("two camps")
			s.Press("enter")
			if c, ok := s.Session().At(1).Consensus(); !ok || c.Agreed() || c.Rationale != "two camps" {
				t.Errorf("n and its reason: %v, %q, %q", ok, c.Words(), c.Rationale)
			}
		})
	}
}

func TestWhyWaitsForTheReveal(t *testing.T) {
	s := tuitest.Ballots(t)
	s.Press("y")
	s.Shows("reveal the scores with r")
	s.Press("0 5 1 4 r R y 3")
	s.Shows("round 2", "1 of 4 in")
}

// An arrow too many never leaves a statement without its consensus; Enter does, after its question.
func TestArrowsWaitForTheConsensus(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(2)
	s.Press("3 4 enter right right l")
	s.Shows("1 of 20", "No consensus is recorded yet")
	s.Press("3 right")
	s.Shows("2 of 20")
	s.Press("c right right")
	s.Shows("2 of 20", "No consensus is recorded yet")
}

// A text that was begun while a consensus was there has no place once that is gone.
func TestDraftOfWhyWithoutItsConsensus(t *testing.T) {
	for keys, says := range map[string]string{
		"":      "which has no",
		"c 3 y": "You were writing why the score is what it is",
	} {
		m := tuitest.Room(t, framework.Builtin(), "Ann", "Bob")
		s := tuitest.Opened(t, 80, 24, m)
		s.Press(keys)
		id := s.Session().ID()
		m.Drafts[id] = &model.Draft{Form: form.WhyForm, Statement: 1, Texts: map[string]string{statement.RationaleField: "half a text"}}
		s.Restart(tuitest.OpenAt(id))
		s.Shows("half a text", says)
	}
}
