package model

import (
	"fmt"
	"testing"

	"familyhub/stocktake/framework"

	"github.com/google/go-cmp/cmp"
)

// worded is a framework of one step with these statements, numbered from 1.
func worded(id string, texts ...string) *framework.Framework {
	step := framework.Step{Number: 1}
	for i, text := range texts {
		step.Statements = append(step.Statements, framework.Statement{Number: i + 1, Text: text})
	}
	return &framework.Framework{ID: id, Steps: []framework.Step{step}}
}

func TestMatch(t *testing.T) {
	for name, c := range map[string]struct {
		then, now *framework.Framework
		want      string
	}{
		"the same":                 {worded("a", "x", "y"), worded("a", "x", "y"), "pairs 1-1 2-2"},
		"reworded":                 {worded("a", "x", "y"), worded("a", "x", "yy"), "pairs 1-1 reworded 2-2"},
		"white space is no change": {worded("a", "x  y\nz"), worded("a", "x y z"), "pairs 1-1"},
		"renumbered":               {worded("a", "x", "y", "z"), worded("a", "z", "x", "y"), "pairs 3-1 1-2 2-3"},
		"one came between":         {worded("a", "x", "y"), worded("a", "x", "new", "y"), "pairs 1-1 2-3 now 2"},
		"one was taken out":        {worded("a", "x", "y", "z"), worded("a", "x", "z"), "pairs 1-1 3-2 then 2"},
		"another framework":        {worded("a", "x", "y"), worded("b", "y", "w"), "pairs 2-1 then 1 now 2"},
		"nothing in common":        {worded("a", "x"), worded("b", "y"), "then 1 now 1"},
		"the same words twice":     {worded("a", "x", "y", "x"), worded("b", "x", "x"), "pairs 1-1 3-2 then 2"},
		"twice, and one moved":     {worded("a", "x", "x", "y"), worded("a", "y", "x", "x"), "pairs 3-1 2-2 1-3"},
		"no words, one framework":  {worded("a", "", ""), worded("a", "", ""), "pairs 1-1 2-2"},
		"no words, two frameworks": {worded("a", ""), worded("b", ""), "then 1 now 1"},
		"frameworks without an id": {worded("", "x", "y"), worded("", "x", "z"), "pairs 1-1 then 2 now 2"},
	} {
		got := words(match(c.then, c.now))
		if got != c.want {
			t.Errorf("%s: %s; want %s", name, got, c.want)
		}
		back := match(c.now, c.then)
		if a, b := len(back.pairs), len(match(c.then, c.now).pairs); a != b || len(back.onlyNow) != len(match(c.then, c.now).onlyThen) {
			t.Errorf("%s: back it is %s", name, words(back))
		}
	}
}

func words(m matching) (all string) {
	say := func(what string, pairs []pair) {
		for i, p := range pairs {
			if i == 0 {
				all += " " + what
			}
			all += fmt.Sprintf(" %d-%d", p.then.Number, p.now.Number)
		}
	}
	alone := func(what string, statements []framework.Statement) {
		for i, st := range statements {
			if i == 0 {
				all += " " + what
			}
			all += fmt.Sprintf(" %d", st.Number)
		}
	}
	say("pairs", m.pairs)
	say("reworded", m.reworded)
	alone("then", m.onlyThen)
	alone("now", m.onlyNow)
	return all[1:]
}

func TestBackwards(t *testing.T) {
	one, other := inYear(t, "2025", smallFramework(), nil), inYear(t, "2026", smallFramework(), nil)
	if Compare(one, other).Backwards() || !Compare(other, one).Backwards() || Compare(one, one).Backwards() {
		t.Error("the wrong way round is taken for the right one")
	}
}

// A statement that moved to another step counts in the step where it is now.
func TestCompareAcrossVersions(t *testing.T) {
	then := groupOf(t, 1)
	moved := smallFramework()
	moved.Version = "2"
	last := moved.Steps[1].Statements[2] // statement 5 goes to step 3
	moved.Steps[1].Statements = moved.Steps[1].Statements[:2]
	moved.Steps[2].Statements = append(moved.Steps[2].Statements, last)
	moved.Steps[0].Statements[0].Text = "Statement 1, in other words."
	now := laterRoom(t, moved)
	now.join(1)
	then.scores(1, "1")
	then.scores(5, "1")
	now.scores(1, "5")
	now.scores(5, "3")
	c := Compare(then.Session(), now.Session())
	if got := c.Steps[2].Individual.Words(2); got != "+2.0 over 1 of 2" {
		t.Errorf("step 3: %s", got)
	}
	if got := c.Steps[0].Individual.Words(2); got != "nothing in common" {
		t.Errorf("step 1 counts a statement with other words: %s", got)
	}
	if c.SameFramework() || len(c.Reworded) != 1 || c.Reworded[0].Then.Number != 1 {
		t.Errorf("reworded: %+v", c.Reworded)
	}
	if diff := cmp.Diff(5, len(c.Statements)); diff != "" {
		t.Error(diff)
	}
}
