package match

import (
	"fmt"
	"os"
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

// put is a framework one statement of which was worded otherwise before.
func put(f *framework.Framework, number int, earlier ...string) *framework.Framework {
	f.Steps[0].Statements[number-1].EarlierTexts = earlier
	return f
}

func TestMatch(t *testing.T) {
	for name, c := range map[string]struct {
		then, now *framework.Framework
		want      string
	}{
		"put better since":         {worded("a", "x", "y"), put(worded("a", "x", "z"), 2, "y"), "pairs 1-1 2-2"},
		"put better, and copied":   {worded("a", "x", "y"), put(worded("b", "z", "x"), 1, "w", "y "), "pairs 2-1 1-2"},
		"put better, then back":    {put(worded("a", "z"), 1, "x"), worded("a", "x"), "pairs 1-1"},
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

// beforeLevels is the built-in framework as sessions kept it before statements had levels.
func beforeLevels(t *testing.T) *framework.Framework {
	t.Helper()
	file, err := os.Open("../../framework/testdata/before-levels.yaml")
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

// A session of then and one of now are compared in all statements, and nothing is said of
// another framework.
func TestTheBuiltinIsWhatItWas(t *testing.T) {
	then, now := beforeLevels(t), framework.Builtin()
	for _, shared := range []Shared{Scored(then, now), Scored(now, then)} {
		if len(shared.Pairs) != 20 || len(shared.Reworded)+len(shared.OnlyThen)+len(shared.OnlyNow) > 0 {
			t.Errorf("%d of 20 statements are shared; reworded %d, only then %d, only now %d",
				len(shared.Pairs), len(shared.Reworded), len(shared.OnlyThen), len(shared.OnlyNow))
		}
		for _, p := range shared.Pairs {
			if p.Then.Number != p.Now.Number {
				t.Errorf("statement %d is compared with %d", p.Then.Number, p.Now.Number)
			}
		}
	}
	if then.Version != now.Version || then.ID != now.ID || then.Title != now.Title {
		t.Errorf("%s %s is now %s %s: a comparison would tell of two frameworks", then.ID, then.Version, now.ID, now.Version)
	}
	for i, step := range then.Steps {
		if step.Title != now.Steps[i].Title {
			t.Errorf("step %q is now %q", step.Title, now.Steps[i].Title)
		}
	}
	if then.Digest() == now.Digest() {
		t.Error("the built-in framework has not changed, and this test says nothing")
	}
}

// Statements with ids go by them, whatever becomes of their numbers and case.
func TestStatementsGoByTheirIDs(t *testing.T) {
	with := func(statements ...framework.Statement) *framework.Framework {
		return &framework.Framework{ID: "a", Steps: []framework.Step{{Statements: statements}}}
	}
	then := with(framework.Statement{ID: "SM-1", Number: 1, Text: "One."}, framework.Statement{ID: "SM-2", Number: 2, Text: "Two."}, framework.Statement{Number: 3, Text: "Three."})
	now := with(framework.Statement{ID: "sm-2", Number: 1, Text: "Two."}, framework.Statement{ID: "SM-1", Number: 2, Text: "One, in other words."}, framework.Statement{ID: "SM-3", Number: 3, Text: "Three."})
	m := Frameworks(then, now)
	if len(m.Pairs) != 2 || m.Pairs[0].Then.ID != "SM-2" || m.Pairs[1].Now.ID != "SM-3" {
		t.Errorf("the pairs are %+v", m.Pairs)
	}
	if len(m.Reworded) != 1 || m.Reworded[0].Then.ID != "SM-1" || len(m.OnlyThen)+len(m.OnlyNow) > 0 {
		t.Errorf("%+v", m)
	}
}
