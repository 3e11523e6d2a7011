package model

import (
	"strings"
	"testing"

	"familyhub/stocktake/model/dumptest"

	"github.com/google/go-cmp/cmp"
)

func TestMergePriorities(t *testing.T) {
	r := furnished(t)
	r.do(
		Edit[Priority]{Priority{ID: "pr1", What: "agree on one form", Statements: []int{1}, Owner: "Hub lead", Status: Agreed, Why: "now", Barriers: []string{"b1"}}},
		Edit[Priority]{Priority{
			ID: "pr2", What: "Agree on one FORM", Statements: []int{1, 3}, Steps: []int{2}, Owner: "Schools", Quarter: "Q3", Why: "later\nor now",
			Barriers: []string{"b2", "b1"}, Measure: Measure{Text: "forms"}, Requirement: 1, Focus: true, Review: "2026-06-12", Status: Done,
		}},
	)
	before := dumptest.Dump(r.Session())
	merged, err := r.Session().Plan().MergePriorities("pr1", "pr2")
	if err != nil {
		t.Fatal(err)
	}
	r.do(merged)
	want := []Priority{{
		ID: "pr1", What: "agree on one form", Statements: []int{1, 3}, Steps: []int{2}, Owner: "Hub lead", Quarter: "Q3", Status: Agreed,
		Why: "now\nlater\nor now", Resources: "Other lead: Schools", Barriers: []string{"b1", "b2"}, Measure: Measure{Text: "forms"}, Requirement: 1, Focus: true, Review: "2026-06-12",
	}}
	if diff := cmp.Diff(want, r.Session().Priorities()); diff != "" {
		t.Error(diff)
	}
	if ballot, _ := r.Session().Vote().Ballot(); ballot.Totals["pr1"] != 3 {
		t.Errorf("the dots are %v", ballot.Totals)
	}
	if got := r.UndoWords(); got != "two priorities merged: agree on one form" {
		t.Errorf("undo would say %q", got)
	}
	r.back(1)
	if diff := cmp.Diff(before, dumptest.Dump(r.Session())); diff != "" {
		t.Error(diff)
	}
}

func TestMergedMeasure(t *testing.T) {
	full := Measure{Text: "Starters inducted", Now: "12", Target: "all", Level: "results"}
	for name, c := range map[string]struct{ one, other, want Measure }{
		"none":           {Measure{}, full, full},
		"the same":       {Measure{Text: "starters INDUCTED", Now: "13"}, full, Measure{"starters INDUCTED", "13", "all", "results"}},
		"figures only":   {Measure{Now: "13"}, full, Measure{"Starters inducted", "13", "all", "results"}},
		"something else": {Measure{Text: "Vacancies"}, full, Measure{Text: "Vacancies"}},
	} {
		if got := c.one.with(c.other); got != c.want {
			t.Errorf("%s: it is %+v", name, got)
		}
	}
}

func TestMergeRefuses(t *testing.T) {
	r := furnished(t)
	half := strings.Repeat("ü", MaxText/2+1)
	r.do(
		Edit[Priority]{Priority{ID: "pr1", What: "x" + half, Carried: &Carried{Session: "a", Priority: "pr1", Status: Agreed}}},
		Edit[Priority]{Priority{ID: "pr2", What: "y" + half}},
		Edit[Barrier]{Barrier{ID: "b1", Text: "x" + half}}, Edit[Barrier]{Barrier{ID: "b2", Text: "y" + half}},
		Add[Priority]{Priority{ID: "pr3", What: "z", Carried: &Carried{Session: "b", Priority: "pr1", Status: Agreed}}, End},
	)
	s := r.Session()
	for _, pair := range [][2]string{{"pr1", "pr9"}, {"pr9", "pr1"}, {"pr1", "pr1"}} {
		_, err := s.Plan().MergePriorities(pair[0], pair[1])
		isRefusal(t, err, "two priorities")
	}
	_, err := s.Plan().MergePriorities("pr1", "pr2")
	isRefusal(t, err, "cannot be merged", "at most 10000", "shorten")
	_, err = s.Plan().MergePriorities("pr1", "pr3")
	isRefusal(t, err, "different sessions", "drop one")
	_, err = s.Plan().MergeBarriers("b1", "b2")
	isRefusal(t, err, "cannot be merged", "at most 10000")
	_, err = s.Plan().MergeBarriers("b1", "b9")
	isRefusal(t, err, "two barriers")
	_, err = s.Plan().SplitPriority("pr9", "x", "y")
	isRefusal(t, err, `"pr9"`)
}

