package figures_test

import (
	"math"
	"slices"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/dumptest"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/roomtest"

	"github.com/google/go-cmp/cmp"
)

func TestSummaryLists(t *testing.T) {
	r := roomtest.GroupOf(t, 4)
	r.Scores(1, "5 4 4 5") // 4.5: a strength
	r.Scores(2, "0 0 5 5") // split, and settled at 2: a gap
	r.Agree(2, 2)
	r.Scores(3, "2 3 1 2") // 2.0: a gap, at the edge
	r.Scores(4, "3 3 3 3")
	r.Agree(4, 5)          // a strength, outside the range
	r.Scores(5, "dk na")   // no number: unscored
	r.Scores(7, "1 1 1 -") // 1.0: the widest gap
	r.Do(
		model.SetConsensus{Statement: 7, Consensus: &model.Consensus{Rationale: "one is missing"}},
		model.SetFlag{Statement: 5, On: true}, model.SetFlag{Statement: 1, On: true},
	)
	sum := figures.Of(r.Session()).Summary()
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
	sum := figures.Of(roomtest.GroupOf(t, 0).Session()).Summary()
	for name, list := range map[string][]figures.Statement{
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
		r := roomtest.GroupOf(t, 3)
		r.Scores(1, v.scores)
		if v.consensus != none {
			r.Agree(1, v.consensus)
		}
		sum := figures.Of(r.Session()).Summary()
		if got := sum.Statements[0].Value(); !near(got, v.value) {
			t.Errorf("%q, consensus %d: value %v, want %v", v.scores, v.consensus, got, v.value)
		}
		if (len(sum.Strengths) > 0) != v.strength || (len(sum.Gaps) > 0) != v.gap {
			t.Errorf("%q, consensus %d: strengths %v, gaps %v", v.scores, v.consensus, numbersOf(sum.Strengths), numbersOf(sum.Gaps))
		}
	}
}

// TestNoConsensusLeavesTheMean as the statement's value: "no consensus" is no number.
func TestNoConsensusLeavesTheMean(t *testing.T) {
	r := roomtest.GroupOf(t, 2)
	r.Scores(1, "4 5")
	r.Do(model.SetConsensus{Statement: 1, Consensus: &model.Consensus{}})
	st, ok := figures.Of(r.Session()).At(1)
	if !ok || st.Value() != 4.5 || st.Outside {
		t.Errorf("value %v, outside %v", st.Value(), st.Outside)
	}
}

// TestNoConsensusIsNotUnscored: the room spoke about the statement and said so.
func TestNoConsensusIsNotUnscored(t *testing.T) {
	r := roomtest.GroupOf(t, 2)
	r.Do(model.SetConsensus{Statement: 1, Consensus: &model.Consensus{Rationale: "too early to say"}})
	sum := figures.Of(r.Session()).Summary()
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
		r := roomtest.GroupOf(t, 2)
		r.Scores(1, v.scores)
		r.Agree(1, v.consensus)
		if st, _ := figures.Of(r.Session()).At(1); st.Outside != v.outside {
			t.Errorf("%q, consensus %d: outside %v", v.scores, v.consensus, st.Outside)
		}
	}
}

func TestOfWhatIsNotThereIsNoSummary(t *testing.T) {
	s := roomtest.GroupOf(t, 1).Session()
	for _, n := range []int{-1, 0, 6, 99} {
		if _, ok := figures.Of(s).At(n); ok {
			t.Errorf("statement %d has a summary", n)
		}
	}
}

// A sealed round is unrevealed, and not unscored.
func TestASealedRoundIsUnrevealed(t *testing.T) {
	r := roomtest.GroupOf(t, 4)
	r.Do(model.SetBlind{Blind: true})
	r.Scores(1, "1 5 dk -")
	if sum := figures.Of(r.Session()).Summary(); !slices.Equal(numbersOf(sum.Unrevealed), []int{1}) || slices.Contains(numbersOf(sum.Unscored), 1) {
		t.Errorf("unrevealed %v, unscored %v", numbersOf(sum.Unrevealed), numbersOf(sum.Unscored))
	}
	r.Do(model.Reveal{Statement: 1, Round: 1}, model.BeginRound{Statement: 1, Round: 2})
	r.Do(model.SetScore{Statement: 1, Round: 2, Participant: "p1", Score: model.Points(2)})
	if st, _ := figures.Of(r.Session()).At(1); st.Figures.N != 2 || len(st.Rounds) != 1 {
		t.Errorf("%+v", st)
	}
}

// What a summary hands out is no part of the session.
func TestASummarySharesNothingWithTheSession(t *testing.T) {
	r := roomtest.GroupOf(t, 2)
	s := r.Session()
	r.Agree(2, 3)
	before := dumptest.Dump(s)
	figures.Of(s).Summary().Statements[1].Consensus.Dissent = "changed"
	if diff := cmp.Diff(before, dumptest.Dump(s)); diff != "" {
		t.Errorf("the summary is part of the session:\n%s", diff)
	}
}
