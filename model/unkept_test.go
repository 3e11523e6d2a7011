package model

import "testing"

func TestMergedPrioritiesLoseNothing(t *testing.T) {
	full := Priority{
		ID: "pr1", What: "x", Owner: "Hub lead", Outcome: "Access", Quarter: "Q1", Review: "2026-06-12", Requirement: 1,
		Why: "Now.", Resources: "Two days.", Measure: Measure{Text: "Starters inducted", Now: "12", Target: "all"},
	}
	for name, c := range map[string]struct {
		other          Priority
		why, resources string
	}{
		"nothing":          {Priority{}, "Now.", "Two days."},
		"the same":         {Priority{Owner: "hub LEAD", Outcome: "access", Quarter: "Q1", Measure: full.Measure, Requirement: 1}, "Now.", "Two days."},
		"other owner":      {Priority{Owner: "Schools", Resources: "A room."}, "Now.", "Two days.\nA room.\nOther lead: Schools"},
		"other time":       {Priority{Quarter: "Q3", Review: "2026-12-12"}, "Now.", "Two days.\nOther quarter: Sep–Dec 2026\nOther review: 12 December 2026"},
		"other outcome":    {Priority{Outcome: "Trust"}, "Now.\nOther outcome: Trust", "Two days."},
		"other measure":    {Priority{Measure: Measure{Text: "Vacancies", Now: "4", Target: "0"}}, "Now.\nOther measure: Vacancies; now: 4; target: 0", "Two days."},
		"other figures":    {Priority{Measure: Measure{Now: "13", Target: "20"}}, "Now.\nOther figure for now: 13; Other target: 20", "Two days."},
		"reason and other": {Priority{Why: "Soon.", Outcome: "Trust"}, "Now.\nSoon.\nOther outcome: Trust", "Two days."},
	} {
		r := groupOf(t, 1)
		c.other.ID, c.other.What = "pr2", "x"
		r.do(Add[Priority]{full, End}, Add[Priority]{c.other, End})
		merged, err := r.Session().Plan().MergePriorities("pr1", "pr2")
		if err != nil {
			t.Fatal(err)
		}
		r.do(merged)
		got := r.Session().Priorities()[0]
		if got.Why != c.why || got.Resources != c.resources || got.Owner != full.Owner || got.Outcome != full.Outcome || got.Measure != full.Measure {
			t.Errorf("%s: why %q, resources %q, want %q and %q", name, got.Why, got.Resources, c.why, c.resources)
		}
	}
	if why, _ := full.unkept(newSession(Origin{}, smallFramework()), Priority{Requirement: 2}); why != "Other government priority: 2" {
		t.Errorf("of the government's priorities it keeps %q", why)
	}
}
