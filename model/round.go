package model

import (
	"maps"
	"slices"
)

// round is one time of scoring a statement. What was entered is fixed when the
// round is revealed: what is put right after that stands beside it.
type round struct {
	scores      map[string]Score // by participant
	corrections map[string]Score // by participant, since the reveal
	revealed    bool
}

func newRound() *round { return &round{scores: map[string]Score{}, corrections: map[string]Score{}} }

// score is what counts for a participant: the correction, or what was entered.
func (r *round) score(participant string) Score {
	if c, ok := r.corrections[participant]; ok {
		return c
	}
	return r.scores[participant]
}

func (r *round) used() bool { return len(r.scores) > 0 }

// forget takes out what a participant answered. Where the others have only corrections,
// these count as entered; a round that nobody else scored is no longer revealed.
func (r *round) forget(participant string) {
	delete(r.scores, participant)
	delete(r.corrections, participant)
	if r.used() {
		return
	}
	maps.DeleteFunc(r.corrections, func(_ string, score Score) bool { return !score.Answered() })
	r.scores, r.corrections = r.corrections, map[string]Score{}
	r.revealed = r.revealed && r.used()
}

// sealed reports whether nobody may see yet what was entered.
func (r *round) sealed(s *Session) bool { return s.blind && !r.revealed }

// shown is the latest round that may be seen; nil while there is none.
// One that was begun and has no scores yet does not stand before the one it follows.
func (a AtStatement) shown() *round {
	for i, r := range slices.Backward(a.rounds) {
		if !r.sealed(a.s) && (i == 0 || len(r.scores) > 0) {
			return r
		}
	}
	return nil
}

// current is the round that is being scored; nil where there is no such statement.
func (a AtStatement) current() *round {
	if len(a.rounds) == 0 {
		return nil
	}
	return a.rounds[len(a.rounds)-1]
}

// HasSealed reports whether the current round holds answers that nobody may see.
func (a AtStatement) HasSealed() bool {
	r := a.current()
	return r != nil && r.sealed(a.s) && len(r.scores) > 0
}

// Rounds returns how many rounds of scores the statement has had, at least 1.
func (a AtStatement) Rounds() int { return max(len(a.rounds), 1) }

// LatestRound is the number of the round that the statement's figures are of: the latest
// that may be seen. One that was begun and has no scores yet does not stand before the
// one it follows. It is 0 while there is none.
func (a AtStatement) LatestRound() int { return slices.Index(a.rounds, a.shown()) + 1 }

// Revealed reports whether the scores of the current round may be seen.
func (a AtStatement) Revealed() bool {
	r := a.current()
	return r != nil && !r.sealed(a.s)
}

// Score returns a participant's answer in the current round: Sealed for one that was
// entered and may not be seen yet.
func (a AtStatement) Score(participant string) Score { return a.RoundScore(a.Rounds(), participant) }

// RoundScore is Score in a given round, counted from 1.
func (a AtStatement) RoundScore(number int, participant string) Score {
	if number < 1 || number > len(a.rounds) {
		return NoScore
	}
	r := a.rounds[number-1]
	score := r.score(participant)
	if score.Answered() && r.sealed(a.s) {
		return Sealed
	}
	return score
}

// RoundSummary is how the scores of one round lie. Only rounds that may be seen have one.
type RoundSummary struct {
	Number  int // from 1
	Scores  Distribution
	Figures Statistics
}

// RoundSummaries returns the rounds of the statement that may be seen, in order.
func (a AtStatement) RoundSummaries() []RoundSummary {
	var all []RoundSummary
	for i, r := range a.rounds {
		if r.sealed(a.s) {
			continue
		}
		if d := r.distribution(a.s); d.Answered() > 0 {
			all = append(all, RoundSummary{i + 1, d, d.Statistics()})
		}
	}
	return all
}

// Move is a participant who answered otherwise in a later round.
type Move struct {
	Participant Participant
	From, To    Score
}

// Moves returns who answered two rounds differently, in the order of the table.
// Somebody who missed one of them has not moved, and a sealed round shows no move.
func (a AtStatement) Moves(from, to int) []Move {
	rounds := a.rounds
	if from < 1 || to < 1 || from > len(rounds) || to > len(rounds) ||
		rounds[from-1].sealed(a.s) || rounds[to-1].sealed(a.s) {
		return nil
	}
	var moves []Move
	for _, p := range a.s.participants {
		was, is := rounds[from-1].score(p.ID), rounds[to-1].score(p.ID)
		if was.Answered() && is.Answered() && was != is {
			moves = append(moves, Move{p, was, is})
		}
	}
	return moves
}

// Corrected tells what a participant had given when a round was revealed, where
// that was put right afterwards.
func (a AtStatement) Corrected(number int, participant string) (was Score, ok bool) {
	if number < 1 || number > len(a.rounds) || !a.rounds[number-1].revealed {
		return NoScore, false
	}
	r := a.rounds[number-1]
	if _, ok = r.corrections[participant]; !ok {
		return NoScore, false
	}
	return r.scores[participant], true
}

// round finds a round, counted from 1.
func (a AtStatement) round(number int) (*round, error) {
	if err := a.s.checkRefs([]int{a.number}, nil); err != nil {
		return nil, err
	}
	if number < 1 || number > len(a.rounds) {
		return nil, refuse("%s has no round %d", a.s.framework.StatementNamed(a.number), number)
	}
	return a.rounds[number-1], nil
}

// checkScore refuses an answer that a participant cannot give.
func (a AtStatement) checkScore(participant string, score Score) error {
	if err := a.s.checkRefs([]int{a.number}, nil); err != nil {
		return err
	}
	p, ok := a.s.Participant(participant)
	switch {
	case !ok:
		return refuse("there is no participant %q; add them to the session first", excerpt(participant))
	case !p.Scoring && score.Answered():
		return refuse("%s observes and does not score; make them scoring in the set-up first", p.Label())
	case !score.on(a.s.framework.Scale):
		return refuse("%s is no score here; it is %s, don't know, not applicable or empty", excerpt(score.Words()), a.s.framework.Scale.Words())
	}
	return nil
}
