package tui_test

import (
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/tuitest"

	tea "github.com/charmbracelet/bubbletea"
)

// TestBaselineIsLookedForBesideTyping changes the session while another goroutine looks
// for its baseline, as it does in the program: the race detector tells whether they share
// anything.
func TestBaselineIsLookedForBesideTyping(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("enter S")
	s.Hold = true
	d := s.Session().Details()
	d.Area = "Southvale"
	s.Did(model.SetDetails{Details: d})
	s.Press("left right") // the area has another baseline
	looking := s.Held
	s.Held = nil
	done := make(chan struct{})
	go func() {
		defer close(done)
		for len(looking) > 0 {
			if more, ok := looking[0]().(tea.BatchMsg); ok {
				looking = append(looking, more...)
			}
			looking = looking[1:]
		}
	}()
	for points := range 5 {
		s.Do(model.SetConsensus{Statement: 1, Consensus: &model.Consensus{Score: model.Points(points)}})
	}
	<-done
}

// TestBaselineFollowsTheArea moves a session to another area and back.
func TestBaselineFollowsTheArea(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("enter S")
	if s.App().Session().Baseline == nil {
		t.Fatal("there is no baseline")
	}
	d := s.Session().Details()
	d.Area = "Southvale"
	s.Do(model.SetDetails{Details: d})
	s.Press("left right")
	if s.App().Session().Baseline != nil {
		t.Error("a session of another area keeps the baseline")
	}
	s.Press("u left right")
	if s.App().Session().Baseline == nil {
		t.Error("the baseline does not come back with the area")
	}
}

// TestWhatIsComparedIsNoBaseline looks at another session: radar, wall and exports keep
// to the baseline.
func TestWhatIsComparedIsNoBaseline(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("enter S")
	before := s.App().Session().Baseline
	s.Press("C C enter")
	s.Shows("Compared with Before the workshop")
	if s.App().Session().Baseline != before {
		t.Error("what was compared with has become the baseline")
	}
}
