package model

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/framework"

	"github.com/google/go-cmp/cmp"
)

// scaled is the small framework on the built-in scale, or on what becomes of that.
func scaled(change func([]framework.Level)) *framework.Framework {
	fw := smallFramework()
	fw.Scale = slices.Clone(framework.Builtin().Scale)
	if change != nil {
		change(fw.Scale)
	}
	return fw
}

// reversed gives the points their labels and descriptions in the other order.
func reversed(scale []framework.Level) {
	slices.Reverse(scale)
	for i := range scale {
		scale[i].Value = i
	}
}

func TestSameScale(t *testing.T) {
	for name, c := range map[string]struct {
		change func([]framework.Level)
		want   bool
	}{
		"the same":          {func([]framework.Level) {}, true},
		"case and space":    {func(s []framework.Level) { s[1].Label = " " + strings.ToUpper(s[1].Label) + " " }, true},
		"better described":  {func(s []framework.Level) { s[1].Description = "Something else altogether" }, true},
		"reversed":          {reversed, false},
		"another label":     {func(s []framework.Level) { s[4].Label = "Seldom" }, false},
		"descriptions only": {func(s []framework.Level) { s[0].Description, s[5].Description = s[5].Description, s[0].Description }, false},
	} {
		if got := SameScale(scaled(nil), scaled(c.change)); got != c.want {
			t.Errorf("%s: %t", name, got)
		}
	}
}

// A reversed scale rises nowhere: nothing is worked out over the two at all.
func TestOtherScalesAreNotCompared(t *testing.T) {
	then, now := newRoom(t, Group, scaled(nil)), laterRoom(t, scaled(reversed))
	for _, r := range []*room{then, now} {
		r.join(4)
	}
	then.scores(1, "0 0 1 0")
	now.scores(1, "5 5 4 5")
	err := CheckScales(now.Session(), then.Session())
	if refusal := new(Refusal); !errors.As(err, &refusal) || !strings.Contains(err.Error(), "cannot be compared, since their scales differ: 0 is “") {
		t.Errorf("got %v", err)
	}
	if err := CheckScales(then.Session(), then.Session()); err != nil {
		t.Error(err)
	}
	c := Compare(then.Session(), now.Session())
	if len(c.Statements) != 0 || len(c.OnlyNow) != 6 || len(c.OnlyThen) != 6 {
		t.Errorf("%d statements are compared", len(c.Statements))
	}
	for _, a := range BaselineAverages(then.Session(), now.Session()) {
		if a.Statements > 0 {
			t.Errorf("a baseline has the average %v", a)
		}
	}
	if trend := NewTrend(then.Session(), now.Session()); len(trend.Shared) > 0 {
		t.Errorf("a trend is over %d statements", len(trend.Shared))
	}
}

// Of the sessions marked as baselines the best with the same scale is taken.
func TestABaselineHasTheSameScale(t *testing.T) {
	kept := map[string]*Session{
		"a": newRoom(t, Group, scaled(nil)).Session(), "b": newRoom(t, Group, scaled(reversed)).Session(),
	}
	now := Overview{ID: "now", Mode: Group, Created: noon, Details: Details{Date: "2026-03-12"}}
	earlier := func(id string, date Date) Overview {
		return Overview{ID: id, Mode: Group, Baseline: true, Created: noon, Details: Details{Date: date}}
	}
	load := func(id string) (*Session, error) {
		if s := kept[id]; s != nil {
			return s, nil
		}
		return nil, errors.New("gone")
	}
	among := []Overview{earlier("a", "2024-03-12"), earlier("b", "2025-03-12"), earlier("c", "2025-06-12")}
	if got := LoadBaseline(scaled(nil), now, among, load); got != kept["a"] {
		t.Errorf("got %v", got)
	}
	if got := LoadBaseline(scaled(nil), now, among[1:], load); got != nil {
		t.Errorf("got %v for a scale that nobody has", got)
	}
}

// A framework that was edited and kept under its id has its own lists only, and what a
// priority says of a statement goes only with the same words.
func TestAnEditedFrameworkIsItsOwn(t *testing.T) {
	edited := *framework.Builtin()
	edited.Outcomes, edited.Measures, edited.Evaluation, edited.Checklists = nil, nil, nil, nil
	edited.Skills, edited.Formats, edited.Reflections, edited.Plan = nil, nil, nil, nil
	edited.Steps = slices.Clone(edited.Steps)
	edited.Steps[0].Statements = slices.Clone(edited.Steps[0].Statements)
	edited.Steps[0].Statements[0].Text = "Ours alone."
	r := newRoom(t, Group, &edited)
	if r.Session().Guide() != &edited {
		t.Error("it is guided by another framework")
	}
	r.refused(SetAnswer{"culture", "purpose", Answer{Tick: Yes}}, "culture")

	was := newRoom(t, Group, framework.Builtin())
	level := framework.Builtin().Evaluation[0].ID
	was.do(Add[Priority]{Priority{ID: "pr1", What: "x", Statements: []int{1, 2}, Steps: []int{1}, Government: 1, Measure: Measure{Level: level}}, End})
	next := laterRoom(t, &edited)
	next.carry(was.Session())
	got := next.Session().Priorities()[0]
	if !cmp.Equal(got.Statements, []int{2}) || !cmp.Equal(got.Steps, []int{1}) || got.Government != 1 || got.Measure.Level != "" {
		t.Errorf("%+v", got)
	}
}
