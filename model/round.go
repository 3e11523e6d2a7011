package model

import "maps"

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

// sealed is true while nobody may see what was entered.
func (s *Session) sealed(r *round) bool { return s.blind && !r.revealed }

// rounds returns the rounds of a statement; nil where there is no such statement.
func (s *Session) rounds(statement int) []*round {
	if it, ok := s.items[statement]; ok {
		return it.rounds
	}
	return nil
}

// shown is the latest round of a statement that may be seen; nil while there is none.
// One that was begun and has no scores yet does not stand before the one it follows.
func (s *Session) shown(statement int) *round {
	rounds := s.rounds(statement)
	for i := len(rounds) - 1; i >= 0; i-- {
		if !s.sealed(rounds[i]) && (i == 0 || len(rounds[i].scores) > 0) {
			return rounds[i]
		}
	}
	return nil
}

// sealedIn is true while the current round of a statement holds answers that nobody
// may see.
func (s *Session) sealedIn(statement int) bool {
	rounds := s.rounds(statement)
	if len(rounds) == 0 {
		return false
	}
	last := rounds[len(rounds)-1]
	return s.sealed(last) && len(last.scores) > 0
}

// Blind is true when scores stay unseen until their round is revealed.
func (s *Session) Blind() bool { return s.blind }

// Anonymous is true when participants have aliases only, for good.
func (s *Session) Anonymous() bool { return s.origin.Anonymous }

// Rounds returns how many rounds of scores a statement has had, at least 1.
func (s *Session) Rounds(statement int) int { return max(len(s.rounds(statement)), 1) }

// Revealed is true when the scores of a statement's current round may be seen.
func (s *Session) Revealed(statement int) bool {
	rounds := s.rounds(statement)
	return len(rounds) > 0 && !s.sealed(rounds[len(rounds)-1])
}

// Score returns a participant's answer to a statement in its current round: Sealed
// for one that was entered and may not be seen yet.
func (s *Session) Score(statement int, participant string) Score {
	return s.RoundScore(statement, s.Rounds(statement), participant)
}

// RoundScore is Score in a given round, counted from 1.
func (s *Session) RoundScore(statement, number int, participant string) Score {
	rounds := s.rounds(statement)
	if number < 1 || number > len(rounds) {
		return NoScore
	}
	r := rounds[number-1]
	score := r.score(participant)
	if score.Answered() && s.sealed(r) {
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

// RoundSummaries returns the rounds of a statement that may be seen, in order.
func (s *Session) RoundSummaries(statement int) []RoundSummary {
	var all []RoundSummary
	for i, r := range s.rounds(statement) {
		if s.sealed(r) {
			continue
		}
		d := s.distribution(r)
		if d.Answered() > 0 {
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
// Whoever missed one of them has not moved, and a sealed round shows no move.
func (s *Session) Moves(statement, from, to int) []Move {
	rounds := s.rounds(statement)
	if from < 1 || to < 1 || from > len(rounds) || to > len(rounds) || s.sealed(rounds[from-1]) || s.sealed(rounds[to-1]) {
		return nil
	}
	var moves []Move
	for _, p := range s.participants {
		was, is := rounds[from-1].score(p.ID), rounds[to-1].score(p.ID)
		if was.Answered() && is.Answered() && was != is {
			moves = append(moves, Move{p, was, is})
		}
	}
	return moves
}

// Corrected tells what a participant had given when a round was revealed, where
// that was put right afterwards.
func (s *Session) Corrected(statement, number int, participant string) (was Score, ok bool) {
	rounds := s.rounds(statement)
	if number < 1 || number > len(rounds) || !rounds[number-1].revealed {
		return NoScore, false
	}
	r := rounds[number-1]
	if _, ok = r.corrections[participant]; !ok {
		return NoScore, false
	}
	return r.scores[participant], true
}

// round finds a round of a statement, counted from 1.
func (s *Session) round(statement, number int) (*round, error) {
	if err := s.checkRefs([]int{statement}, nil); err != nil {
		return nil, err
	}
	rounds := s.rounds(statement)
	if number < 1 || number > len(rounds) {
		return nil, refuse("statement %d has no round %d", statement, number)
	}
	return rounds[number-1], nil
}

// checkScore refuses an answer that a participant cannot give.
func (s *Session) checkScore(statement int, participant string, score Score) error {
	if err := s.checkRefs([]int{statement}, nil); err != nil {
		return err
	}
	p, ok := s.Participant(participant)
	switch {
	case !ok:
		return refuse("there is no participant %q; add them to the session first", excerpt(participant))
	case !p.Scoring && score.Answered():
		return refuse("%s observes and does not score; make them scoring in the set-up first", p.Label())
	case !score.valid():
		return refuse("that is no score; it is 0 to 5, don't know, not applicable or empty")
	}
	return nil
}
