package model

import "slices"

// SetBlind makes a session blind or open, while nobody has scored, and
// neither sealed comments nor dots lie.
type SetBlind struct {
	Blind bool `json:"blind"`
}

func (c SetBlind) kind() string    { return "blind" }
func (c SetBlind) cleaned() Change { return c }

func (c SetBlind) describe(s *Session) Description {
	if c.Blind {
		return plainly("%s", s.framework.Worded("scores are unseen until they are revealed"))
	}
	return plainly("%s", s.framework.Worded("scores are seen as they are entered"))
}

func (SetBlind) standing(s *Session) []Change {
	return standsIf(s.blind != s.origin.Blind, SetBlind{s.blind})
}

func (c SetBlind) apply(s *Session) (Change, error) {
	if s.blind == c.Blind {
		return nil, ErrNoChange
	}
	if s.Solo() {
		return nil, refuse("one person scoring alone has nothing to hide")
	}
	for _, it := range s.items {
		for _, r := range it.rounds {
			if len(r.scores) > 0 {
				return nil, refuse("scores are in already, given by people who knew how they would be seen; begin a new session to change that")
			}
		}
	}
	if slices.ContainsFunc(s.evidence, func(n Note) bool { return n.Round > 0 }) {
		return nil, refuse("sealed comments are in already, given by people who knew how they would be seen; begin a new session to change that")
	}
	if s.vote != nil && len(s.vote.Dots) > 0 {
		return nil, refuse("dots lie on the priorities already, laid by people who knew how they would be seen; begin a new session to change that")
	}
	s.blind = c.Blind
	return SetBlind{!c.Blind}, nil
}
