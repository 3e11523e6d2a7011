package model

// BeginRound opens another round for a statement. The one before stays beside it.
type BeginRound struct {
	Statement int `json:"statement"`
	Round     int `json:"round"` // the number of the new one
}

func (c BeginRound) kind() string    { return "round.begin" }
func (c BeginRound) cleaned() Change { return c }

func (c BeginRound) describe(s *Session) Description {
	return plainly("round %d of %s begun", c.Round, s.framework.StatementNamed(c.Statement)).at(c.Statement)
}

func (c BeginRound) apply(s *Session) (Change, error) {
	if err := s.checkRefs([]int{c.Statement}, nil); err != nil {
		return nil, err
	}
	it := s.items[c.Statement]
	last := it.rounds[len(it.rounds)-1]
	switch {
	case c.Round != len(it.rounds)+1:
		return nil, refuse("the next round of %s is round %d", s.framework.StatementNamed(c.Statement), len(it.rounds)+1)
	case s.Solo():
		return nil, refuse("one person scoring alone has one round only; change the score itself")
	case len(last.scores) == 0:
		return nil, refuse("nobody has scored round %d of %s yet; use that round first", len(it.rounds), s.framework.StatementNamed(c.Statement))
	case last.sealed(s):
		return nil, refuse("round %d of %s is not revealed yet; reveal it before you begin another", len(it.rounds), s.framework.StatementNamed(c.Statement))
	}
	last.revealed = true // an open round is fixed when the next begins
	it.rounds = append(it.rounds, newRound())
	return dropRound(c), nil
}

// dropRound takes a BeginRound back: only undo makes one.
type dropRound BeginRound

func (c dropRound) kind() string    { return "round.drop" }
func (c dropRound) cleaned() Change { return c }

func (c dropRound) describe(s *Session) Description {
	return plainly("round %d of %s taken away", c.Round, s.framework.StatementNamed(c.Statement)).at(c.Statement)
}

func (c dropRound) apply(s *Session) (Change, error) {
	r, err := s.At(c.Statement).round(c.Round)
	if err != nil {
		return nil, err
	}
	it := s.items[c.Statement]
	if c.Round == 1 || c.Round != len(it.rounds) || len(r.scores) > 0 || r.revealed ||
		!s.blind && len(it.rounds[c.Round-2].corrections) > 0 {
		return nil, refuse("round %d of %s cannot be taken away", c.Round, s.framework.StatementNamed(c.Statement))
	}
	it.rounds = it.rounds[:c.Round-1]
	it.rounds[c.Round-2].revealed = s.blind
	return BeginRound(c), nil
}
