package home_test

import (
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/tuitest"
)

// TestPreviewSaysWhatIsOpen: beside the list stands what the chosen session amounts to and
// what is left to do in it; without room for that the list stands alone.
func TestPreviewSaysWhatIsOpen(t *testing.T) {
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)))
	s.Shows("No consensus on 1 of 20", "19 of 20 statements done", "Still open: 3", "18  Quality of training, supervision",
		"Enter goes on at", "1 Priorities ● 3.8")
	s.Press("down")
	s.Hides("19 of 20 statements done", "Still open: 3")
	s.Shows("2 of 20 still to score", "18 of 20 statements done")
	s.Resize(80, 24)
	s.Hides("statements done")
	s.Shows("Done", "18 of 20")
	s.Resize(200, 60)
	s.Shows("18 of 20 statements done")
}

// TestPreviewKeepsNoKeyWaiting goes through the list while the disk takes its time: the focus
// moves at once, one session is read at a time, and in the end it is the one in focus.
func TestPreviewKeepsNoKeyWaiting(t *testing.T) {
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.TwoPlans(t)))
	first := s.Body()
	s.Hold = true
	s.Press("down")
	if s.Body() == first {
		t.Error("the focus waits for the disk")
	}
	held := len(s.Held)
	s.Press("up down up down")
	if more := len(s.Held) - held; more > 4*held {
		t.Errorf("%d reads are under way", more)
	}
	s.Release()
	s.Shows("statements done. Enter goes on")
}

// TestPreviewFollowsTheSession: what was entered since stands there as soon as home is back.
func TestPreviewFollowsTheSession(t *testing.T) {
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)))
	s.Press("enter")
	s.Did(model.SetConsensus{Statement: 18, Consensus: &model.Consensus{Score: model.Points(3)}})
	s.Drain(s.App().Back())
	s.Press("y")
	s.Shows("20 of 20 statements done", "Still open: 2")
	s.Hides("18  Quality of training")
}

// TestPreviewOfWhatCannotBeRead keeps the list, and says what to do.
func TestPreviewOfWhatCannotBeRead(t *testing.T) {
	m := tuitest.Samples(t)
	for id := range m.Logs {
		m.Logs[id] = m.Logs[id][1:]
	}
	s := tuitest.New(t, 120, 36, tuitest.On(m))
	s.Shows("Workforce workshop, spring 2026", "The rest of it cannot be read")
}

// TestPreviewShowsTargets: where the area wants to be stands in the radar beside the list.
func TestPreviewShowsTargets(t *testing.T) {
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)))
	s.Hides("◇")
	s.Press("enter")
	s.Did(model.SetTarget{Step: 1, Level: model.Points(5), By: "2027-03-12"})
	s.Drain(s.App().Back())
	s.Press("y")
	s.Shows("1 Priorities ● 3.8", "◇")
}
