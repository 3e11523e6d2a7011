package tui_test

import (
	"fmt"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"
)

// ownWords is an instrument with ids, with names of its own, and without a plan.
func ownWords(t *testing.T) *framework.Framework {
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
