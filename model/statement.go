package model

import (
	"slices"
	"time"
)

// AtStatement is what a session holds on one statement, as far as it may be seen; nothing
// where the framework has no such statement.
type AtStatement struct {
	s      *Session
	number int
	*statementState
}

// At returns what the session holds on a statement.
func (s *Session) At(statement int) AtStatement {
	state, ok := s.items[statement]
	if !ok {
		state = &statementState{}
	}
	return AtStatement{s, statement, state}
}

// Scorers returns who belongs to the statement: who scores now, and who scored it and has
// left since.
func (a AtStatement) Scorers() []Participant {
	scorers := make([]Participant, 0, len(a.s.participants))
	for _, p := range a.s.participants {
		if p.Scoring && (!p.Left || a.answered(p.ID)) {
			scorers = append(scorers, p)
		}
	}
	return scorers
}

// answered reports whether a participant answered the statement in any round.
func (a AtStatement) answered(participant string) bool {
	return slices.ContainsFunc(a.rounds, func(r *round) bool { return r.score(participant).Answered() })
}

// Consensus returns what the group agreed on; false when it has not yet.
func (a AtStatement) Consensus() (Consensus, bool) {
	if a.consensus == nil {
		return Consensus{}, false
	}
	c := *a.consensus
	c.Stood = "" // entering it again with another score says nothing of it
	return c, true
}

// Flagged reports whether the statement is marked "come back to this".
func (a AtStatement) Flagged() bool { return a.flagged }

// TimeSpent returns how long the room has discussed the statement, in whole seconds.
func (a AtStatement) TimeSpent() time.Duration { return time.Duration(a.seconds) * time.Second }

// Evidence returns the notes on the statement, in the order of entry, but for comments
// that are sealed.
func (a AtStatement) Evidence() []Note { return a.notes(false) }

// SealedComments returns the comments that nobody may see yet, in the order of entry and
// without what they say: of barriers and priorities in them only how many there are.
func (a AtStatement) SealedComments() []Note {
	comments := a.notes(true)
	for i := range comments {
		comments[i].Text = ""
		if n := len(comments[i].Wishes); n > 0 {
			comments[i].Wishes = make([]Wish, n)
		}
	}
	return comments
}

func (a AtStatement) notes(sealed bool) []Note {
	return keepOnly(a.s.evidence, func(n Note) bool { return n.Statement == a.number && n.sealed(a.s) == sealed })
}

// Comment returns a participant's own note, unless it is sealed.
func (a AtStatement) Comment(participant string) (Note, bool) {
	for _, n := range a.Evidence() {
		if n.By == participant {
			return n, true
		}
	}
	return Note{}, false
}

// Progress tells how far the statement has come.
func (a AtStatement) Progress() Progress {
	switch {
	case a.consensus != nil:
		return Settled
	case a.Distribution().Answered() == 0 && !a.HasSealed():
		return Untouched
	case a.s.Solo():
		return Settled
	default:
		return Begun
	}
}

// Answering returns who may answer a statement in its current round, and who did and has
// left since.
func (a AtStatement) Answering() []Participant {
	return keepOnly(a.Scorers(), func(p Participant) bool { return !p.Left || a.Score(p.ID).Answered() })
}

// Missing returns those whose answer is not in for the current round.
func (a AtStatement) Missing() []Participant {
	return keepOnly(a.Answering(), func(p Participant) bool { return !a.Score(p.ID).Answered() })
}
