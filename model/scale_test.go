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
