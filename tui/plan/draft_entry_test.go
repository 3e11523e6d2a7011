package plan_test

import (
	"slices"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/people"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/plan/training"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/workshop/statement"
)

// movedDrafts is a room with a barrier and a priority that were at statement 1 while
// somebody typed, and are at other places now.
func movedDrafts(t *testing.T, form, entry, field string) *tuitest.Sim {
	t.Helper()
	m := tuitest.Room(t, framework.Builtin(), "Ann")
	s := tuitest.New(t, 80, 24, tuitest.On(m))
	s.Press("enter")
	barrier, priority := item.NewBarrierAt(model.Subject{Statement: 7}), item.NewPriorityAt(model.Subject{})
	barrier.ID, barrier.Text = "b1", "No room"
	priority.ID, priority.What, priority.Statements, priority.Steps = "pr1", "Find a room", []int{3, 7}, []int{2}
	s.Do(model.Add[model.Barrier]{Item: barrier, At: model.End})
	s.Do(model.Add[model.Priority]{Item: priority, At: model.End})
	id := s.Session().ID()
	s.Press("ctrl+c y")
	m.Drafts[id] = &model.Draft{Form: form, Statement: 1, Entry: entry, Field: field, Texts: map[string]string{field: "Half a text"}}
	s = tuitest.New(t, 80, 24, tuitest.Soon, tuitest.On(m))
	s.Restart(tuitest.OpenAt(id))
	s.Shows("You were writing", "Half a text")
	s.Press("enter")
	return s
}

func TestDraftFollowsWhatWasMoved(t *testing.T) {
	s := movedDrafts(t, form.BarrierForms, "b1", item.BarrierField)
	s.Hides("is gone")
	s.Type("!")
	s.Press("enter")
	all := s.Session().Barriers()
	if len(all) != 1 || all[0].Text != "Half a text!" || !slices.Equal(all[0].Statements, []int{7}) {
		t.Errorf("the barriers are %+v", all)
	}
	s.Shows("Barriers and priorities") // the board, from which it is changed wherever it stands

	s = movedDrafts(t, form.PriorityForms, "pr1", item.WhatField)
	s.Hides("is gone")
	s.Press("enter")
	if all := s.Session().Priorities(); len(all) != 1 || all[0].What != "Half a text" || !slices.Equal(all[0].Statements, []int{3, 7}) {
		t.Errorf("the priorities are %+v", all)
	}
	s.Saved()
}

func TestDraftOfWhatIsGoneSaysSo(t *testing.T) {
	for _, c := range []struct{ form, entry, field string }{
		{form.BarrierForms, "b9", item.BarrierField},
		{form.BarrierPage, "b9", item.BarrierField},
		{form.PriorityForms, "pr9", item.WhatField},
		{form.PriorityPage, "pr9", item.WhatField},
		{form.EvidenceForm, "e9", statement.NoteField},
		{form.NeedForm, "n9", training.SkillField},
		{form.PersonForm, "p9", people.NameField},
	} {
		s := movedDrafts(t, c.form, c.entry, c.field)
		s.Shows("Half a text", "What you were changing is gone")
		s.Press("end")
		s.Hides("is gone")
	}
}
