package tui

import (
	"errors"
	"fmt"
	"testing"
)

var errFull = errors.New("the disk is full")

func TestSavingIsShownAndWaitedFor(t *testing.T) {
	s := newSim(t, 80, 24)
	s.workshop(2)
	s.hold = true
	s.press("3")
	s.shows("saving…")
	s.press("ctrl+c")
	s.shows("Saving before leaving…")
	if s.quit {
		t.Fatal("left before everything was saved")
	}
	s.release()
	if !s.quit {
		t.Error("did not leave once everything was saved")
	}
	s.kept()
}

func TestReopeningWaitsForTheDisk(t *testing.T) {
	s := newSim(t, 80, 24)
	s.workshop(2)
	s.press("q enter")
	s.hold = true
	s.press("3 q enter")
	s.release()
	s.shows("1 of 20")
	if n := s.session().Distribution(1).Answered(); n != 1 {
		t.Errorf("%d scores after reopening, want 1", n)
	}
	s.press("4")
	s.kept()
}

func TestNothingIsLostWhileTheDiskFails(t *testing.T) {
	for _, size := range append(sizes, [2]int{40, 12}) {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			s := newSim(t, 80, 24)
			s.workshop(4)
			s.resize(size[0], size[1])
			s.store.failing = errFull
			s.press("3")
			s.shows("NOT SAVED", "ctrl+s", "ctrl+e", "The disk is full.")
			s.press("4 b")
			s.write("typed meanwhile")
			s.shows("NOT SAVED")
			tries := s.store.appends
			s.press("enter")
			if s.store.appends == tries {
				t.Error("a key did not try again")
			}
			s.press("esc ctrl+e")
			s.shows("Export")
			s.press("esc ctrl+c")
			s.shows("Leave although not everything")
			s.press("n")
			if s.quit {
				t.Fatal("left with something unsaved")
			}
			s.store.failing = nil
			s.press("ctrl+s")
			s.hides("NOT SAVED")
			s.shows("saved ")
			s.kept()
		})
	}
}

func TestGoingHomeWithSomethingUnsaved(t *testing.T) {
	s := newSim(t, 100, 24)
	s.workshop(2)
	s.store.failing = errFull
	s.press("3 q")
	s.shows("NOT SAVED")
	s.press("ctrl+e")
	s.shows("Export")
	s.press("esc q y")
	s.shows("Leave although not everything")
	s.press("y")
	if !s.quit || s.root.Flush() != nil {
		t.Error("the answer was not taken")
	}
}

// After an error of the disk the file may be as it was some changes ago.
func TestWhatTheDiskHasLostComesFromMemory(t *testing.T) {
	s := newSim(t, 80, 24)
	s.workshop(4)
	s.press("3 4")
	id := s.session().ID()
	all := len(s.store.logs[id])
	s.store.failing = errFull
	s.press("d")
	s.shows("NOT SAVED")
	s.store.failing, s.store.logs[id] = nil, s.store.logs[id][:all-2]
	s.press("2")
	s.shows("saved")
	s.hides("NOT SAVED")
	s.kept()
}
