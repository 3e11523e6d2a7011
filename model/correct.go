package model

import (
	"fmt"
	"maps"
)

// Correct puts a score right in a round that everybody has seen. What was revealed
// stays as it was; the correction counts, and says that it is one.
type Correct struct {
	Statement   int    `json:"statement"`
	Round       int    `json:"round"`
	Participant string `json:"participant"`
	Score       Score  `json:"score"`
	// None takes the correction itself back.
	None bool `json:"none,omitempty"`
}

func (c Correct) kind() string    { return "score.correct" }
func (c Correct) cleaned() Change { return c }

// Words names who, where, and what from what.
func (c Correct) Words(s *Session) string {
	return fmt.Sprintf("%s at statement %d, round %d: corrected from %s to %s", s.label(c.Participant), c.Statement, c.Round,
		s.RoundScore(c.Statement, c.Round, c.Participant).Words(), c.Score.Words())
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
		return nil, refuse("round %d of statement %d is not revealed; enter the score itself", c.Round, c.Statement)
	}
	was, corrected := r.corrections[c.Participant]
	inverse := Correct{c.Statement, c.Round, c.Participant, was, !corrected}
	if c.None {
		if !corrected {
			return nil, errNoChange
		}
		r.corrections = maps.Clone(r.corrections)
		delete(r.corrections, c.Participant)
		return inverse, nil
	}
	if r.score(c.Participant) == c.Score {
		return nil, errNoChange
	}
	if r.corrections == nil {
		r.corrections = map[string]Score{}
	}
	r.corrections[c.Participant] = c.Score
	return inverse, nil
}
