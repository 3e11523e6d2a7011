package tui_test

import (
	"fmt"
	"testing"

	"familyhub/stocktake/tui/tuitest"
)

func TestSavingIsShownAndWaitedFor(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(2)
	s.Hold = true
	s.Press("3")
	s.Shows("saving…")
	s.Press("ctrl+c y")
	s.Shows("Saving before leaving…")
	if s.Quit {
		t.Fatal("left before everything was saved")
	}
	s.Release()
	if !s.Quit {
		t.Error("did not leave once everything was saved")
	}
	s.Saved()
}

func TestReopeningWaitsForTheDisk(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(2)
	s.Press("q y enter")
	s.Hold = true
	s.Press("3 q y enter")
	s.Release()
	s.Shows("1 of 20")
	if n := s.Session().At(1).Distribution().Answered(); n != 1 {
		t.Errorf("%d scores after reopening, want 1", n)
	}
	s.Press("4")
	s.Saved()
}

func TestNothingIsLostWhileTheDiskFails(t *testing.T) {
	for _, size := range append(tuitest.Sizes, [2]int{40, 12}) {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			s := tuitest.New(t, 80, 24)
			s.Workshop(4)
			s.Resize(size[0], size[1])
			s.Store.Failing = tuitest.ErrFull
			s.Press("3")
			s.Shows("NOT SAVED", "ctrl+s", "ctrl+e", "The disk is full.")
			s.Press("4 b")
			s.Type("typed meanwhile")
			s.Shows("NOT SAVED")
			tries := s.Store.Appends
			s.Press("enter")
			if s.Store.Appends == tries {
				t.Error("a key did not try again")
			}
			s.Press("esc ctrl+e")
			s.Shows("Export")
			s.Press("esc ctrl+c")
			s.Shows("Leave although not everything")
			s.Press("n")
			if s.Quit {
				t.Fatal("left with something unsaved")
			}
			s.Store.Failing = nil
			s.Press("ctrl+s")
			s.Hides("NOT SAVED")
			s.Shows("saved ")
			s.Saved()
		})
	}
}

func TestGoingHomeWithSomethingUnsaved(t *testing.T) {
	s := tuitest.New(t, 100, 24)
	s.Workshop(2)
	s.Store.Failing = tuitest.ErrFull
	s.Press("3 q y")
	s.Shows("NOT SAVED")
	s.Press("ctrl+e")
	s.Shows("Export")
	s.Press("esc q")
	s.Shows("Leave although not everything")
	s.Press("y")
	if !s.Quit || s.Flush() != nil {
		t.Error("the answer was not taken")
	}
}

// After an error of the disk the file may be as it was some changes ago.
func TestWhatTheDiskHasLostComesFromMemory(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(4)
	s.Press("3 4")
	id := s.Session().ID()
	all := len(s.Store.Logs[id])
	s.Store.Failing = tuitest.ErrFull
	s.Press("d")
	s.Shows("NOT SAVED")
	s.Store.Failing, s.Store.Logs[id] = nil, s.Store.Logs[id][:all-2]
	s.Press("2")
	s.Shows("saved")
	s.Hides("NOT SAVED")
	s.Saved()
}
