package model

import (
	"fmt"
	"os"
	"testing"

	"familyhub/stocktake/framework"

	"github.com/google/go-cmp/cmp"
)

func TestOverloads(t *testing.T) {
	r := groupOf(t, 0)
	add := func(quarter Quarter, owner string, status Status) {
		id := NextID[Priority](r.Session())
		r.do(Add[Priority]{Priority{ID: id, What: "x", Quarter: quarter, Owner: owner, Status: status}, End})
	}
	for range MostForOwner {
		add("Q2", "Hub lead", Agreed)
	}
	add("Q2", "", Agreed)
	add("Q2", "Hub lead", Done)
	add("Q2", "Hub lead", Dropped)
	for range 9 {
		add(Later, "Hub lead", Agreed)
		add("", "Hub lead", Agreed)
	}
	if got := r.Session().Plan().Overloads(); got != nil {
		t.Errorf("as much as fits, and yet %v", got)
	}
	add("Q2", "hub LEAD", Proposed)
	for range 3 {
		add("Q1", "Schools", Proposed)
	}
	want := []Overload{{"Q1", "Schools", 3}, {"Q2", "", 4}, {"Q2", "Hub lead", 3}}
	got := r.Session().Plan().Overloads()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for i, want := range []string{
		"Schools leads on 3 priorities in Mar–Jun 2026; 2 at a time is a good measure",
		"4 priorities are many for Jun–Sep 2026; 3 is a good measure",
	} {
		if words := got[i].Words(r.Session().Plan().Months(got[i].Quarter)); words != want {
			t.Errorf("%+v says %q", got[i], words)
		}
	}
}

func TestGoals(t *testing.T) {
	for _, g := range wholePriority().Goals() {
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
	if diff := cmp.Diff(want, Priority{What: "x"}.Goals()); diff != "" {
		t.Error(diff)
	}
	if goals := (Priority{Steps: []int{1}}).Goals(); len(goals[0].Lacks) != 1 {
		t.Errorf("a step is no place: %v", goals[0])
	}
}

func TestReorder(t *testing.T) {
	r := groupOf(t, 0)
	for i := range 4 {
		r.do(Add[Priority]{Priority{ID: fmt.Sprintf("pr%d", i+1), What: "x"}, End})
	}
	for _, c := range []struct {
		id   string
		to   int
		want string
	}{{"pr1", 3, "pr2 pr3 pr4 pr1"}, {"pr1", 0, "pr1 pr2 pr3 pr4"}, {"pr3", 1, "pr1 pr3 pr2 pr4"}, {"pr1", 2, "pr3 pr2 pr1 pr4"}} {
		r.do(Reorder{c.id, c.to})
		got := ""
		for _, p := range r.Session().Priorities() {
			got += " " + p.ID
		}
		if got[1:] != c.want {
			t.Errorf("%s to %d:%s, want %s", c.id, c.to, got, c.want)
		}
	}
}

func TestNeedsByGap(t *testing.T) {
	r := groupOf(t, 0)
	for i, n := range []Need{{Have: 3, Need: 5}, {Have: 9}, {Need: 7}, {Have: 1, Need: 3}} {
		n.ID, n.Skill = fmt.Sprintf("t%d", i+1), "x"
		r.do(Add[Need]{n, End})
	}
	got := ""
	for _, n := range r.Session().Plan().NeedsByShortfall() {
		got += fmt.Sprintf("%s %d ", n.ID, n.Gap())
	}
	if got != "t3 7 t1 2 t4 2 t2 0 " || r.Session().Plan().Needs()[0].ID != "t1" {
		t.Error(got)
	}
}

func TestTicked(t *testing.T) {
	r := groupOf(t, 0)
	r.do(
		SetAnswer{"culture", "purpose", Answer{Tick: Yes}}, SetAnswer{"culture", "trust", Answer{Tick: No}},
		SetAnswer{"culture", "time", Answer{Note: "ask"}},
	)
	list, _ := r.Session().Guide().Checklist("culture")
	got := []Ticked{r.Session().Plan().Ticked(list.ID, list.Groups[0]), r.Session().Plan().Ticked(list.ID, list.Groups[1])}
	if diff := cmp.Diff([]Ticked{{Yes: 1, No: 1}, {Open: 1}}, got); diff != "" {
		t.Error(diff)
	}
}

// beforeLevels is the built-in framework as it was before statements had levels.
func beforeLevels(t *testing.T) *framework.Framework {
	t.Helper()
	file, err := os.Open("../framework/testdata/before-levels.yaml")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	f, err := framework.Read("before-levels.yaml", file)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// A session on the built-in framework as it was before there were lists can be planned.
func TestGuide(t *testing.T) {
	old := *beforeLevels(t)
	old.Outcomes, old.Measures, old.Evaluation, old.Checklists = nil, nil, nil, nil
	old.Skills, old.Formats, old.Reflections, old.Plan, old.Funding = nil, nil, nil, nil, nil
	some := *framework.Builtin()
	some.Checklists, some.Plan = nil, nil
	bare := fullFramework()
	for name, c := range map[string]struct{ own, want *framework.Framework }{
		"kept before there were lists": {&old, framework.Builtin()},
		"with lists of its own":        {&some, &some},
		"the built-in one":             {framework.Builtin(), framework.Builtin()},
		"somebody's own":               {bare, bare},
	} {
		if newRoom(t, Group, c.own).Session().Guide() != c.want {
			t.Errorf("%s: another guide", name)
		}
	}

	then := beforeLevels(t) // with lists, and without uses of funding
	guide := newRoom(t, Group, then).Session().Guide()
	if !cmp.Equal(guide.Funding, framework.Builtin().Funding) || guide.Plan.Families.Text == "" || !cmp.Equal(guide.Outcomes, then.Outcomes) || then.Funding != nil {
		t.Error("a session with the lists of then does not get what it lacks, or gets other words")
	}

	r := newRoom(t, Group, &old)
	list, prompt, level := framework.Builtin().Checklists[0], framework.Builtin().Reflections[0], framework.Builtin().Evaluation[0]
	r.do(
		SetAnswer{list.ID, list.Items()[0].ID, Answer{Tick: Yes}}, SetReflection{prompt.ID, "x"},
		Add[Priority]{Priority{ID: "pr1", What: "x", Requirement: 1, Measure: Measure{Level: level.ID}}, End},
	)
	if got := r.Lines()[1].Statements; prompt.Statement > 0 && !cmp.Equal(got, []int{prompt.Statement}) {
		t.Errorf("the reflection is about %v", got)
	}
	newRoom(t, Group, bare).refused(SetReflection{prompt.ID, "x"}, "no reflection")
}
