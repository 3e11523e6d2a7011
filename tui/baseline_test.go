package tui

import (
	"familyhub/stocktake/tui/ui"

	"testing"

	"familyhub/stocktake/model"
)

// TestBaselineIsLookedForBesideTyping changes the session while another goroutine looks
// for its baseline, as it does in the program: the race detector tells whether they share
// anything.
func TestBaselineIsLookedForBesideTyping(t *testing.T) {
	s := newSim(t, 80, 24, stored(samples(t)))
	s.press("enter s")
	s.root.baseline = baselineKey{} // as before it was looked for
	look := ui.Run(s.root, s.root.findBaseline())
	done := make(chan struct{})
	go func() {
		defer close(done)
		look()
	}()
	for points := range model.MaxPoints {
		s.root.desk.Do(model.SetConsensus{Statement: 1, Consensus: &model.Consensus{Score: model.Points(points)}})
	}
	<-done
}

// TestBaselineFollowsTheArea moves a session to another area and back.
func TestBaselineFollowsTheArea(t *testing.T) {
	s := newSim(t, 80, 24, stored(samples(t)))
	s.press("enter s")
	if s.root.desk.Baseline == nil {
		t.Fatal("there is no baseline")
	}
	d := s.session().Details()
	d.Area = "Southvale"
	s.root.desk.Do(model.SetDetails{Details: d})
	s.press("left right")
	if s.root.desk.Baseline != nil {
		t.Error("a session of another area keeps the baseline")
	}
	s.press("u left right")
	if s.root.desk.Baseline == nil {
		t.Error("the baseline does not come back with the area")
	}
}

// TestWhatIsComparedIsNoBaseline looks at another session: radar, wall and exports keep
// to the baseline.
func TestWhatIsComparedIsNoBaseline(t *testing.T) {
	s := newSim(t, 80, 24, stored(samples(t)))
	s.press("enter s")
	before := s.root.desk.Baseline
	s.press("c o enter")
	s.shows("Compared with Before the workshop")
	if s.root.desk.Baseline != before || contentOf(s.root.desk).Baseline != before {
		t.Error("what was compared with has become the baseline")
	}
}
