package tui_test

import (
	"errors"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/tuitest"
)

func TestCompareWithTheBaseline(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Resize(200, 60)
	s.Shows("spring 2025 ○")
	s.Resize(80, 24)
	s.Press("enter S")
	s.Shows("○ base") // in the legend of the strips
	s.Press("C")
	s.Shows("What changed", "Compared with Workforce workshop, spring 2025 (11 March 2025).", "By step")
	s.Press("end")
	s.Shows("Priorities then")
	s.Press("home esc")
	s.Shows("Summary")
	s.Saved()
}

func TestBaselineIsMarkedAndTakenBack(t *testing.T) {
	m := tuitest.TwoPlans(t)
	s := tuitest.New(t, 80, 24, tuitest.On(m))
	s.Press("down space")
	s.Shows("Marked as a baseline", "Last year ○")
	s.Press("space")
	s.Shows("No longer a baseline")
	s.Hides("Last year ○")
	s.Press("enter S space")
	s.Shows("Marked as a baseline")
	if !s.Session().Baseline() {
		t.Error("the open session is not marked")
	}
	s.Press("u")
	s.Shows("Undone")
	if s.Session().Baseline() {
		t.Error("the mark stays")
	}
	s.Saved()
}

func TestCompareAsksWithWhat(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.TwoPlans(t)))
	s.Press("enter S C")
	s.Shows("Compare with which session?", "Last year", "11 March 2025")
	s.Hides("This year  ")
	s.Press("enter")
	s.Shows("Compared with Last year (11 March 2025)", "By step")
	s.Press("end")
	s.Shows("Priorities then: not taken up", "Supervision across agencies (was under way)")
	s.Press("C esc esc")
	s.Shows("Summary")
	s.Press("C") // what was chosen stays until the session is closed
	s.Shows("Compared with Last year")
}

func TestCompareWithNothing(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Room(t, framework.Builtin(), "Ann")))
	s.Press("enter S C")
	s.Shows("There is no other session in this file.")
	s.Press("enter up down esc")
	s.Shows("No session is chosen")
	s.Press("esc")
	s.Shows("Summary")
}

func TestCompareOfAFailingDisk(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.TwoPlans(t)))
	s.Press("enter S")
	s.Store.Failing = errors.New("the disk is gone")
	s.Press("C")
	s.Shows("The sessions cannot be read. The disk is gone.")
}

// TestSlowBaseline opens a session whose baseline comes only after the user has left it.
func TestSlowBaseline(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Hold = true
	s.Press("enter")
	s.Release()
	s.Hold = true
	s.Press("s C")
	s.Shows("Reading the sessions…")
	s.Press("esc")
	s.Release()
	s.Shows("Summary")
}

// TestTrendOfThreeYears gives the file a third session of the area.
func TestTrendOfThreeYears(t *testing.T) {
	m := tuitest.Samples(t)
	m.Begin(t, model.Origin{Details: model.Details{Title: "The year after", Area: "northvale", Date: "2027-03-11"}}, framework.Builtin(),
		model.Place{Page: model.SummaryPage}, model.SetConsensus{Statement: 1, Consensus: &model.Consensus{Score: model.Points(5)}})
	s := tuitest.New(t, 100, 36, tuitest.On(m))
	s.Press("enter S")
	s.Press("C")
	s.Shows("Over 3 sessions", "11 March 2025", "11 March 2027", "over 1 of 4")
}

// TestComparisonIsDrawn: each step has its figures then and now in columns, the change with
// its sign, and the way between them on the scale; with room both radars stand beside it.
func TestComparisonIsDrawn(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("enter S C")
	s.Shows("What changed · All 5 steps rose", "○ then  ● now   change", "2.3     3.8    +1.5   ·  ·  ·○───●·  ·")
	s.Hides("Then and now")
	s.Resize(60, 18)
	s.Hides("○───●")
	s.Press("down down down")
	s.Shows("+1.5")
	s.Resize(120, 36)
	s.Shows("Then and now", "1 Priorities ● 3.8", "○ Workforce workshop, spring 2025")
}
