package model

import (
	"slices"
	"strconv"
)

// SetScore enters, replaces or (with NoScore) clears one answer. Round counts from 1.
type SetScore struct {
	Statement   int    `json:"statement"`
	Round       int    `json:"round"`
	Participant string `json:"participant"`
	Score       Score  `json:"score"`
}

func (c SetScore) kind() string    { return "score" }
func (c SetScore) cleaned() Change { return c }

func (c SetScore) scoredAt() (int, string) { return c.Statement, c.Participant }

// describe tells the score unless it is sealed.
func (c SetScore) describe(s *Session) Description {
	d := c.place(s)
	r, err := s.At(c.Statement).round(c.Round)
	switch {
	case c.Score == NoScore:
		d.what += s.framework.Worded(": score cleared")
	case err != nil || r.sealed(s):
		d.what += s.framework.Worded(": score entered")
	default:
		d.what += ": " + c.Score.Words()
	}
	return d
}

// place describes where somebody scores.
func (c SetScore) place(s *Session) Description {
	d := aboutPerson(s, c.Participant)
	d.Statement, d.Round, d.Statements = c.Statement, c.Round, []int{c.Statement}
	// Joined by hand: opening a session does this for thousands of entries.
	d.what = " at " + s.framework.StatementNamed(c.Statement)
	if c.Round > 1 {
		d.what += ", round " + strconv.Itoa(c.Round)
	}
	return d
}

// in returns the round, or refuses an answer that cannot be given in it.
func (c SetScore) in(s *Session) (*round, error) {
	if err := s.At(c.Statement).checkScore(c.Participant, c.Score); err != nil {
		return nil, err
	}
	return s.At(c.Statement).round(c.Round)
}

func (c SetScore) apply(s *Session) (Change, error) {
	r, err := c.in(s)
	if err != nil {
		return nil, err
	}
	if r.revealed {
		return nil, refuse("round %d of %s has been shown, so its scores are fixed; correct one, or begin another round", c.Round, s.framework.StatementNamed(c.Statement))
	}
	old := r.scores[c.Participant]
	// To enter a sealed answer again is a change all the same: "that is already so"
	// would tell a person who tries one point after another what it is.
	if old == c.Score && (old == NoScore || !r.sealed(s)) {
		return nil, ErrNoChange
	}
	if c.Score == NoScore {
		delete(r.scores, c.Participant)
	} else {
		r.scores[c.Participant] = c.Score
	}
	inverse := c
	inverse.Score = old
	return inverse, nil
}

// standing makes all rounds, with their scores and corrections.
func (SetScore) standing(s *Session) []Change {
	var all []Change
	for _, st := range s.statements {
		rounds := s.At(st.Number).rounds
		for i, r := range rounds {
			if i > 0 {
				all = append(all, BeginRound{st.Number, i + 1})
			}
			for _, p := range s.participants {
				if score := r.scores[p.ID]; score != NoScore {
					all = append(all, SetScore{st.Number, i + 1, p.ID, score})
				}
			}
			if r.revealed && s.blind {
				all = append(all, Reveal{st.Number, i + 1})
			}
		}
		for i, r := range rounds {
			for _, p := range s.participants {
				if score, ok := r.corrections[p.ID]; ok {
					all = append(all, Correct{st.Number, i + 1, p.ID, score})
				}
			}
		}
	}
	return all
}

// forget takes out somebody's scores, and the earlier rounds that nobody else scored. The
// others are renumbered, also where a comment came in with one.
func (SetScore) forget(s *Session, participant string) {
	for _, st := range s.statements {
		it := s.items[st.Number]
		last, numbers := len(it.rounds)-1, make([]int, len(it.rounds))
		var kept []*round
		for i, r := range it.rounds {
			if r.forget(participant); r.used() || i == last {
				kept = append(kept, r)
				numbers[i] = len(kept)
			}
		}
		it.rounds = kept
		s.evidence = slices.Clone(s.evidence)
		for i, n := range s.evidence {
			if n.Statement == st.Number && n.Round > 0 && n.Round <= len(numbers) {
				s.evidence[i].Round = numbers[n.Round-1]
			}
		}
	}
}
