package model

import "testing"

func TestLatestRoundIsTheOneThatTheFiguresAreOf(t *testing.T) {
	r := blindOf(t, 3)
	s := r.Session()
	want := func(round int) {
		t.Helper()
		if got := s.At(1).LatestRound(); got != round {
			t.Errorf("it is round %d, not %d", got, round)
		}
	}
	want(0)
	r.scores(1, "1 5 dk")
	want(0) // nobody may see them yet
	r.do(Reveal{1, 1})
	want(1)
	r.do(BeginRound{1, 2})
	want(1)
	r.do(SetScore{1, 2, "p1", Points(2)})
	want(1)
	r.do(Reveal{1, 2})
	want(2)
	if got := s.At(99).LatestRound(); got != 0 {
		t.Errorf("a statement that there is not has round %d", got)
	}
}
