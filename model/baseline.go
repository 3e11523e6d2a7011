package model

// SetBaseline marks a session as one that later ones are compared with, or takes the
// mark away. It says nothing about the scores: a workshop that is still under way may
// be marked too.
type SetBaseline struct {
	On bool `json:"on"`
}

func (c SetBaseline) kind() string    { return "baseline" }
func (c SetBaseline) cleaned() Change { return c }

func (c SetBaseline) describe(s *Session) Description {
	if c.On {
		return plainly("%s", s.framework.Worded("session marked as a baseline"))
	}
	return plainly("%s", s.framework.Worded("session no longer a baseline"))
}

func (SetBaseline) standing(s *Session) []Change {
	return standsIf(s.baseline, SetBaseline{true})
}

func (c SetBaseline) apply(s *Session) (Change, error) {
	if s.baseline == c.On {
		return nil, ErrNoChange
	}
	s.baseline = c.On
	return SetBaseline{!c.On}, nil
}

// Baseline reports whether the session was marked as one to compare later ones with.
func (s *Session) Baseline() bool { return s.baseline }
