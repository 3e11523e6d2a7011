package tui

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/plan/item"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPriorityFormTakesEverything(t *testing.T) {
	s := newSim(t, 80, 24)
	s.workshop(2)
	s.press("b")
	s.write("No shared induction")
	s.press("enter")
	s.write("Shifts")
	s.press("enter esc p")
	s.hides("Outcome")
	s.write("One induction for all")
	s.press("tab")
	s.write("Early help")
	s.press("tab right right ctrl+o")
	s.shows("▸ Statements", "Optional. To be ")
	s.write(", 7 step 2")
	s.press("tab down space tab")
	s.write("People start every month")
	s.press("tab")
	s.write("A day a month")
	s.press("tab")
	s.write("trust each")
	s.shows("Families and the multi-agency team trust each other more")
	s.press("down tab")
	s.write("Starters inducted")
	s.press("tab")
	s.write("26 of 30")
	s.press("tab")
	s.write("all")
	s.press("tab right tab right tab")
	s.write("2026-09-12")
	s.press("enter")
	fw := s.session().Framework()
	want := model.Priority{
		ID: "pr1", What: "One induction for all", Owner: "Early help", Quarter: "Q2", Status: model.Proposed,
		Statements: []int{1, 7}, Steps: []int{2}, Barriers: []string{"b2"}, Why: "People start every month",
		Resources: "A day a month", Outcome: "Families and the multi-agency team trust each other more",
		Measure:    model.Measure{Text: "Starters inducted", Now: "26 of 30", Target: "all", Level: fw.Evaluation[0].ID},
		Government: fw.GovernmentPriorities[0].Number, Review: "2026-09-12",
	}
	if diff := cmp.Diff([]model.Priority{want}, s.session().Priorities()); diff != "" {
		t.Errorf("the priority (-want +got):\n%s", diff)
	}
	s.kept()
	s.press("up enter ctrl+o esc")
	s.hides("Throw away")
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
	s := newSim(t, 80, 24)
	s.workshop(2)
	s.press("p x enter y enter enter")
	var got []string
	for _, p := range s.session().Priorities() {
		got = append(got, p.What)
	}
	if !slices.Equal(got, []string{"x", "y"}) {
		t.Errorf("priorities %v", got)
	}
	s.shows("1 of 20")
}

func TestFoldedFieldsAreOutOfTheWay(t *testing.T) {
	s := newSim(t, 80, 24)
	s.workshop(2)
	s.press("p tab tab tab tab")
	s.shows("▸ Priority")
	s.press("shift+tab")
	s.shows("▸ Status")
	s.press("ctrl+o shift+tab shift+tab shift+tab shift+tab shift+tab")
	s.shows("▸ Review on")
}

func TestPriorityFormOfAFrameworkWithoutLists(t *testing.T) {
	m := room(t, frameworkWithoutLists(t), "Ann")
	s := newSim(t, 80, 36, stored(m))
	s.press("enter p x ctrl+o")
	s.shows("Outcome", "Measure", "Review on")
	s.hides("Shows in", "Government")
	s.press("tab tab tab tab")
	s.write("Our own words")
	s.press("enter")
	if got := s.session().Priorities()[0].Outcome; got != "Our own words" {
		t.Errorf("the outcome is %q", got)
	}
}

func frameworkWithoutLists(t *testing.T) *framework.Framework {
	fw := frameworkOf(t, 3, 2)
	fw.Outcomes, fw.Measures, fw.Evaluation, fw.GovernmentPriorities, fw.Checklists = nil, nil, nil, nil, nil
	return fw
}

func TestWrongPlacesAreSaid(t *testing.T) {
	s := newSim(t, 80, 24)
	s.workshop(1)
	s.press("b x tab tab")
	s.write(", seven")
	s.press("enter")
	s.shows(`"seven" is no number of a statement`)
	for range 7 {
		s.press("backspace")
	}
	s.write(", 77")
	s.press("enter")
	s.shows("There is no statement 77")
	if len(s.session().Barriers()) != 0 {
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
		statements, steps, err := item.ParsePlaces(text)
		if err != nil || !slices.Equal(statements, want[0]) || !slices.Equal(steps, want[1]) {
			t.Errorf("parsePlaces(%q) = %v, %v, %v; want %v", text, statements, steps, err, want)
		}
		if again, _, err := item.ParsePlaces(item.PlacesText(statements, steps)); err != nil || !slices.Equal(again, statements) {
			t.Errorf("%q is not read back: %v, %v", item.PlacesText(statements, steps), again, err)
		}
	}
	for _, text := range []string{"three", "3.5", "step", "7, step x"} {
		if statements, steps, err := item.ParsePlaces(text); err == nil && text != "step" {
			t.Errorf("parsePlaces(%q) = %v, %v without an error", text, statements, steps)
		}
	}
}
