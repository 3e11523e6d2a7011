package planning

import (
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/roomtest"
)

// TestPlanHeadlines: what a plan still lacks is said in the order in which it is made.
func TestHeadlines(t *testing.T) {
	r := roomtest.GroupOf(t, 2)
	says := func(want string) {
		t.Helper()
		if got := Headline(r.Session()); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	set := func(id string, change func(*model.Priority)) {
		t.Helper()
		p, _ := r.Session().Plan().Priority(id)
		change(&p)
		r.Do(model.Edit[model.Priority]{Item: p})
	}
	says("Nothing noted yet")
	r.Do(model.Add[model.Barrier]{Item: model.Barrier{ID: "b1", Text: "No room"}, At: model.End})
	says("1 barrier and no priority yet")
	r.Do(model.Add[model.Priority]{Item: model.Priority{ID: "pr1", What: "A room", Status: model.Proposed}, At: model.End})
	says("The one priority without a quarter")
	r.Do(model.Add[model.Priority]{Item: model.Priority{ID: "pr2", What: "A list", Status: model.Proposed}, At: model.End})
	says("Both priorities without a quarter")
	set("pr1", func(p *model.Priority) { p.Quarter = "Q1" })
	says("1 of 2 priorities without a quarter")
	set("pr2", func(p *model.Priority) { p.Quarter, p.Owner = "Q1", "Council" })
	says("1 of 2 priorities without a lead")
	set("pr1", func(p *model.Priority) { p.Owner = "Health" })
	says("Both priorities with a quarter and a lead")
	for _, id := range []string{"pr3", "pr4"} {
		r.Do(model.Add[model.Priority]{Item: model.Priority{ID: id, What: id, Owner: id, Quarter: "Q1", Status: model.Proposed}, At: model.End})
	}
	says("4 priorities are many for " + r.Session().Plan().Quarters().Months("Q1"))
	for _, id := range []string{"pr1", "pr2", "pr3", "pr4"} {
		set(id, func(p *model.Priority) { p.Status = model.Done })
	}
	says("All priorities are done or dropped")
}
