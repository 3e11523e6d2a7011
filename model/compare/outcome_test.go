package compare

import (
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/model/planning"
	"familyhub/stocktake/model/roomtest"
)

func TestFates(t *testing.T) {
	then := roomtest.GroupOf(t, 1)
	for _, p := range []model.Priority{
		{ID: "pr1", What: "finished since", Status: model.UnderWay},
		{ID: "pr2", What: "still going", Status: model.Agreed},
		{ID: "pr3", What: "given up since", Status: model.Proposed},
		{ID: "pr4", What: "merged into 2", Status: model.UnderWay},
		{ID: "pr5", What: "lost sight of", Status: model.Agreed},
		{ID: "pr6", What: "given up then", Status: model.Proposed},
		{ID: "pr7", What: "done then", Status: model.Proposed},
	} {
		then.Do(model.Add[model.Priority]{Item: p, At: model.End})
	}
	now := laterRoom(t, frameworktest.Small())
	carry(t, now, then.Session())
	edit := func(id string, change func(*model.Priority)) {
		for _, p := range now.Session().Priorities() {
			if p.Carried.Priority == id {
				change(&p)
				now.Do(model.Edit[model.Priority]{Item: p})
				return
			}
		}
	}
	edit("pr1", func(p *model.Priority) { p.Status = model.Done })
	edit("pr2", func(p *model.Priority) { p.Status = model.UnderWay; p.Owner = "Health" })
	edit("pr3", func(p *model.Priority) { p.Status = model.Dropped })
	merged, err := planning.MergePriorities(now.Session(), now.Session().Priorities()[1].ID, now.Session().Priorities()[3].ID)
	if err != nil {
		t.Fatal(err)
	}
	now.Do(merged)
	for _, p := range now.Session().Priorities()[3:] { // what is left: 5, 6 and 7
		now.Do(model.Remove[model.Priority]{ID: p.ID})
	}
	then.Do(
		model.Edit[model.Priority]{Item: model.Priority{ID: "pr6", What: "given up then", Status: model.Dropped}},
		model.Edit[model.Priority]{Item: model.Priority{ID: "pr7", What: "done then", Status: model.Done}},
	)

	c := Sessions(then.Session(), now.Session())
	for i, want := range []struct {
		outcome Outcome
		advance Advance
		taken   bool
	}{
		{Completed, Finished, true},
		{CarriedOver, Forward, true},
		{Abandoned, GivenUp, true},
		{CarriedOver, Unchanged, true},
		{NotTakenUp, New, false},
		{Abandoned, New, false},
		{Completed, New, false},
	} {
		got := c.Priorities[i]
		if got.Outcome != want.outcome || got.Advance != want.advance || (got.Is != nil) != want.taken {
			t.Errorf("%s: %s, %s, there: %t; want %s, %s, %t", got.Was.What, got.Outcome, got.Advance, got.Is != nil, want.outcome, want.advance, want.taken)
		}
	}
	if is := c.Priorities[1].Is; is.Owner != "Health" {
		t.Errorf("the owner is %q", is.Owner)
	}
	if back := Sessions(now.Session(), then.Session()); back.Priorities[0].Outcome != Completed || back.Priorities[1].Outcome != NotTakenUp {
		t.Errorf("the other way round: %+v", back.Priorities)
	}
}
