package model

import (
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/frameworktest"
)

// onScale is the small framework on another scale.
func onScale(scale framework.Scale) *framework.Framework {
	fw := smallFramework()
	fw.Scale = scale
	return fw
}

func TestOnlyTheScaleIsScored(t *testing.T) {
	r := newRoom(t, Group, onScale(frameworktest.Scale(-2, 5)))
	r.do(Add[Participant]{Participant{ID: "p1", Scoring: true}, End})
	r.do(SetScore{1, 1, "p1", Points(-2)}, SetConsensus{1, &Consensus{Score: Points(2)}}, SetTarget{Statement: 1, Level: Points(-1), By: "2027-01-01"})
	r.refused(SetScore{2, 1, "p1", Points(3)}, "3 is no score here", "−2 to 2")
	r.refused(SetScore{2, 1, "p1", Points(-3)}, "−3 is no score here")
	r.refused(SetConsensus{2, &Consensus{Score: Points(5)}}, "−2 to 2, or no consensus")
	r.refused(SetTarget{Statement: 2, Level: Points(3), By: "2027-01-01"}, "a target is −2 to 2")
	if got, _ := r.Session().Targets().Statement(1); got.Words() != "−1 by 1 January 2027" {
		t.Errorf("the target is %q", got.Words())
	}
}

// TestPointsCountInAverages: what levels count for enters means and what speaks for a statement,
// and nothing else.
func TestPointsCountInAverages(t *testing.T) {
	scale := frameworktest.Scale(0, 4)
	for i, points := range []float64{0, 0.25, 0.5, 1} {
		scale[i].Points = &points
	}
	r := newRoom(t, Group, onScale(scale))
	for _, id := range []string{"p1", "p2", "p3", "p4"} {
		r.do(Add[Participant]{Participant{ID: id, Scoring: true}, End})
	}
	for id, score := range map[string]Score{"p1": Points(0), "p2": Points(1), "p3": Points(3), "p4": Points(3)} {
		r.do(SetScore{1, 1, id, score})
	}
	r.do(SetConsensus{2, &Consensus{Score: Points(2)}})
	st, _ := r.Session().At(1).Summary()
	if f := st.Figures; f.Mean != 0.5625 || f.Median != 2 || f.Min != 0 || f.Max != 3 || f.AD != 1.25 {
		t.Errorf("the figures are %+v", f)
	}
	step := r.Session().Figures().StepAverages()[0]
	if step.Consensus.Mean != 0.5 || step.Individual.Mean != 0.5625 {
		t.Errorf("the averages are %+v", step)
	}
	if from, to := r.Session().Framework().StrengthFrom(), r.Session().Framework().LowTo(); from != 0.8 || to != 0.4 {
		t.Errorf("a strength from %v, low to %v", from, to)
	}
}

// TestWordsOfSpreadByScale are the reasons and words for rooms on scales of other lengths.
func TestWordsOfSpreadByScale(t *testing.T) {
	for _, v := range []struct {
		lowest, levels int
		scores         []int
		reasons        []Reason
		spread         string
	}{
		{0, 2, []int{0, 0, 1, 1}, []Reason{splitRoom}, "split"},
		{0, 2, []int{0, 0, 0, 0, 1}, nil, "not split"},
		{0, 2, []int{1, 1}, nil, "all agree"},
		{1, 5, []int{2, 3, 4, 4}, nil, "mixed"}, // AD 0.75 of 5/6
		{1, 5, []int{1, 4, 4, 4}, []Reason{"lowest and highest are 3 or more points apart"}, "mixed"},
		{0, 4, []int{0, 0, 2, 2}, []Reason{"scores lie more than 0.7 points from the median on average", "lowest and highest are 2 or more points apart"}, "far apart"},
		{0, 11, []int{2, 5, 7, 8}, []Reason{"scores lie more than 1.8 points from the median on average", "lowest and highest are 6 or more points apart"}, "far apart"},
		{-2, 5, []int{-2, -2, 2, 2}, []Reason{"scores lie more than 0.8 points from the median on average", "lowest and highest are 3 or more points apart", splitRoom}, "split"},
	} {
		st := distributionOn(frameworktest.Scale(v.lowest, v.levels), v.scores).Statistics()
		if got := st.Discuss(); len(got) != len(v.reasons) {
			t.Errorf("%v: %q, want %q", v.scores, got, v.reasons)
		} else {
			for i := range got {
				if got[i] != v.reasons[i] {
					t.Errorf("%v: %q, want %q", v.scores, got, v.reasons)
				}
			}
		}
		if got := st.Spread(); got != v.spread {
			t.Errorf("%v: %q, want %q", v.scores, got, v.spread)
		}
	}
}
