package tui_test

import (
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/tuitest"
)

// large is a session of thirty people on 400 statements in twenty steps, half of them scored and
// agreed on, at the statement after those.
func large(b *testing.B) *tuitest.Sim {
	b.Helper()
	fw := tuitest.FrameworkOf(b, 20, 20)
	s := tuitest.New(b, 120, 36, tuitest.On(tuitest.Room(b, fw, tuitest.Names(30)...)))
	s.Press("enter")
	for _, st := range fw.Statements()[:200] {
		for i, p := range s.Session().Participants() {
			s.Did(model.SetScore{Statement: st.Number, Round: 1, Participant: p.ID, Score: model.Points((st.Number + i) % 6)})
		}
		s.Did(model.SetConsensus{Statement: st.Number, Consensus: &model.Consensus{Score: model.Points(st.Number % 6)}})
	}
	for range 3 {
		s.Press("pgdown")
	}
	return s
}

// BenchmarkKeyLarge takes a score at one of 400 statements and draws the page. Bound: 16 ms, which is
// as long as a picture of the screen stands.
func BenchmarkKeyLarge(b *testing.B) {
	s := large(b)
	keys := [...]string{"4", "left", "3", "left"}
	for i := 0; b.Loop(); i++ {
		s.Press(keys[i%len(keys)])
		s.View()
	}
}

// BenchmarkSummaryLarge goes through the summary of 400 statements. Bound: 50 ms.
func BenchmarkSummaryLarge(b *testing.B) {
	s := large(b)
	s.Press("S")
	for i := 0; b.Loop(); i++ {
		s.Press([...]string{"down", "up"}[i%2])
		s.View()
	}
}

// BenchmarkBoardLarge goes through the board of 400 statements. Bound: 50 ms.
func BenchmarkBoardLarge(b *testing.B) {
	s := large(b)
	s.Press("B")
	for i := 0; b.Loop(); i++ {
		s.Press([...]string{"down", "up"}[i%2])
		s.View()
	}
}
