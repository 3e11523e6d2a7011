package tui

import (
	"fmt"

	"stocktake/model"
	"stocktake/tui/form"
	"stocktake/tui/ui"
)

// The names of the fields about a consensus.
const (
	rationaleField = "Why this score"
	dissentField   = "Who sees it differently, and why"
)

// why asks for the reason of a recorded consensus, and for dissent; nil without one, since
// what is written about it would be kept as "no consensus", which nobody has said.
func (s *statement) why() ui.Screen {
	c, recorded := s.consensus()
	if !recorded {
		return nil
	}
	return &form.Edit{
		Look: s.look, Title: fmt.Sprintf("Statement %d: why", s.text.Number), Take: "save",
		Kept: form.ID{Form: form.WhyForm, Target: model.Target{Statement: s.text.Number}},
		Form: form.New(s.look,
			form.NewArea(rationaleField, c.Rationale, "what decided it", 4),
			form.NewArea(dissentField, c.Dissent, "whose score, and what they see", 4)),
		Done: func(f *form.Form) (ui.Action, bool) {
			c.Rationale, c.Dissent = f.Value(rationaleField), f.Value(dissentField)
			return nil, s.desk.Do(model.SetConsensus{Statement: s.text.Number, Consensus: &c})
		},
	}
}

// openWhy opens that form, or says what comes before it.
func (s *statement) openWhy() ui.Action {
	page := s.why()
	switch {
	case page != nil:
		return ui.Push(page)
	case s.unrevealed():
		return s.revealFirst()
	}
	return ui.Tell("No consensus is recorded yet. c goes to it: a digit, or n for none; then y writes why.")
}
