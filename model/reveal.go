package model

import "fmt"

// Reveal shows a sealed round to everybody and fixes it. The barriers and priorities that lie in
// its comments go on the session's lists.
type Reveal struct {
	Statement int `json:"statement"`
	Round     int `json:"round"`
}

func (c Reveal) kind() string    { return "round.reveal" }
func (c Reveal) cleaned() Change { return c }

func (c Reveal) describe(s *Session) Description {
	return plainly("round %d of %s revealed", c.Round, s.framework.StatementNamed(c.Statement)).at(c.Statement)
}

func (c Reveal) apply(s *Session) (Change, error) {
	r, err := s.At(c.Statement).round(c.Round)
	switch {
	case err != nil:
		return nil, err
	case r.revealed:
		return nil, ErrNoChange
	case !s.blind:
		return nil, refuse("this session is open: all scores are seen as they are entered")
	case len(r.scores) == 0 && c.Round > 1:
		return nil, refuse("nobody has scored %s in round %d yet; enter scores before you reveal them", s.framework.StatementNamed(c.Statement), c.Round)
	case len(r.scores) == 0:
		return nil, refuse("nobody has scored %s yet; enter scores before you reveal them", s.framework.StatementNamed(c.Statement))
	}
	r.revealed = true
	brought, err := Batch{Changes: c.brings(s)}.apply(s)
	switch {
	case NoChange(err):
		return conceal(c), nil
	case err != nil:
		r.revealed = false
		return nil, err
	}
	return Batch{fmt.Sprintf(concealedAgain, c.Round, c.Statement), append([]Change{conceal(c)}, leaves(brought)...)}, nil
}

const concealedAgain = "round %d of statement %d concealed again"

// conceal takes a Reveal back: only undo makes one.
type conceal Reveal

func (c conceal) kind() string    { return "round.conceal" }
func (c conceal) cleaned() Change { return c }

func (c conceal) describe(s *Session) Description {
	return plainly("round %d of %s concealed again", c.Round, s.framework.StatementNamed(c.Statement)).at(c.Statement)
}

// redact takes out what was said about the round while it was revealed.
func (c conceal) redact(d *Description) {
	if d.redacted != "" && d.Statement == c.Statement && d.Round == c.Round {
		d.what = d.redacted
	}
}

func (c conceal) apply(s *Session) (Change, error) {
	r, err := s.At(c.Statement).round(c.Round)
	if err != nil {
		return nil, err
	}
	if !s.blind || !r.revealed || len(r.corrections) > 0 || c.Round != len(s.At(c.Statement).rounds) {
		return nil, refuse("round %d of %s cannot be concealed again", c.Round, s.framework.StatementNamed(c.Statement))
	}
	r.revealed = false
	return Reveal(c), nil
}
