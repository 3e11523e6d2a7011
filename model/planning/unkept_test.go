package planning

import (
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/roomtest"
)

func TestMergedPrioritiesLoseNothing(t *testing.T) {
	full := model.Priority{
		ID: "pr1", What: "x", Owner: "Hub lead", Outcome: "Access", Quarter: "Q1", Review: "2026-06-12", Requirement: 1,
		Why: "Now.", Resources: "Two days.", Measure: model.Measure{Text: "Starters inducted", Now: "12", Target: "all"},
	}
	for name, c := range map[string]struct {
		other          model.Priority
		why, resources string
	}{
		"nothing":          {model.Priority{}, "Now.", "Two days."},
		"the same":         {model.Priority{Owner: "hub LEAD", Outcome: "access", Quarter: "Q1", Measure: full.Measure, Requirement: 1}, "Now.", "Two days."},
		"other owner":      {model.Priority{Owner: "Schools", Resources: "A room."}, "Now.", "Two days.\nA room.\nOther lead: Schools"},
		"other time":       {model.Priority{Quarter: "Q3", Review: "2026-12-12"}, "Now.", "Two days.\nOther quarter: Sep–Dec 2026\nOther review: 12 December 2026"},
		"other outcome":    {model.Priority{Outcome: "Trust"}, "Now.\nOther outcome: Trust", "Two days."},
		"other measure":    {model.Priority{Measure: model.Measure{Text: "Vacancies", Now: "4", Target: "0"}}, "Now.\nOther measure: Vacancies; now: 4; target: 0", "Two days."},
		"other figures":    {model.Priority{Measure: model.Measure{Now: "13", Target: "20"}}, "Now.\nOther figure for now: 13; Other target: 20", "Two days."},
		"reason and other": {model.Priority{Why: "Soon.", Outcome: "Trust"}, "Now.\nSoon.\nOther outcome: Trust", "Two days."},
	} {
		r := roomtest.GroupOf(t, 1)
		c.other.ID, c.other.What = "pr2", "x"
		r.Do(model.Add[model.Priority]{Item: full, At: model.End}, model.Add[model.Priority]{Item: c.other, At: model.End})
		merged, err := MergePriorities(r.Session(), "pr1", "pr2")
		if err != nil {
			t.Fatal(err)
		}
		r.Do(merged)
		got := r.Session().Priorities()[0]
		if got.Why != c.why || got.Resources != c.resources || got.Owner != full.Owner || got.Outcome != full.Outcome || got.Measure != full.Measure {
			t.Errorf("%s: why %q, resources %q, want %q and %q", name, got.Why, got.Resources, c.why, c.resources)
		}
	}
	if why, _ := unkept(roomtest.GroupOf(t, 0).Session(), full, model.Priority{Requirement: 2}); why != "Other government priority: 2" {
		t.Errorf("of the government's priorities it keeps %q", why)
	}
}
