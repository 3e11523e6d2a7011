package plan_test

import (
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/tuitest"

	"github.com/google/go-cmp/cmp"
)

func TestPriorityFormTakesEverything(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(2)
	s.Press("b")
	s.Type("No shared induction")
	s.Press("enter")
	s.Type("Shifts")
	s.Press("enter esc p")
	s.Hides("Outcome")
	s.Type("One induction for all")
	s.Press("tab")
	s.Type("Early help")
	s.Press("tab right right tab end")
	s.Type(", 7 step 2")
	s.Press("ctrl+o")
	s.Shows("▸ Status", "Optional. To be ")
	s.Press("tab down space tab")
	s.Shows("If somebody starts, then we will") // as an example, not as a text
	s.Type("If somebody starts")
	s.Press("tab")
	s.Type("People start every month")
	s.Press("tab")
	s.Type("A day a month")
	s.Press("tab")
	s.Press("enter")
	s.Shows("Which outcome is it for?")
	for !strings.Contains(s.See(), "▸ –  Families and the multi-agency team trust each other more") {
		s.Press("down")
	}
	s.Press("enter")
	s.Shows("A day a month", "▸ Outcome        Families and the multi-agency team trust each other more")
	s.Press("tab")
	s.Type("Starters inducted")
	s.Press("tab")
	s.Type("26 of 30")
	s.Press("tab")
	s.Type("all")
	s.Press("tab right tab right tab space tab")
	s.Type("2026-09-12")
	s.Press("enter")
	fw := s.Session().Framework()
	want := model.Priority{
		ID: "pr1", What: "One induction for all", Owner: "Early help", Quarter: "Q2", Status: model.Proposed,
		Statements: []int{1, 7}, Steps: []int{2}, Barriers: []string{"b2"}, IfThen: "If somebody starts", Funding: []string{fw.Funding[0].ID}, Why: "People start every month",
		Resources: "A day a month", Outcome: "Families and the multi-agency team trust each other more",
		Measure:     model.Measure{Text: "Starters inducted", Now: "26 of 30", Target: "all", Level: fw.Evaluation[0].ID},
		Requirement: fw.Requirements[0].Number, Review: "2026-09-12",
	}
	if diff := cmp.Diff([]model.Priority{want}, s.Session().Priorities()); diff != "" {
		t.Errorf("the priority (-want +got):\n%s", diff)
	}
	s.Saved()
	s.Press("up enter ctrl+o ctrl+o esc")
	s.Hides("Throw away")
}

// TestUntouchedFormKeepsTheOrderOfBarriers keeps a form in which nothing was typed.
func TestUntouchedFormKeepsTheOrderOfBarriers(t *testing.T) {
	options := []form.Option{{Value: "b1", Words: "one"}, {Value: "b2", Words: "two"}, {Value: "b3", Words: "three"}}
	f := form.NewMarks(item.BarriersField, []string{"b3", "b1", "gone"}, "", options)
	if got := f.Value(); got != "b3 b1" {
		t.Errorf("untouched it has %q", got)
	}
	f.Marked["b2"], f.Marked["b3"] = true, false
	if got := f.Value(); got != "b1 b2" {
		t.Errorf("changed it has %q", got)
	}
}

// TestQuickPriority holds a priority at the statement to the keys that it has always
// taken: p, its text, Enter.
func TestQuickPriority(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(2)
	s.Press("p x enter y enter enter")
	var got []string
	for _, p := range s.Session().Priorities() {
		got = append(got, p.What)
	}
	if !slices.Equal(got, []string{"x", "y"}) {
		t.Errorf("priorities %v", got)
	}
	s.Shows("1 of 20")
}

func TestFoldedFieldsAreOutOfTheWay(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(2)
	s.Press("p tab tab tab")
	s.Shows("▸ Statements", "More        status; barriers")
	s.Press("tab tab")
	s.Shows("▸ Priority")
	s.Press("shift+tab")
	s.Shows("▸ More")
	s.Press("enter")
	s.Shows("▸ Status", "Why now")
	s.Press("shift+tab shift+tab shift+tab shift+tab shift+tab shift+tab")
	s.Shows("▸ Review on")
}

func TestPriorityFormOfAFrameworkWithoutLists(t *testing.T) {
	m := tuitest.Room(t, frameworkWithoutLists(t), "Ann")
	s := tuitest.New(t, 80, 36, tuitest.On(m))
	s.Press("enter p x ctrl+o")
	s.Shows("Outcome", "Measure", "Review on")
	s.Hides("Shows in", "Government")
	s.Press("tab tab tab tab tab")
	s.Type("Our own words")
	s.Press("enter")
	if got := s.Session().Priorities()[0].Outcome; got != "Our own words" {
		t.Errorf("the outcome is %q", got)
	}
}

func frameworkWithoutLists(t *testing.T) *framework.Framework {
	fw := tuitest.FrameworkOf(t, 3, 2)
	fw.Outcomes, fw.Measures, fw.Evaluation, fw.Requirements, fw.Checklists, fw.Funding = nil, nil, nil, nil, nil, nil
	return fw
}

func TestWrongPlacesAreSaid(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(1)
	s.Press("b x tab tab")
	s.Type(", seven")
	s.Press("enter")
	s.Shows(`"seven" is no number of a statement`)
	for range 7 {
		s.Press("backspace")
	}
	s.Type(", 77")
	s.Press("enter")
	s.Shows("There is no statement 77")
	if len(s.Session().Barriers()) != 0 {
		t.Error("the barrier was kept")
	}
}

func TestParsePlaces(t *testing.T) {
	for text, want := range map[string][2][]int{
		"":                   {nil, nil},
		"3, 7":               {{3, 7}, nil},
		"3 7;8":              {{3, 7, 8}, nil},
		"3, Step 2 and 5":    {{3, 5}, {2}},
		"step 1, step 2, 20": {{20}, {1, 2}},
	} {
		statements, steps, err := item.ParsePlaces(framework.Builtin(), text)
		if err != nil || !slices.Equal(statements, want[0]) || !slices.Equal(steps, want[1]) {
			t.Errorf("parsePlaces(%q) = %v, %v, %v; want %v", text, statements, steps, err, want)
		}
		if again, _, err := item.ParsePlaces(framework.Builtin(), item.PlacesText(framework.Builtin(), statements, steps)); err != nil || !slices.Equal(again, statements) {
			t.Errorf("%q is not read back: %v, %v", item.PlacesText(framework.Builtin(), statements, steps), again, err)
		}
	}
	for _, text := range []string{"three", "3.5", "step", "7, step x"} {
		if statements, steps, err := item.ParsePlaces(framework.Builtin(), text); err == nil && text != "step" {
			t.Errorf("parsePlaces(%q) = %v, %v without an error", text, statements, steps)
		}
	}
}
