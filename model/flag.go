package model

// SetFlag marks a statement "come back to this", or takes the mark away.
type SetFlag struct {
	Statement int  `json:"statement"`
	On        bool `json:"on"`
}

func (c SetFlag) kind() string    { return "flag" }
func (c SetFlag) cleaned() Change { return c }

func (c SetFlag) describe(s *Session) Description {
	if c.On {
		return plainly("%s marked to come back to", s.framework.StatementNamed(c.Statement)).at(c.Statement)
	}
	return plainly("%s no longer marked", s.framework.StatementNamed(c.Statement)).at(c.Statement)
}

func (c SetFlag) apply(s *Session) (Change, error) {
	if err := s.checkRefs([]int{c.Statement}, nil); err != nil {
		return nil, err
	}
	it := s.items[c.Statement]
	if it.flagged == c.On {
		return nil, ErrNoChange
	}
	it.flagged = c.On
	return SetFlag{c.Statement, !c.On}, nil
}

func (SetFlag) standing(s *Session) []Change {
	var all []Change
	for _, st := range s.statements {
		if s.At(st.Number).Flagged() {
			all = append(all, SetFlag{st.Number, true})
		}
	}
	return all
}
