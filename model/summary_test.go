package model

import (
	"math"
	"slices"
	"testing"

	"familyhub/stocktake/model/dumptest"
)

func TestSummaryLists(t *testing.T) {
	r := groupOf(t, 4)
	r.scores(1, "5 4 4 5") // 4.5: a strength
	r.scores(2, "0 0 5 5") // split, and settled at 2: a gap
	r.agree(2, 2)
	r.scores(3, "2 3 1 2") // 2.0: a gap, at the edge
	r.scores(4, "3 3 3 3")
	r.agree(4, 5)          // a strength, outside the range
	r.scores(5, "dk na")   // no number: unscored
	r.scores(7, "1 1 1 -") // 1.0: the widest gap
	r.do(
		SetConsensus{7, &Consensus{Rationale: "one is missing"}},
		SetFlag{5, true}, SetFlag{1, true},
	)
	sum := r.Session().Figures().Summary()
	for _, v := range []struct {
		list      string
		got, want []int
	}{
		{"all", numbersOf(sum.Statements), []int{1, 2, 3, 4, 5, 7}},
		{"strengths", numbersOf(sum.Strengths), []int{4, 1}},
		{"gaps", numbersOf(sum.Gaps), []int{7, 2, 3}},
		{"to discuss", numbersOf(sum.Discuss), []int{2}},
		{"not agreed", numbersOf(sum.Unagreed), []int{7}},
		{"flagged", numbersOf(sum.Flagged), []int{1, 5}},
		{"unscored", numbersOf(sum.Unscored), []int{5}},
	} {
		if !slices.Equal(v.got, v.want) {
			t.Errorf("%s: %v, want %v", v.list, v.got, v.want)
		}
	}
	var outside []int
	for _, st := range sum.Statements {
		if st.Outside {
			outside = append(outside, st.Statement.Number)
		}
	}
	if !slices.Equal(outside, []int{4}) {
		t.Errorf("outside the range: %v, want 4", outside)
	}
	if len(sum.Steps) != 3 || sum.Steps[0].Individual.Mean != 3.5 || sum.Steps[0].Consensus.Mean != 2 {
		t.Errorf("steps %+v", sum.Steps)
	}
}

func TestSummaryOfAnEmptySession(t *testing.T) {
	sum := groupOf(t, 0).Session().Figures().Summary()
	for name, list := range map[string][]StatementSummary{
		"strengths": sum.Strengths, "gaps": sum.Gaps, "to discuss": sum.Discuss, "not agreed": sum.Unagreed, "flagged": sum.Flagged,
	} {
		if len(list) > 0 {
			t.Errorf("%s: %v", name, numbersOf(list))
		}
	}
	if len(sum.Unscored) != 6 || len(sum.Statements) != 6 {
		t.Errorf("unscored %v of %v", numbersOf(sum.Unscored), numbersOf(sum.Statements))
	}
}

// TestValueAtItsEdges: a strength from 4 on, a gap from 2 down, the consensus before the mean.
func TestValueAtItsEdges(t *testing.T) {
	none := -1
	for _, v := range []struct {
		scores    string
		consensus int
		value     float64
		strength  bool
		gap       bool
	}{
		{"4 4 4", none, 4, true, false},
		{"4 4 3", none, 11.0 / 3, false, false},
		{"2 2 2", none, 2, false, true},
		{"2 2 3", none, 7.0 / 3, false, false},
		{"5 5 5", 3, 3, false, false},
		{"0 0 0", 4, 4, true, false},
		{"5 5 5", 0, 0, false, true},
		{"", 2, 2, false, true},
		{"", none, math.NaN(), false, false},
		{"dk dk dk", none, math.NaN(), false, false},
	} {
		r := groupOf(t, 3)
		r.scores(1, v.scores)
		if v.consensus != none {
			r.agree(1, v.consensus)
		}
		sum := r.Session().Figures().Summary()
		if got := sum.Statements[0].Value(); !near(got, v.value, hair) {
			t.Errorf("%q, consensus %d: value %v, want %v", v.scores, v.consensus, got, v.value)
		}
		if (len(sum.Strengths) > 0) != v.strength || (len(sum.Gaps) > 0) != v.gap {
			t.Errorf("%q, consensus %d: strengths %v, gaps %v", v.scores, v.consensus, numbersOf(sum.Strengths), numbersOf(sum.Gaps))
		}
	}
}

// TestNoConsensusLeavesTheMean as the statement's value: "no consensus" is no number.
func TestNoConsensusLeavesTheMean(t *testing.T) {
	r := groupOf(t, 2)
	r.scores(1, "4 5")
	r.do(SetConsensus{1, &Consensus{}})
	st, ok := r.Session().At(1).Summary()
	if !ok || st.Value() != 4.5 || st.Outside {
		t.Errorf("value %v, outside %v", st.Value(), st.Outside)
	}
}

// TestNoConsensusIsNotUnscored: the room spoke about the statement and said so.
func TestNoConsensusIsNotUnscored(t *testing.T) {
	r := groupOf(t, 2)
	r.do(SetConsensus{1, &Consensus{Rationale: "too early to say"}})
	sum := r.Session().Figures().Summary()
	if !slices.Equal(numbersOf(sum.Unagreed), []int{1}) || slices.Contains(numbersOf(sum.Unscored), 1) {
		t.Errorf("not agreed %v, unscored %v", numbersOf(sum.Unagreed), numbersOf(sum.Unscored))
	}
}

func TestConsensusOutsideTheRange(t *testing.T) {
	for _, v := range []struct {
		scores    string
		consensus int
		outside   bool
	}{
		{"2 4", 1, true},
		{"2 4", 2, false},
		{"2 4", 3, false},
		{"2 4", 4, false},
		{"2 4", 5, true},
		{"3", 2, true},
		{"0", 0, false},
		{"", 3, false},
		{"dk na", 3, false},
	} {
		r := groupOf(t, 2)
		r.scores(1, v.scores)
		r.agree(1, v.consensus)
		if st, _ := r.Session().At(1).Summary(); st.Outside != v.outside {
			t.Errorf("%q, consensus %d: outside %v", v.scores, v.consensus, st.Outside)
		}
	}
}

func TestSummaryHoldsWhatWasSaid(t *testing.T) {
	s := furnished(t).Session()
	for _, st := range s.Figures().Summary().Statements {
		alone, ok := s.At(st.Statement.Number).Summary()
		if !ok || dumptest.Dump(alone) != dumptest.Dump(st) {
			t.Errorf("statement %d summed up alone differs", st.Statement.Number)
		}
	}
	st, _ := s.At(1).Summary()
	if st.Step != 1 || st.Consensus == nil || st.Consensus.Dissent != "one says 1" ||
		len(st.Evidence) != 2 || len(st.Barriers) != 1 || len(st.Priorities) != 1 {
		t.Errorf("statement 1: %+v", st)
	}
	if st.Figures.N != 3 || st.Scores.DontKnow != 1 || !slices.Equal(st.Reasons, []Reason{wideRange(levels), splitRoom}) {
		t.Errorf("statement 1: %+v, %q", st.Scores, st.Reasons)
	}
}
