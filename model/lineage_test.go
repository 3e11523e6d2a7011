package model

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// yearly is a session of some year, with nothing in it.
func yearly(t testing.TB, id string) *room {
	t.Helper()
	o := origin(Group)
	o.ID = id
	h, err := NewHistory(o, smallFramework())
	if err != nil {
		t.Fatal(err)
	}
	return &room{History: h, t: t}
}

func (r *room) takesNothingFrom(other *room) {
	r.t.Helper()
	if _, err := r.Session().Plan().CarryOver(other.Session()); !NoChange(err) {
		r.t.Errorf("%s takes over from %s again: %v", r.Session().ID(), other.Session().ID(), err)
	}
}

// chain is three plans, each taken over from the one before.
func chain(t testing.TB) (first, second, third *room) {
	first, second, third = yearly(t, "2025"), yearly(t, "2026"), yearly(t, "2027")
	first.do(
		Add[Priority]{Priority{ID: "pr1", What: "one form", Status: Agreed}, End},
		Add[Priority]{Priority{ID: "pr2", What: "train together", Status: Proposed}, End},
	)
	second.do(Add[Priority]{Priority{ID: "pr1", What: "new in 2026"}, End})
	second.carry(first.Session())
	third.carry(second.Session())
	return first, second, third
}

func TestCarryOverAlongAChain(t *testing.T) {
	first, second, third := chain(t)
	third.takesNothingFrom(first)
	second.takesNothingFrom(third)
	first.do(Remove[Priority]{"pr1"})
	if c, err := first.Session().Plan().CarryOver(second.Session()); err != nil {
		t.Errorf("what was new in 2026 does not come back: %v", err)
	} else if got := len(c.(Batch).Changes); got != 1 {
		t.Errorf("%d priorities come back to where they began, want the one that is new", got)
	}
	want := &Carried{"2026", "pr2", Agreed, "", nil, []Source{{"2025", "pr1"}}}
	if diff := cmp.Diff(want, third.Session().Priorities()[1].Carried); diff != "" {
		t.Error(diff)
	}
}

// The first plan may be taken over before the second, which has the same priorities.
func TestCarryOverAChainTheOtherWayRound(t *testing.T) {
	first, second, _ := chain(t)
	third := yearly(t, "2027 anew")
	third.carry(first.Session())
	third.carry(second.Session())
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
	split, err := second.Session().Plan().SplitPriority("pr2", "a form", "a folder")
	if err != nil {
		t.Fatal(err)
	}
	second.do(split)
	merged, err := second.Session().Plan().MergePriorities("pr4", "pr3")
	if err != nil {
		t.Fatal(err)
	}
	second.do(merged)
	third := yearly(t, "2027 anew")
	third.carry(second.Session())
	third.takesNothingFrom(first)
	if n := len(third.Session().Priorities()); n != 3 {
		t.Errorf("%d priorities, want 3", n)
	}
	// One half is given up here: it may be taken over again, as the other half is not it.
	third.do(Remove[Priority]{third.Session().Priorities()[1].ID})
	third.carry(second.Session())
}

func TestMergerKeepsTheChain(t *testing.T) {
	first, second, third := chain(t)
	all := third.Session().Priorities()
	merged, err := third.Session().Plan().MergePriorities(all[1].ID, all[2].ID)
	if err != nil {
		t.Fatal(err)
	}
	third.do(merged)
	third.takesNothingFrom(first)
	third.takesNothingFrom(second)
}
