package model

import "fmt"

// Correct puts a score right in a round that everybody has seen. What was revealed
// stays as it was; the correction counts, and says that it is one. To correct back
// to what was revealed takes the correction away.
type Correct SetScore

func (c Correct) kind() string    { return "score.correct" }
func (c Correct) cleaned() Change { return c }

func (c Correct) scoredAt() (int, string) { return c.Statement, c.Participant }

// describe tells the scores only where they may be seen.
func (c Correct) describe(s *Session) Description {
	d := SetScore(c).place(s)
	d.what = s.framework.Wordedf(" at %s, round %d: score corrected", s.framework.StatementNamed(c.Statement), c.Round)
	d.redacted = d.what
	if r, err := s.At(c.Statement).round(c.Round); err == nil && !r.sealed(s) {
		was := s.At(c.Statement).RoundScore(c.Round, c.Participant)
		d.what = fmt.Sprintf("%s from %s to %s", d.redacted, s.framework.Worded(was.Words()), s.framework.Worded(c.Score.Words()))
	}
	return d
}

func (c Correct) apply(s *Session) (Change, error) {
	r, err := SetScore(c).in(s)
	if err != nil {
		return nil, err
	}
	if !r.revealed {
		return nil, refuse("round %d of %s is not fixed yet; enter the score itself", c.Round, s.framework.StatementNamed(c.Statement))
	}
	inverse := c
	inverse.Score = r.score(c.Participant)
	switch c.Score {
	case inverse.Score:
		return nil, ErrNoChange
	case r.scores[c.Participant]:
		delete(r.corrections, c.Participant)
	default:
		r.corrections[c.Participant] = c.Score
	}
	return inverse, nil
}
