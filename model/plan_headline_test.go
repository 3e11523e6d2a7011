package model

import "testing"

// TestPlanHeadlines: what a plan still lacks is said in the order in which it is made.
func TestPlanHeadlines(t *testing.T) {
	r := groupOf(t, 2)
	says := func(want string) {
		t.Helper()
		if got := r.Session().Plan().Headline(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	set := func(id string, change func(*Priority)) {
		t.Helper()
		p, _ := r.Session().Plan().Priority(id)
		change(&p)
		r.do(Edit[Priority]{Item: p})
	}
	says("Nothing noted yet")
	r.do(Add[Barrier]{Item: Barrier{ID: "b1", Text: "No room"}, At: End})
	says("1 barrier and no priority yet")
	r.do(Add[Priority]{Item: Priority{ID: "pr1", What: "A room", Status: Proposed}, At: End})
	says("The one priority without a quarter")
	r.do(Add[Priority]{Item: Priority{ID: "pr2", What: "A list", Status: Proposed}, At: End})
	says("Both priorities without a quarter")
	set("pr1", func(p *Priority) { p.Quarter = "Q1" })
	says("1 of 2 priorities without a quarter")
	set("pr2", func(p *Priority) { p.Quarter, p.Owner = "Q1", "Council" })
	says("1 of 2 priorities without a lead")
	set("pr1", func(p *Priority) { p.Owner = "Health" })
	says("Both priorities with a quarter and a lead")
	for _, id := range []string{"pr3", "pr4"} {
		r.do(Add[Priority]{Item: Priority{ID: id, What: id, Owner: id, Quarter: "Q1", Status: Proposed}, At: End})
	}
	says("4 priorities are many for " + r.Session().Plan().Quarters().Months("Q1"))
	for _, id := range []string{"pr1", "pr2", "pr3", "pr4"} {
		set(id, func(p *Priority) { p.Status = Done })
	}
	says("All priorities are done or dropped")
}
