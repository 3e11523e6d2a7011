package figures_test

import (
	"math"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/roomtest"
)

// numbersOf are the statement numbers of a list of a summary.
func numbersOf(list []figures.Statement) []int {
	var ns []int
	for _, st := range list {
		ns = append(ns, st.Statement.Number)
	}
	return ns
}

// blindOf is a blind session with so many unnamed scorers.
func blindOf(t testing.TB, people int) *roomtest.Room {
	t.Helper()
	r := roomtest.GroupOf(t, people)
	r.Do(model.SetBlind{Blind: true})
	return r
}

// near compares figures; two figures that cannot be worked out are the same.
func near(a, b float64) bool {
	const hair = 1e-9
	return math.IsNaN(a) && math.IsNaN(b) || math.Abs(a-b) <= hair
}

// allScores are all answers on the usual scale, and none.
var allScores = []model.Score{
	model.NoScore, model.DontKnow, model.NotApplicable,
	model.Points(0), model.Points(1), model.Points(2), model.Points(3), model.Points(4), model.Points(5),
}

// meanOf is worked out apart from what is tested.
func meanOf(scores []int) float64 {
	total := 0.0
	for _, x := range scores {
		total += float64(x)
	}
	return total / float64(len(scores))
}
