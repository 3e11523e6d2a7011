package model

import "familyhub/stocktake/model/stats"

// Suggestion is what the scores that came in before the room agreed suggest for a statement.
// It never agrees for the room.
type Suggestion string

// The suggestions; none is empty.
const (
	ToConfirm Suggestion = "confirm" // people are close: ask whether anybody sees it otherwise
	ToDiscuss Suggestion = "discuss" // people disagree: take the time here
)

// Suggestion returns what the scores of the statement suggest, by the rule by which a
// statement needs discussion. There is one only
//
//   - while the room has not agreed, nor recorded that it did not;
//   - where the current round may be seen: in a blind session not before the reveal;
//   - where at least 3 people, and more than half of those who are expected to answer, gave a
//     number. Those who don't know, or to whom it does not apply, are expected and gave none.
//
// One person alone is suggested nothing.
func (a AtStatement) Suggestion() Suggestion {
	if a.s.Solo() || a.consensus != nil || !a.Revealed() || a.LatestRound() != a.Rounds() {
		return ""
	}
	figures := a.Distribution().Statistics()
	switch {
	case figures.N < stats.LeastToSpeak || !stats.Enough(figures.N, len(a.Answering())):
		return ""
	case len(figures.Discuss()) > 0:
		return ToDiscuss
	default:
		return ToConfirm
	}
}

// SetSuggesting chooses whether the statements' pages show what the scores suggest.
type SetSuggesting struct {
	On bool `json:"on"`
}

func (c SetSuggesting) kind() string    { return "suggesting" }
func (c SetSuggesting) cleaned() Change { return c }

func (c SetSuggesting) describe(s *Session) Description {
	if c.On {
		return plainly("%s", s.framework.Worded("statements marked as to confirm or to discuss"))
	}
	return plainly("%s", s.framework.Worded("statements no longer marked as to confirm or to discuss"))
}

func (SetSuggesting) standing(s *Session) []Change {
	return standsIf(s.suggesting, SetSuggesting{true})
}

func (c SetSuggesting) apply(s *Session) (Change, error) {
	switch {
	case c.On == s.suggesting:
		return nil, ErrNoChange
	case s.Solo():
		return nil, refuse("one person alone has nothing to confirm or discuss")
	}
	s.suggesting = c.On
	return SetSuggesting{!c.On}, nil
}

// Suggesting reports whether the statements' pages show what the scores suggest.
func (s *Session) Suggesting() bool { return s.suggesting }
