package tui

import (
	"errors"
	"fmt"

	"stocktake/model"
)

// The names of the fields about a consensus.
const (
	rationaleField = "Why this score"
	dissentField   = "Who sees it differently, and why"
)

// why asks for the reason of a recorded consensus, and for dissent; nil without one, since
// what is written about it would be kept as "no consensus", which nobody has said.
func (s *statement) why() screen {
	c, recorded := s.consensus()
	if !recorded {
		return nil
	}
	return &edit{
		look: s.look, title: fmt.Sprintf("Statement %d: why", s.text.Number), take: "save",
		kept: formID{form: whyForm, target: model.Target{Statement: s.text.Number}},
		form: newForm(s.look,
			newArea(rationaleField, c.Rationale, "what decided it", 4),
			newArea(dissentField, c.Dissent, "whose score, and what they see", 4)),
		done: func(f *form) (act, bool) {
			c.Rationale, c.Dissent = f.value(rationaleField), f.value(dissentField)
			return nil, s.desk.do(model.SetConsensus{Statement: s.text.Number, Consensus: &c})
		},
	}
}

// openWhy opens that form, or a page that says what comes first. There, what somebody
// begins to write all the same runs no commands.
func (s *statement) openWhy() act {
	page := s.why()
	if page == nil {
		first := "Press c, then a digit, or n if the group did not agree."
		if s.unrevealed() {
			first = "Reveal the scores with r, then agree."
		}
		page = &whyLater{*newFaults(s.look, fmt.Sprintf("Statement %d: why", s.text.Number),
			errors.New("No consensus is recorded yet. "+first+" After that y writes why."))}
	}
	return push(page)
}

// whyLater says what comes before the reason for a consensus. No letter closes it.
type whyLater struct{ faults }

func (w *whyLater) commands() []command {
	return []command{on("esc enter", "close", "Close", func() act { return closeTop }).as("Esc")}
}
