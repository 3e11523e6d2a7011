package model

import (
	"slices"
	"testing"

	"familyhub/stocktake/framework"

	"github.com/google/go-cmp/cmp"
)

// A framework that was edited and kept under its id has its own lists only, and what a
// priority says of a statement goes only with the same words.
func TestAnEditedFrameworkIsItsOwn(t *testing.T) {
	edited := *framework.Builtin()
	edited.Outcomes, edited.Measures, edited.Evaluation, edited.Checklists = nil, nil, nil, nil
	edited.Skills, edited.Formats, edited.Reflections, edited.Plan, edited.Funding = nil, nil, nil, nil, nil
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
	was.do(Add[Priority]{Priority{ID: "pr1", What: "x", Statements: []int{1, 2}, Steps: []int{1}, Requirement: 1, Measure: Measure{Level: level}}, End})
	next := laterRoom(t, &edited)
	next.carry(was.Session())
	got := next.Session().Priorities()[0]
	if !cmp.Equal(got.Statements, []int{2}) || !cmp.Equal(got.Steps, []int{1}) || got.Requirement != 1 || got.Measure.Level != "" {
		t.Errorf("%+v", got)
	}
}
