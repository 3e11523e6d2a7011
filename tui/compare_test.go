package tui

import (
	"familyhub/stocktake/tui/ui"

	"errors"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
)

func TestCompareWithTheBaseline(t *testing.T) {
	s := newSim(t, 80, 24, stored(samples(t)))
	s.resize(200, 60)
	s.shows("spring 2025 ○ baseline")
	s.resize(80, 24)
	s.press("enter s")
	s.shows("○ base") // in the legend of the strips
	s.press("c")
	s.shows("What changed", "Compared with Workforce workshop, spring 2025 (11 March 2025).", "By step")
	s.press("end")
	s.shows("Priorities then")
	s.press("home esc")
	s.shows("Summary")
	s.kept()
}

func TestBaselineIsMarkedAndTakenBack(t *testing.T) {
	m := twoPlans(t)
	s := newSim(t, 80, 24, stored(m))
	s.press("down b")
	s.shows("Marked as a baseline", "Last year ○")
	s.press("b")
	s.shows("No longer a baseline")
	s.hides("Last year ○")
	s.press("enter s b")
	s.shows("Marked as a baseline")
	if !s.session().Baseline() {
		t.Error("the open session is not marked")
	}
	s.press("u")
	s.shows("Undone")
	if s.session().Baseline() {
		t.Error("the mark stays")
	}
	s.kept()
}

func TestCompareAsksWithWhat(t *testing.T) {
	s := newSim(t, 80, 24, stored(twoPlans(t)))
	s.press("enter s c")
	s.shows("Compare with which session?", "Last year", "11 March 2025")
	s.hides("This year  ")
	s.press("enter")
	s.shows("Compared with Last year (11 March 2025)", "By step")
	s.press("end")
	s.shows("Priorities then: not taken up", "Supervision across agencies (was under way)")
	s.press("o esc esc")
	s.shows("Summary")
	s.press("c") // what was chosen stays until the session is closed
	s.shows("Compared with Last year")
}

func TestCompareWithNothing(t *testing.T) {
	s := newSim(t, 80, 24, stored(room(t, framework.Builtin(), "Ann")))
	s.press("enter s c")
	s.shows("There is no other session in this file.")
	s.press("enter up down esc")
	s.shows("No session is chosen")
	s.press("esc")
	s.shows("Summary")
}

func TestCompareOfAFailingDisk(t *testing.T) {
	s := newSim(t, 80, 24, stored(twoPlans(t)))
	s.press("enter s")
	s.store.failing = errors.New("the disk is gone")
	s.press("c")
	s.shows("The sessions cannot be read. The disk is gone.")
}

// TestSlowBaseline opens a session whose baseline comes only after the user has left it.
func TestSlowBaseline(t *testing.T) {
	s := newSim(t, 80, 24, stored(samples(t)))
	s.hold = true
	s.press("enter")
	s.release()
	s.hold = true
	s.press("s c")
	s.shows("Reading the sessions…")
	s.press("esc")
	s.release()
	s.shows("Summary")
}

// TestTrendOfThreeYears gives the file a third session of the area.
func TestTrendOfThreeYears(t *testing.T) {
	m := samples(t)
	s := newSimOn(t, m, framework.Builtin())
	s.drain(ui.Run(s.root, create(s.root.NewOrigin(model.Group, model.Details{Title: "The year after", Area: "northvale", Date: "2027-03-11"}),
		framework.Builtin(), []model.Change{
			model.SetConsensus{Statement: 1, Consensus: &model.Consensus{Score: model.Points(5)}},
		}, model.Place{Page: model.SummaryPage})))
	s.resize(100, 36)
	s.press("c")
	s.shows("Over 3 sessions", "11 March 2025", "11 March 2027", "over 1 of 4")
}
