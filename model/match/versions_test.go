package match

import (
	"slices"
	"testing"

	"familyhub/stocktake/framework"
)

// TestStatementsKeepTheirNumbers behind their ids, wherever they stand in the later version.
func TestStatementsKeepTheirNumbers(t *testing.T) {
	of := func(statements ...framework.Statement) *framework.Framework {
		fw := &framework.Framework{ID: "f", Steps: []framework.Step{{Number: 1, Title: "One", Statements: statements}}}
		fw.Reflections = []framework.Prompt{{ID: "p", Statement: statements[len(statements)-1].Number}}
		return fw
	}
	st := func(id string, number int, text string) framework.Statement {
		return framework.Statement{ID: id, Number: number, Text: text}
	}
	for name, c := range map[string]struct {
		then, now *framework.Framework
		want      []int
	}{
		"the same":                  {of(st("A", 1, "a"), st("B", 2, "b")), of(st("A", 1, "a"), st("B", 2, "b")), []int{1, 2}},
		"a new one before":          {of(st("A", 1, "a"), st("B", 2, "b")), of(st("N", 1, "n"), st("A", 2, "a"), st("B", 3, "b")), []int{4, 1, 2}},
		"in another order":          {of(st("A", 1, "a"), st("B", 2, "b")), of(st("b", 1, "b, better"), st("a", 2, "a")), []int{2, 1}},
		"ids instead of numbers":    {of(st("", 3, "a"), st("", 7, "b")), of(st("X", 1, "b"), st("Y", 2, "a"), st("Z", 3, "c")), []int{7, 3, 8}},
		"another id, same words":    {of(st("A", 1, "a"), st("B", 2, "b")), of(st("B", 1, "b"), st("C", 2, "a")), []int{2, 1}},
		"numbers are what they say": {of(st("", 1, "a"), st("", 2, "b")), of(st("", 1, "b"), st("", 2, "a")), []int{1, 2}},
	} {
		got := Aligned(c.then, c.now)
		var numbers []int
		for _, st := range got.Statements() {
			numbers = append(numbers, st.Number)
		}
		if !slices.Equal(numbers, c.want) {
			t.Errorf("%s: the numbers are %v, want %v", name, numbers, c.want)
		}
		if at := got.Reflections[0].Statement; at != numbers[len(numbers)-1] {
			t.Errorf("%s: the reflection is at %d", name, at)
		}
	}
}

func TestVersions(t *testing.T) {
	then := &framework.Framework{Steps: []framework.Step{
		{Number: 1, Title: "One", Statements: []framework.Statement{{Number: 1, Text: "a"}, {Number: 2, Text: "b  c"}}},
		{Number: 2, Title: "Two", Statements: []framework.Statement{{Number: 3, Text: "d"}}},
	}}
	now := &framework.Framework{Steps: []framework.Step{
		{Number: 1, Title: "One", Statements: []framework.Statement{{Number: 2, Text: "b c"}}},
		{Number: 2, Title: "Two", Statements: []framework.Statement{{Number: 1, Text: "a, better"}, {Number: 4, Text: "e"}}},
	}}
	c := Versions(then, now)
	if len(c.Added) != 1 || c.Added[0].Number != 4 || len(c.Removed) != 1 || c.Removed[0].Number != 3 {
		t.Errorf("added %v, removed %v", c.Added, c.Removed)
	}
	if len(c.Reworded) != 1 || c.Reworded[0].Now.Number != 1 || len(c.Moved) != 1 || c.Moved[0].Then.Number != 1 {
		t.Errorf("reworded %v, moved %v", c.Reworded, c.Moved)
	}
}
