package tui

import (
	"fmt"

	"stocktake/model"
)

// The names of the fields about a consensus.
const (
	rationaleField = "Why this score"
	dissentField   = "Who sees it differently, and why"
)

// why asks for the reason of a consensus, and for dissent.
func (s *statement) why() screen {
	c, recorded := s.consensus()
	e := &edit{
		look: s.look, title: fmt.Sprintf("Statement %d: why", s.text.Number), take: "save",
		kept: formID{form: whyForm, target: model.Target{Statement: s.text.Number}},
		form: newForm(s.look,
			newArea(rationaleField, c.Rationale, "what decided it", 4),
			newArea(dissentField, c.Dissent, "whose score, and what they see", 4)),
	}
	if !recorded {
		e.intro = []string{"There is no consensus yet. What you write here is kept as a reason for having none."}
	}
	e.done = func(f *form) (act, bool) {
		c.Rationale, c.Dissent = f.value(rationaleField), f.value(dissentField)
		if !recorded && f.empty() {
			return nil, true
		}
		return nil, s.desk.do(model.SetConsensus{Statement: s.text.Number, Consensus: &c})
	}
	return e
}
