package report

import (
	"time"

	"familyhub/stocktake/model"
)

// Answer is what one participant said in a round, with what was revealed where that
// was put right afterwards.
type Answer struct {
	Participant model.Participant
	Score       model.Score  // what counts; none where a correction took the answer away
	Was         *model.Score // nil for an answer as it was given
}

// AnswersOf are the answers of a round, in the order of the table; none of a round
// that may not be seen.
func AnswersOf(s *model.Session, statement, round int) []Answer {
	if Sealed(s, statement, round) {
		return nil
	}
	people := s.Participants()
	all := make([]Answer, 0, len(people))
	for _, p := range people {
		a := Answer{Participant: p, Score: s.At(statement).RoundScore(round, p.ID)}
		if was, corrected := s.At(statement).Corrected(round, p.ID); corrected {
			a.Was = &was
		}
		if a.Score.Answered() || a.Was != nil {
			all = append(all, a)
		}
	}
	return all
}

// Sealed reports whether a round may not be seen: only the current one can be so.
func Sealed(s *model.Session, statement, round int) bool {
	return round == s.At(statement).Rounds() && !s.At(statement).Revealed()
}

// Turnout is how many answers are in for a statement's current round, and of how
// many people: those who score now, and who answered it and have left since.
func Turnout(s *model.Session, statement int) (in, of int) {
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

// SealedIn is how many answers to a statement are in and may not be seen.
func SealedIn(s *model.Session, statement int) int {
	if s.At(statement).Revealed() {
		return 0
	}
	in, _ := Turnout(s, statement)
	return in
}

// Seconds is the time spent on a statement, never less than none.
func Seconds(s *model.Session, statement int) int {
	return max(int(s.At(statement).TimeSpent()/time.Second), 0)
}
