package planning

import (
	"slices"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/decimal"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/model/refusal/refusaltest"
	"familyhub/stocktake/model/roomtest"

	"github.com/google/go-cmp/cmp"
)

// laterRoom is a session a year after, on some framework.
func laterRoom(t testing.TB, fw *framework.Framework) *roomtest.Room {
	t.Helper()
	o := model.Origin{ID: "later", Mode: model.Group, Created: roomtest.Noon, Details: model.Details{Title: "Northvale", Area: "North", Date: "2026-03-12"}}
	return roomtest.Begin(t, o, fw)
}

func carry(t testing.TB, r *roomtest.Room, from *model.Session) {
	t.Helper()
	c, err := CarryOver(r.Session(), from)
	if err != nil {
		t.Fatal(err)
	}
	r.Do(c)
	if _, err := CarryOver(r.Session(), from); !model.NoChange(err) {
		t.Errorf("a second time: %v", err)
	}
}

func TestCarryOver(t *testing.T) {
	first := planned(t)
	whole := model.Priority{
		ID: "pr1", What: "what", Statements: []int{1, 3}, Steps: []int{2}, Owner: "Hub lead", Quarter: "Q2", Status: model.Done,
		Barriers: []string{"b1"}, IfThen: "if so\nthen so", Funding: []string{"capacity", "guidance"}, Why: "why\nnow", Resources: "two days", Outcome: "access",
		Measure: model.Measure{Text: "the register", Now: "20", Target: "60", Level: "behaviour"}, Indicator: "m1", Requirement: 1, Review: "2026-06-12", Raise: "a named lead", Focus: true, By: []string{"p1", "p2"},
	}
	first.Do(model.Edit[model.Priority]{Item: whole}, model.Add[model.Priority]{Item: model.Priority{ID: "pr3", What: "given up", Status: model.Dropped}, At: 0})

	next := laterRoom(t, frameworktest.Small())
	next.Do(model.Add[model.Priority]{Item: model.Priority{ID: "pr4", What: "new"}, At: model.End})
	carry(t, next, first.Session())
	measure := whole.Measure
	want := []model.Priority{
		{ID: "pr4", What: "new", Status: model.Proposed},
		{
			ID: "pr5", What: "what", Statements: []int{1, 3}, Steps: []int{2}, Owner: "Hub lead", Status: model.Done, Why: "why\nnow", Resources: "two days",
			Outcome: "access", Measure: measure, Indicator: "m1", Requirement: 1, IfThen: "if so\nthen so", Funding: []string{"capacity", "guidance"}, Carried: &model.Carried{Session: "abcdefghijkl", Priority: "pr1", Status: model.Done, Stood: "17.5%", With: nil, Through: nil},
		},
		{ID: "pr6", What: "train together", Steps: []int{1, 3}, Status: model.Proposed, Carried: &model.Carried{Session: "abcdefghijkl", Priority: "pr2", Status: model.Proposed, Stood: "", With: nil, Through: nil}},
	}
	if diff := cmp.Diff(want, next.Session().Priorities()); diff != "" {
		t.Error(diff)
	}
	if got := next.UndoWords(); got != "priorities taken over from “Northvale”: 2, and measures and their values: 1" {
		t.Errorf("undo would say %q", got)
	}
	register := []model.Indicator{{
		ID: "m1", Name: "Turnover", Unit: decimal.Percent, Start: model.Start{Value: "18", Date: "2026-03-12"}, Target: "12",
		Values: []model.Value{{Date: "2026-06-12", Number: "17.5", Note: "the payroll"}}, Through: []model.MeasureSource{{Session: "abcdefghijkl", Measure: "m1"}},
	}}
	if diff := cmp.Diff(register, next.Session().Plan().Indicators()); diff != "" {
		t.Error(diff)
	}
	first.Do(model.Add[model.Priority]{Item: model.Priority{ID: "pr9", What: "came later"}, At: model.End})
	carry(t, next, first.Session()) // only that one
	if n := len(next.Session().Priorities()); n != 4 {
		t.Errorf("there are %d priorities", n)
	}
	_, err := CarryOver(next.Session(), next.Session())
	refusaltest.Want(t, err, "earlier session")
}

// What was merged since is here, and does not come again.
func TestCarryOverAfterAMerger(t *testing.T) {
	first, next := planned(t), laterRoom(t, frameworktest.Small())
	carry(t, next, first.Session())
	merged, err := MergePriorities(next.Session(), "pr2", "pr1")
	if err != nil {
		t.Fatal(err)
	}
	next.Do(merged)
	if _, err := CarryOver(next.Session(), first.Session()); !model.NoChange(err) {
		t.Errorf("after the merger: %v", err)
	}
	if diff := cmp.Diff(&model.Carried{Session: "abcdefghijkl", Priority: "pr2", Status: model.Proposed, Stood: "", With: []string{"pr1"}, Through: nil}, next.Session().Priorities()[0].Carried); diff != "" {
		t.Error(diff)
	}
}

