package planning

import (
	"testing"

	"familyhub/stocktake/model"

	"github.com/google/go-cmp/cmp"
)

func TestGoals(t *testing.T) {
	whole := model.Priority{
		What: "x", Statements: []int{1}, Owner: "Hub lead", Quarter: "Q2", Why: "now", Resources: "two days", Outcome: "access", Review: "2026-06-12",
		Measure: model.Measure{Text: "the register", Now: "20", Target: "60"},
	}
	for _, g := range Goals(whole) {
		if len(g.Lacks) > 0 {
			t.Errorf("the whole priority is not %s: it lacks %v", g.Name, g.Lacks)
		}
	}
	want := []Goal{
		{"specific", []Lack{LacksOwner, LacksPlace}},
		{"measurable", []Lack{LacksMeasure, LacksNow, LacksTarget}},
		{"achievable", []Lack{LacksMeans}},
		{"realistic", []Lack{LacksReason, LacksOutcome}},
		{"timebound", []Lack{LacksQuarter, LacksReview}},
	}
	if diff := cmp.Diff(want, Goals(model.Priority{What: "x"})); diff != "" {
		t.Error(diff)
	}
	if goals := Goals((model.Priority{Steps: []int{1}})); len(goals[0].Lacks) != 1 {
		t.Errorf("a step is no place: %v", goals[0])
	}
}
