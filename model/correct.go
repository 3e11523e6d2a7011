package model

import "fmt"

// Correct puts a score right in a round that everybody has seen. What was revealed
// stays as it was; the correction counts, and says that it is one. To correct back
// to what was revealed takes the correction away.
type Correct struct {
	Statement   int    `json:"statement"`
	Round       int    `json:"round"`
	Participant string `json:"participant"`
	Score       Score  `json:"score"`
}

func (c Correct) kind() string    { return "score.correct" }
func (c Correct) cleaned() Change { return c }

// Words names who, where, and what from what, the scores only where they may be seen.
func (c Correct) Words(s *Session) string {
	if r, err := s.round(c.Statement, c.Round); err != nil || s.sealed(r) {
		return c.discreet(s)
	}
	was := s.RoundScore(c.Statement, c.Round, c.Participant)
	return fmt.Sprintf("%s from %s to %s", c.discreet(s), was.Words(), c.Score.Words())
}

// discreet is Words without the scores.
func (c Correct) discreet(s *Session) string {
	return fmt.Sprintf("%s at statement %d, round %d: score corrected", s.label(c.Participant), c.Statement, c.Round)
}

func (c Correct) apply(s *Session) (Change, error) {
	if err := s.takes(c.Statement, c.Participant, c.Score); err != nil {
		return nil, err
	}
	r, err := s.round(c.Statement, c.Round)
	if err != nil {
		return nil, err
	}
	if !r.revealed {
		return nil, refuse("round %d of statement %d is not fixed yet; enter the score itself", c.Round, c.Statement)
	}
	inverse := c
	inverse.Score = r.score(c.Participant)
	switch c.Score {
	case inverse.Score:
		return nil, errNoChange
	case r.scores[c.Participant]:
		delete(r.corrections, c.Participant)
	default:
		r.corrections[c.Participant] = c.Score
	}
	return inverse, nil
}
