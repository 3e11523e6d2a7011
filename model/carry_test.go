package model

import (
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/decimal"
	"familyhub/stocktake/model/refusal/refusaltest"

	"github.com/google/go-cmp/cmp"
)

// laterRoom is a session a year after, on some framework.
func laterRoom(t testing.TB, fw *framework.Framework) *room {
	t.Helper()
	o := origin(Group)
	o.ID = "later"
	h, err := NewHistory(o, fw)
	if err != nil {
		t.Fatal(err)
	}
	return &room{History: h, t: t}
}

func (r *room) carry(from *Session) {
	r.t.Helper()
	c, err := r.Session().Plan().CarryOver(from)
	if err != nil {
		r.t.Fatal(err)
	}
	r.do(c)
	if _, err := r.Session().Plan().CarryOver(from); !NoChange(err) {
		r.t.Errorf("a second time: %v", err)
	}
}

func TestCarryOver(t *testing.T) {
	first := furnished(t)
	whole := wholePriority()
	whole.Carried, whole.Barriers, whole.Status = nil, []string{"b1"}, Done
	first.do(Edit[Priority]{whole}, Add[Priority]{Priority{ID: "pr3", What: "given up", Status: Dropped}, 0})

	next := laterRoom(t, smallFramework())
	next.do(Add[Priority]{Priority{ID: "pr4", What: "new"}, End})
	next.carry(first.Session())
	measure := whole.Measure
	want := []Priority{
		{ID: "pr4", What: "new", Status: Proposed},
		{
			ID: "pr5", What: "what", Statements: []int{1, 3}, Steps: []int{2}, Owner: "Hub lead", Status: Done, Why: "why\nnow", Resources: "two days",
			Outcome: "access", Measure: measure, Indicator: "m1", Requirement: 1, IfThen: "if so\nthen so", Funding: []string{"capacity", "guidance"}, Carried: &Carried{"abcdefghijkl", "pr1", Done, "17.5%", nil, nil},
		},
		{ID: "pr6", What: "train together", Steps: []int{1, 3}, Status: Proposed, Carried: &Carried{"abcdefghijkl", "pr2", Proposed, "", nil, nil}},
	}
	if diff := cmp.Diff(want, next.Session().Priorities()); diff != "" {
		t.Error(diff)
	}
	if got := next.UndoWords(); got != "priorities taken over from “Northvale”: 2, and measures and their values: 1" {
		t.Errorf("undo would say %q", got)
	}
	register := []Indicator{{
		ID: "m1", Name: "Turnover", Unit: decimal.Percent, Start: Start{"18", "2026-03-12"}, Target: "12",
		Values: []Value{{"2026-06-12", "17.5", "the payroll"}}, Through: []MeasureSource{{"abcdefghijkl", "m1"}},
	}}
	if diff := cmp.Diff(register, next.Session().Plan().Indicators()); diff != "" {
		t.Error(diff)
	}
	first.do(Add[Priority]{Priority{ID: "pr9", What: "came later"}, End})
	next.carry(first.Session()) // only that one
	if n := len(next.Session().Priorities()); n != 4 {
		t.Errorf("there are %d priorities", n)
	}
	_, err := next.Session().Plan().CarryOver(next.Session())
	refusaltest.Want(t, err, "earlier session")
}

// What was merged since is here, and does not come again.
func TestCarryOverAfterAMerger(t *testing.T) {
	first, next := furnished(t), laterRoom(t, smallFramework())
	next.carry(first.Session())
	merged, err := next.Session().Plan().MergePriorities("pr2", "pr1")
	if err != nil {
		t.Fatal(err)
	}
	next.do(merged)
	if _, err := next.Session().Plan().CarryOver(first.Session()); !NoChange(err) {
		t.Errorf("after the merger: %v", err)
	}
	if diff := cmp.Diff(&Carried{"abcdefghijkl", "pr2", Proposed, "", []string{"pr1"}, nil}, next.Session().Priorities()[0].Carried); diff != "" {
		t.Error(diff)
	}
}

// Numbers mean something else in another framework, and some may be gone in this one.
func TestCarryOverToOtherFrameworks(t *testing.T) {
	first := furnished(t)
	first.do(Edit[Priority]{Priority{ID: "pr1", What: "x", Statements: []int{1, 7}, Steps: []int{3}, Requirement: 1, Measure: Measure{Now: "3", Level: "behaviour"}}})
	smaller := smallFramework()
	smaller.Steps, smaller.Evaluation = smaller.Steps[:2], smaller.Evaluation[:1]
	other := smallFramework()
	other.ID = "other"
	for name, c := range map[string]struct {
		fw         *framework.Framework
		statements []int
		government int
	}{
		"a smaller version": {smaller, []int{1}, 1},
		"another":           {other, nil, 0},
	} {
		next := laterRoom(t, c.fw)
		next.carry(first.Session())
		got := next.Session().Priorities()[0]
		if !cmp.Equal(got.Statements, c.statements) || got.Steps != nil || got.Requirement != c.government || got.Measure != (Measure{Now: "3"}) {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// Two measures of one plan stay two, also where one of them has the name of the other by now.
func TestMeasuresAreNotMixedByName(t *testing.T) {
	old := reviewedRoom(t)
	old.do(Add[Indicator]{Indicator{ID: "m1", Name: "Turnover", Unit: "%"}, End}, AddValue{"m1", Value{Date: "2027-02-12", Number: "12"}})
	h, err := NewHistory(Origin{ID: "bcdefghijklm", Mode: Group, Created: noon, Details: Details{Title: "Second", Area: "Northvale", Date: "2027-11-12"}}, smallFramework())
	if err != nil {
		t.Fatal(err)
	}
	now := &room{History: h, t: t}
	take := func() error {
		change, err := now.Session().Plan().CarryOver(old.Session())
		if err == nil {
			_, err = now.Do(change, noon)
		}
		return err
	}
	if err := take(); err != nil {
		t.Fatal(err)
	}
	if err := take(); !NoChange(err) {
		t.Errorf("taken over twice: %v", err)
	}
	m := now.Session().Plan().Indicators()[0]
	m.Name = "Turnover in care"
	now.do(Edit[Indicator]{m})
	old.do(Add[Indicator]{Indicator{ID: "m2", Name: "Turnover in care", Unit: "%", Values: []Value{{Date: "2027-08-01", Number: "55"}}}, End})
	refusaltest.Want(t, take(), `already a measure called "Turnover in care"`)
	if got := now.Session().Plan().Indicators()[0].Values; len(got) != 1 || got[0].Number != "12" {
		t.Errorf("it has the values of the other: %+v", got)
	}
}
