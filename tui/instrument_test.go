package tui_test

import (
	"fmt"
	"slices"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"
)

// ownWords is an instrument with ids, with names of its own, and without a plan.
func ownWords(t testing.TB) *framework.Framework {
	t.Helper()
	fw := tuitest.FrameworkOf(t, 3, 2)
	for i := range fw.Steps {
		for j := range fw.Steps[i].Statements {
			fw.Steps[i].Statements[j].ID = fmt.Sprintf("SM-%c%d", 'A'+i, j+1)
		}
	}
	fw.Names.Step, fw.Names.Statement = framework.Name{One: "function"}, framework.Name{One: "practice"}
	fw.Names.Score = framework.Name{One: "rating"}
	fw.Plan = &framework.PlanGuide{Off: true}
	return fw
}

func TestAnInstrumentOfItsOwnWords(t *testing.T) {
	fw := ownWords(t)
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Room(t, fw, tuitest.Four...)))
	s.Press("enter")
	s.Shows("1 of 6, function 1: Step 1", "SM-A1  This is what statement 1 says.")
	s.Press("g")
	s.Shows("Go to a practice", "SM-A1 to SM-C2")
	s.Type("sm-b2")
	s.Press("enter")
	if at := s.Place(); at != (model.Place{Page: model.StatementPage, Number: 4}) {
		t.Fatalf("sm-b2 leads to %v", at)
	}
	s.Press("g")
	s.Type("4")
	s.Press("enter")
	s.Shows("Type the id of a practice, SM-A1 to SM-C2")
	s.Press("esc b")
	s.Type("No time")
	s.Press("tab tab")
	s.Shows("SM-B2")
	s.Press("ctrl+s")
	s.Press("esc S")
	s.Shows("SM-B2: No time", "By function")
	for _, c := range s.Commands() {
		if c.OfPlan {
			t.Errorf("without a plan there is %q", c.About)
		}
	}
	s.Press("w")
	s.Hides("statement 4 of 6")
}

func TestWorded(t *testing.T) {
	fw := ownWords(t)
	for sentence, want := range map[string]string{
		"Statement %s is marked to come back to.":     "Practice %s is marked to come back to.",
		"Go through the steps and statements, a step": "Go through the functions and practices, a function",
		"Nobody scores yet; P adds people.":           "Nobody scores yet; P adds people.",
		"Take the latest score away":                  "Take the latest rating away",
		"Score the statement and go on":               "Score the practice and go on",
		"All scores are in.":                          "All ratings are in.",
		"scored, scoring, stepwise":                   "scored, scoring, stepwise",
	} {
		if got := ui.Worded(fw, sentence); got != want {
			t.Errorf("%q became %q, want %q", sentence, got, want)
		}
	}
}

// TestWordsAreReplacedOnce: what a framework calls things may be what the program calls others, and ids
// may hold the program's words.
func TestWordsAreReplacedOnce(t *testing.T) {
	fw := tuitest.FrameworkOf(t, 3, 2)
	fw.Names.Step, fw.Names.Area = framework.Name{One: "area"}, framework.Name{One: "locality", Many: "localities"}
	fw.Names.Statement = framework.Name{One: "50% mark"}
	for i := range fw.Steps {
		fw.Steps[i].Group = fmt.Sprintf("Group %d", i+1)
		for j := range fw.Steps[i].Statements {
			fw.Steps[i].Statements[j].ID = fmt.Sprintf("STEP-%d%d", i+1, j+1)
		}
	}
	alone := tuitest.New(t, 120, 36, tuitest.On(tuitest.Alone(t, fw)))
	alone.Shows("Enter goes on at 50%", "mark STEP-11.")
	alone.Press("enter 1")
	if c, _ := alone.Command("tab"); c.Label != "on to STEP-12" || !shown(alone, "on to STEP-12") {
		t.Errorf("Tab is called %q", c.Label)
	}
	alone.Press("S o")
	if !shown(alone, "by area") {
		t.Errorf("no command is called by area:\n%s", alone.See())
	}
}

// shown reports whether people read a label of a command.
func shown(s *tuitest.Sim, label string) bool {
	return slices.ContainsFunc(s.Commands(), func(c ui.Command) bool { return c.Label == label })
}

// TestPlacesInOwnWords: whatever stands at a statement names it as people know it.
func TestPlacesInOwnWords(t *testing.T) {
	fw := ownWords(t)
	fw.Reflections = []framework.Prompt{{ID: "pause", Title: "Pause", Text: "What did we learn?", Statement: 1}}
	fw.Resources = []framework.Resource{{ID: "guide", Title: "A guide to practice"}}
	fw.Steps[0].Statements[0].Resources = []string{"guide"}
	fw.Plan = nil
	s := tuitest.New(t, 120, 36, tuitest.Soon, tuitest.On(tuitest.Room(t, fw, tuitest.Four...)))
	s.Press("enter i")
	s.Shows("SM-A1  This is what statement 1 says.", "▸  SM-A1 Statement 1")
	s.Press("esc")
	s.Run(ui.Open(ui.Place{Page: ui.ResourcesPage, Subject: model.Subject{Statement: 1}}))
	s.Shows("They bear on practice SM-A1")
	s.Press("esc")
	s.Run(ui.Open(ui.Place{Page: ui.ReflectionsPage}))
	s.Shows("At practice SM-A1")
	s.Press("esc")
	s.Run(ui.Open(ui.Place{Page: ui.TextsPage}))
	s.Shows("what things will be like")
	s.Hides("workforce")
	s.Press("esc b")
	s.Type("half a")
	s.Killed()
	s.Press("enter")
	s.Shows("You were writing a barrier at practice SM-A1")
}

// What is drawn of a session without opening it, and on the wall, has its instrument's names, too.
func TestDrawingsUseTheNamesOfTheInstrument(t *testing.T) {
	fw := ownWords(t)
	s := tuitest.New(t, 160, 50, tuitest.On(tuitest.Room(t, fw, tuitest.Four...)))
	s.Shows("none yet")
	s.Hides("no scores")
	s.Press("enter 3 3 3 4 enter 3 pgdown pgdown w")
	s.Shows("none yet")
	s.Hides("no scores")

	few := tuitest.FrameworkOf(t, 2, 2)
	few.Names = fw.Names
	s = tuitest.New(t, 160, 50, tuitest.On(tuitest.Room(t, few, tuitest.Four...)))
	s.Shows("none yet")
	s.Hides("no scores")
	s = tuitest.New(t, ui.AloudWidth, ui.AloudHeight, tuitest.On(tuitest.Room(t, few, tuitest.Four...)), aloud)
	s.Shows("Function 1, Step 1: no ratings")
}