func TestBoth(t *testing.T) {
	for _, c := range [][3]string{
		{"a", "", "a"},
		{"", "b", "b"},
		{"a", "b", "a\nb"},
		{"One form", "one FORM", "One form"},
		{"a\nb", "b", "a\nb"},
		{"carry on", "car", "carry on\ncar"}, // a word within another says something else
	} {
		if got := both(c[0], c[1]); got != c[2] {
			t.Errorf("%q and %q make %q, want %q", c[0], c[1], got, c[2])
		}
	}
}

// What was done in an earlier plan is not done anew because it is split.
func TestSplitOfWhatWasDoneBefore(t *testing.T) {
	r := furnished(t)
	r.do(Edit[Priority]{Priority{ID: "pr1", What: "a and b", Status: Done, Carried: &Carried{Session: "x", Priority: "pr9", Status: Done, Stood: "7"}}})
	split, err := r.Session().Plan().SplitPriority("pr1", "a", "b")
	if err != nil {
		t.Fatal(err)
	}
	r.do(split)
	for i, stood := range []string{"7", ""} {
		if p := r.Session().Priorities()[i]; p.Status != Done || p.Carried.Status != Done || p.Carried.Stood != stood {
			t.Errorf("%q is %s, was %s and stood at %q", p.What, p.Status, p.Carried.Status, p.Carried.Stood)
		}
	}
}

func TestSplitPriority(t *testing.T) {
	r := furnished(t)
	r.do(Edit[Priority]{Priority{ID: "pr1", What: "a and b", Statements: []int{1}, Barriers: []string{"b1"}, Owner: "Lead", Quarter: "Q2", Status: Agreed, Why: "now", Focus: true}})
	split, err := r.Session().Plan().SplitPriority("pr1", "a", "b")
	if err != nil {
		t.Fatal(err)
	}
	r.do(split)
	want := []Priority{
		{ID: "pr1", What: "a", Statements: []int{1}, Barriers: []string{"b1"}, Owner: "Lead", Quarter: "Q2", Status: Agreed, Why: "now", Focus: true},
		{ID: "pr3", What: "b", Statements: []int{1}, Barriers: []string{"b1"}, Owner: "Lead", Quarter: "Q2", Status: Agreed},
		{ID: "pr2", What: "train together", Steps: []int{1, 3}, Barriers: []string{"b2"}, Status: Proposed},
	}
	if diff := cmp.Diff(want, r.Session().Priorities()); diff != "" {
		t.Error(diff)
	}
	empty, err := r.Session().Plan().SplitPriority("pr1", "a", " ")
	if err != nil {
		t.Fatal(err)
	}
	r.refused(empty, "priority is empty")
}

func TestBarriersOfPriorities(t *testing.T) {
	r := furnished(t) // pr2 rests on b2
	r.do(Edit[Priority]{Priority{ID: "pr1", What: "x", Barriers: []string{"b2", "b1"}}})
	before := dumptest.Dump(r.Session())
	merged, err := r.Session().Plan().MergeBarriers("b1", "b2")
	if err != nil {
		t.Fatal(err)
	}
	r.do(merged)
	s := r.Session()
	if diff := cmp.Diff([]Barrier{{ID: "b1", Text: "no shared room\ntime", Statements: []int{1, 3}, Steps: []int{2}}}, s.Barriers()); diff != "" {
		t.Error(diff)
	}
	for _, p := range s.Priorities() {
		if !cmp.Equal(p.Barriers, []string{"b1"}) {
			t.Errorf("%s rests on %v", p.ID, p.Barriers)
		}
	}
	r.do(s.Plan().RemoveBarrier("b1"))
	if got := r.UndoWords(); got != "barrier removed, also from its priorities: no shared room time" || len(s.Barriers()) != 0 || s.Priorities()[0].Barriers != nil {
		t.Errorf("%s: %+v", got, s.Priorities())
	}
	r.back(2)
	if diff := cmp.Diff(before, dumptest.Dump(s)); diff != "" {
		t.Error(diff)
	}
	r.refused(s.Plan().RemoveBarrier("b9"), "no barrier")
}
