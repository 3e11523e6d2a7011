package tui

import (
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/workshop"
)

func TestWhyRecordsNoConsensusThatNobodySaid(t *testing.T) {
	for name, keys := range map[string]string{
		"the key": "y", "the key after a score": "3 y", "the part": "tab tab enter", "the palette": ": r e a s o n enter",
	} {
		t.Run(name, func(t *testing.T) {
			s := newSim(t, 80, 24)
			s.workshop(2)
			s.press(keys)
			s.shows("No consensus is recorded yet. Esc closes")
			seq := s.root.desk.History.Seq()
			s.write("3 of us quarrelled, by request")
			s.shows("No consensus is recorded yet. Esc closes")
			if now := s.root.desk.History.Seq(); now != seq {
				t.Errorf("what was written made %d changes", now-seq)
			}
			s.press("esc c")
			s.burst("we agreed because of the new lead")
			s.press("ctrl+s")
			if c, ok := s.session().At(1).Consensus(); ok {
				t.Errorf("recorded %q, %q", c.Words(), c.Rationale)
			}
			s.press("n y")
			s.write("two camps")
			s.press("enter")
			if c, ok := s.session().At(1).Consensus(); !ok || c.Agreed() || c.Rationale != "two camps" {
				t.Errorf("n and its reason: %v, %q, %q", ok, c.Words(), c.Rationale)
			}
		})
	}
}

func TestWhyWaitsForTheReveal(t *testing.T) {
	s := ballots(t)
	s.press("y")
	s.shows("Reveal the scores with r")
}

// A text that was begun while a consensus was there has no place once that is gone.
func TestDraftOfWhyWithoutItsConsensus(t *testing.T) {
	s := newSim(t, 80, 24)
	s.workshop(2)
	d := model.Draft{Form: form.WhyForm, Statement: 1, Texts: map[string]string{workshop.RationaleField: "words"}}
	if pages := formPages(s.root.desk, s.root.look, d); pages != nil {
		t.Error("a form opens that would record no consensus")
	}
	s.press("c 3")
	if pages := formPages(s.root.desk, s.root.look, d); len(pages) != 1 {
		t.Errorf("%d pages with a consensus", len(pages))
	}
}
