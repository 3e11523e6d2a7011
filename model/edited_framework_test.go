package model

import (
	"slices"
	"testing"

	"familyhub/stocktake/framework"
)

// A framework that was edited and kept under its id has its own lists only.
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
}
