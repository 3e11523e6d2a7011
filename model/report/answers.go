package report

import (
	"time"

	"familyhub/stocktake/model"
)

// answer is what one participant said in a round, with what was revealed where that
// was put right afterwards.
type answer struct {
	participant model.Participant
	score       model.Score  // what counts; none where a correction took the answer away
	was         *model.Score // nil for an answer as it was given
}

// answersOf are the answers of a round, in the order of the table; none of a round
// that may not be seen.
func answersOf(s *model.Session, statement, round int) []answer {
	if sealed(s, statement, round) {
		return nil
	}
	var all []answer
	for _, p := range s.Participants() {
		a := answer{participant: p, score: s.At(statement).RoundScore(round, p.ID)}
		if was, corrected := s.At(statement).Corrected(round, p.ID); corrected {
			a.was = &was
		}
		if a.score.Answered() || a.was != nil {
			all = append(all, a)
		}
	}
	return all
}

// sealed reports whether a round may not be seen: only the current one can be so.
func sealed(s *model.Session, statement, round int) bool {
	return round == s.At(statement).Rounds() && !s.At(statement).Revealed()
}

// turnout is how many answers are in for a statement's current round, and of how
// many people: those who score now, and who answered it and have left since.
func turnout(s *model.Session, statement int) (in, of int) {
	for _, p := range s.Participants() {
		answered := s.At(statement).Score(p.ID).Answered()
		if answered {
			in++
		}
		if p.Scoring && (!p.Left || answered) {
			of++
		}
	}
	return in, of
}

// sealedIn is how many answers to a statement are in and may not be seen.
func sealedIn(s *model.Session, statement int) int {
	if s.At(statement).Revealed() {
		return 0
	}
	in, _ := turnout(s, statement)
	return in
}

// seconds is the time spent on a statement, never less than none.
func seconds(s *model.Session, statement int) int {
	return max(int(s.At(statement).TimeSpent()/time.Second), 0)
}
