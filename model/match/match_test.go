package match

import (
	"fmt"
	"testing"

	"familyhub/stocktake/framework"
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
		got := words(Frameworks(c.then, c.now))
		if got != c.want {
			t.Errorf("%s: %s; want %s", name, got, c.want)
		}
		back := Frameworks(c.now, c.then)
		if a, b := len(back.Pairs), len(Frameworks(c.then, c.now).Pairs); a != b || len(back.OnlyNow) != len(Frameworks(c.then, c.now).OnlyThen) {
			t.Errorf("%s: back it is %s", name, words(back))
		}
	}
}

func words(m Shared) (all string) {
	say := func(what string, pairs []Pair) {
		for i, p := range pairs {
			if i == 0 {
				all += " " + what
			}
			all += fmt.Sprintf(" %d-%d", p.Then.Number, p.Now.Number)
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
	say("pairs", m.Pairs)
	say("reworded", m.Reworded)
	alone("then", m.OnlyThen)
	alone("now", m.OnlyNow)
	return all[1:]
}
