package planning

import (
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/model/roomtest"

	"github.com/google/go-cmp/cmp"
)

// yearly is a session of some year, with nothing in it.
func yearly(t testing.TB, id string) *roomtest.Room {
	t.Helper()
	o := model.Origin{ID: id, Mode: model.Group, Created: roomtest.Noon, Details: model.Details{Title: "Northvale", Area: "North", Date: "2026-03-12"}}
	return roomtest.Begin(t, o, frameworktest.Small())
}

func takesNothingFrom(t testing.TB, r, other *roomtest.Room) {
	t.Helper()
	if _, err := CarryOver(r.Session(), other.Session()); !model.NoChange(err) {
		t.Errorf("%s takes over from %s again: %v", r.Session().ID(), other.Session().ID(), err)
	}
}

// chain is three plans, each taken over from the one before.
func chain(t testing.TB) (first, second, third *roomtest.Room) {
	first, second, third = yearly(t, "2025"), yearly(t, "2026"), yearly(t, "2027")
	first.Do(
		model.Add[model.Priority]{Item: model.Priority{ID: "pr1", What: "one form", Status: model.Agreed}, At: model.End},
		model.Add[model.Priority]{Item: model.Priority{ID: "pr2", What: "train together", Status: model.Proposed}, At: model.End},
	)
	second.Do(model.Add[model.Priority]{Item: model.Priority{ID: "pr1", What: "new in 2026"}, At: model.End})
	carry(t, second, first.Session())
	carry(t, third, second.Session())
	return first, second, third
}

func TestCarryOverAlongAChain(t *testing.T) {
	first, second, third := chain(t)
	takesNothingFrom(t, third, first)
	takesNothingFrom(t, second, third)
	first.Do(model.Remove[model.Priority]{ID: "pr1"})
	if c, err := CarryOver(first.Session(), second.Session()); err != nil {
		t.Errorf("what was new in 2026 does not come back: %v", err)
	} else if got := len(c.(model.Batch).Changes); got != 1 {
		t.Errorf("%d priorities come back to where they began, want the one that is new", got)
	}
	want := &model.Carried{Session: "2026", Priority: "pr2", Status: model.Agreed, Stood: "", With: nil, Through: []model.Source{{Session: "2025", Priority: "pr1"}}}
	if diff := cmp.Diff(want, third.Session().Priorities()[1].Carried); diff != "" {
		t.Error(diff)
	}
}

// The first plan may be taken over before the second, which has the same priorities.
func TestCarryOverAChainTheOtherWayRound(t *testing.T) {
	first, second, _ := chain(t)
	third := yearly(t, "2027 anew")
	carry(t, third, first.Session())
	carry(t, third, second.Session())
	var got []string
	for _, p := range third.Session().Priorities() {
		got = append(got, p.What)
	}
	if diff := cmp.Diff([]string{"one form", "train together", "new in 2026"}, got); diff != "" {
		t.Error(diff)
	}
}

// Both halves of what was split in the middle come along, and what was merged there
// stays merged.
func TestCarryOverAChainWithSplitAndMerger(t *testing.T) {
	first, second, _ := chain(t)
	split, err := SplitPriority(second.Session(), "pr2", "a form", "a folder")
	if err != nil {
		t.Fatal(err)
	}
	second.Do(split)
	merged, err := MergePriorities(second.Session(), "pr4", "pr3")
	if err != nil {
		t.Fatal(err)
	}
	second.Do(merged)
	third := yearly(t, "2027 anew")
	carry(t, third, second.Session())
	takesNothingFrom(t, third, first)
	if n := len(third.Session().Priorities()); n != 3 {
		t.Errorf("%d priorities, want 3", n)
	}
	// One half is given up here: it may be taken over again, as the other half is not it.
	third.Do(model.Remove[model.Priority]{ID: third.Session().Priorities()[1].ID})
	carry(t, third, second.Session())
}

func TestMergerKeepsTheChain(t *testing.T) {
	first, second, third := chain(t)
	all := third.Session().Priorities()
	merged, err := MergePriorities(third.Session(), all[1].ID, all[2].ID)
	if err != nil {
		t.Fatal(err)
	}
	third.Do(merged)
	takesNothingFrom(t, third, first)
	takesNothingFrom(t, third, second)
}
