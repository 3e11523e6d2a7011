package model

import (
	"fmt"
	"os"
	"testing"

	"familyhub/stocktake/framework"

	"github.com/google/go-cmp/cmp"
)

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
