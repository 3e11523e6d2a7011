package model

import (
	"slices"
	"testing"
)

func TestProgressOfAGroup(t *testing.T) {
	r := groupOf(t, 3)
	s := r.Session()
	is := func(statement int, want Progress, settled int) {
		t.Helper()
		if got := s.At(statement).Progress(); got != want || s.Settled() != settled {
			t.Errorf("statement %d has come to %d and %d are settled; want %d and %d", statement, got, s.Settled(), want, settled)
		}
	}
	is(1, Untouched, 0)
	r.do(SetFlag{1, true}, Add[Note]{Note{ID: "e1", Statement: 1, Text: "x"}, End})
	is(1, Untouched, 0)
	r.scores(1, "dk")
	is(1, Begun, 0)
	r.scores(1, "3 3 3")
	is(1, Begun, 0)
	r.agree(1, 3)
	is(1, Settled, 1)
	r.do(SetConsensus{2, &Consensus{}}) // "no consensus" settles a statement, scored or not
	is(2, Settled, 2)
	r.do(SetConsensus{1, nil})
	is(1, Begun, 1)
}

func TestProgressAlone(t *testing.T) {
	r := newRoom(t, Solo, smallFramework())
	s := r.Session()
	for i, answer := range []Score{Points(0), DontKnow, NotApplicable} {
		if got := s.At(i + 1).Progress(); got != Untouched {
			t.Errorf("statement %d has come to %d", i+1, got)
		}
		r.do(SetScore{i + 1, 1, "p1", answer})
		if got := s.At(i + 1).Progress(); got != Settled || s.Settled() != i+1 {
			t.Errorf("%s: statement %d has come to %d and %d are settled", answer.Words(), i+1, got, s.Settled())
		}
	}
}

func TestTour(t *testing.T) {
	for mode, want := range map[Mode][]Place{
		Group: {
			{IntroPage, 1},
			{StatementPage, 1},
			{StatementPage, 2},
			{ResultsPage, 1},
			{IntroPage, 2},
			{StatementPage, 3},
			{StatementPage, 4},
			{StatementPage, 5},
			{ResultsPage, 2},
			{IntroPage, 3},
			{StatementPage, 7},
			{ResultsPage, 3},
			{SummaryPage, 0},
		},
		Solo: {
			{StatementPage, 1},
			{StatementPage, 2},
			{StatementPage, 3},
			{StatementPage, 4},
			{StatementPage, 5},
			{StatementPage, 7},
			{SummaryPage, 0},
		},
	} {
		if got := newRoom(t, mode, smallFramework()).Session().Places(); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", mode, got, want)
		}
	}
}
