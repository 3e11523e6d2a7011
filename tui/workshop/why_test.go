package workshop_test

import (
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/workshop/statement"
)

func TestWhyRecordsNoConsensusThatNobodySaid(t *testing.T) {
	for name, keys := range map[string]string{
		"the key": "y", "the key after a score": "3 y", "the part": "c down enter", "the palette": ": r e a s o n enter",
	} {
		t.Run(name, func(t *testing.T) {
			s := tuitest.New(t, 80, 24)
			s.Workshop(2)
			s.Press(keys)
			s.Shows("No consensus is recorded yet. Esc closes")
			seq := s.Seq()
			s.Type("3 of us quarrelled, by request")
			s.Shows("No consensus is recorded yet. Esc closes")
			if now := s.Seq(); now != seq {
				t.Errorf("what was written made %d changes", now-seq)
			}
			s.Press("esc c")
			s.Burst("we agreed because of the new lead")
			s.Press("ctrl+s")
			if c, ok := s.Session().At(1).Consensus(); ok {
				t.Errorf("recorded %q, %q", c.Words(), c.Rationale)
			}
			s.Press("n y")
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
	s.Shows("Reveal the scores with r")
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