// Numbers mean something else in another framework, and some may be gone in this one.
func TestCarryOverToOtherFrameworks(t *testing.T) {
	first := planned(t)
	first.Do(model.Edit[model.Priority]{Item: model.Priority{ID: "pr1", What: "x", Statements: []int{1, 7}, Steps: []int{3}, Requirement: 1, Measure: model.Measure{Now: "3", Level: "behaviour"}}})
	smaller := frameworktest.Small()
	smaller.Steps, smaller.Evaluation = smaller.Steps[:2], smaller.Evaluation[:1]
	other := frameworktest.Small()
	other.ID = "other"
	for name, c := range map[string]struct {
		fw         *framework.Framework
		statements []int
		government int
	}{
		"a smaller version": {smaller, []int{1}, 1},
		"another":           {other, nil, 0},
	} {
		next := laterRoom(t, c.fw)
		carry(t, next, first.Session())
		got := next.Session().Priorities()[0]
		if !cmp.Equal(got.Statements, c.statements) || got.Steps != nil || got.Requirement != c.government || got.Measure != (model.Measure{Now: "3"}) {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// Two measures of one plan stay two, also where one of them has the name of the other by now.
func TestMeasuresAreNotMixedByName(t *testing.T) {
	old := roomtest.GroupOf(t, 0)
	old.Do(model.SetDetails{Details: model.Details{Title: "Northvale", Area: "Northvale", Date: "2026-11-12"}})
	old.Do(model.Add[model.Indicator]{Item: model.Indicator{ID: "m1", Name: "Turnover", Unit: "%"}, At: model.End}, model.AddValue{Indicator: "m1", Value: model.Value{Date: "2027-02-12", Number: "12"}})
	now := roomtest.Begin(t, model.Origin{ID: "bcdefghijklm", Mode: model.Group, Created: roomtest.Noon, Details: model.Details{Title: "Second", Area: "Northvale", Date: "2027-11-12"}}, frameworktest.Small())
	take := func() error {
		change, err := CarryOver(now.Session(), old.Session())
		if err == nil {
			_, err = now.History.Do(change, roomtest.Noon)
		}
		return err
	}
	if err := take(); err != nil {
		t.Fatal(err)
	}
	if err := take(); !model.NoChange(err) {
		t.Errorf("taken over twice: %v", err)
	}
	m := now.Session().Plan().Indicators()[0]
	m.Name = "Turnover in care"
	now.Do(model.Edit[model.Indicator]{Item: m})
	old.Do(model.Add[model.Indicator]{Item: model.Indicator{ID: "m2", Name: "Turnover in care", Unit: "%", Values: []model.Value{{Date: "2027-08-01", Number: "55"}}}, At: model.End})
	refusaltest.Want(t, take(), `already a measure called "Turnover in care"`)
	if got := now.Session().Plan().Indicators()[0].Values; len(got) != 1 || got[0].Number != "12" {
		t.Errorf("it has the values of the other: %+v", got)
	}
}

// What a priority says of a statement goes only with the same words.
func TestCarryOverToAnEditedFramework(t *testing.T) {
	edited := *framework.Builtin()
	edited.Evaluation, edited.Steps = nil, slices.Clone(edited.Steps)
	edited.Steps[0].Statements = slices.Clone(edited.Steps[0].Statements)
	edited.Steps[0].Statements[0].Text = "Ours alone."
	was := roomtest.New(t, model.Group, framework.Builtin())
	level := framework.Builtin().Evaluation[0].ID
	was.Do(model.Add[model.Priority]{Item: model.Priority{ID: "pr1", What: "x", Statements: []int{1, 2}, Steps: []int{1}, Requirement: 1, Measure: model.Measure{Level: level}}, At: model.End})
	next := laterRoom(t, &edited)
	carry(t, next, was.Session())
	got := next.Session().Priorities()[0]
	if !cmp.Equal(got.Statements, []int{2}) || !cmp.Equal(got.Steps, []int{1}) || got.Requirement != 1 || got.Measure.Level != "" {
		t.Errorf("%+v", got)
	}
}

func TestAMeasureIsTakenOverOnce(t *testing.T) {
	first, second := planned(t), laterRoom(t, frameworktest.Small())
	second.Do(model.Add[model.Indicator]{Item: model.Indicator{ID: "m1", Name: "Own"}, At: model.End})
	carry(t, second, first.Session())
	first.Do(model.AddValue{Indicator: "m1", Value: model.Value{Date: "2026-09-12", Number: "16", Note: ""}}, model.EditValue{Indicator: "m1", Date: "2026-06-12", Value: model.Value{Date: "2026-06-11", Number: "17", Note: ""}})
	carry(t, second, first.Session()) // what came since, and nothing twice
	if now, _ := second.Session().Plan().IndicatorNamed("turnover"); len(now.Values) != 2 || now.Values[1].Number != "16" {
		t.Errorf("it is %+v", now)
	}
	third := yearly(t, "third")
	carry(t, third, first.Session())
	carry(t, third, second.Session()) // only what is new there
	got := third.Session().Plan().Indicators()
	if len(got) != 2 || got[0].Name != "Turnover" || got[1].Name != "Own" {
		t.Errorf("the register is %+v", got)
	}
}
