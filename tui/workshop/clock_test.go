package workshop_test

import (
	"testing"
	"time"

	"familyhub/stocktake/tui/tuitest"
)

func TestTwoMinutesInPairs(t *testing.T) {
	s := tuitest.Opened(t, 80, 24, tuitest.Until(t, "10:35", tuitest.Blind), tuitest.Still)
	s.Press("t")
	s.Shows("Time", "2:00  in pairs", "3:00  silent writing", "20 left, 65 min: 3 min each")
	s.Press("enter")
	s.Shows("1 of 20", "2:00 in pairs")
	s.Pass(65 * time.Second)
	s.Elapse(time.Second)
	s.Shows("0:55 in pairs")
	s.Press("w")
	s.Shows("0:55", "in pairs", "1")
	s.Hides("3 min each")
	s.Press("3")
	s.Shows("0:55", "1 of 4 in")
	s.Pass(55 * time.Second)
	s.Elapse(time.Second)
	s.Shows("Time is up")
	s.Press("w")
	s.Shows("time is up: in pairs")
	s.Pass(time.Minute)
	s.Elapse(time.Second)
	s.Hides("time is up")
	s.Elapse(time.Second)
	if s.Waits(time.Second) != 0 {
		t.Error("a timer that is over goes on ticking")
	}
}

func TestTheTimerIsLengthenedPausedAndStopped(t *testing.T) {
	s := tuitest.Opened(t, 80, 24, tuitest.Until(t, "", tuitest.Blind), tuitest.Still)
	s.Press("t down + + - enter")
	s.Shows("3:30 silent writing")
	s.Press("t +")
	s.Shows("Time: 4:00 silent writing")
	s.Press("- - space")
	s.Shows("3:00 silent writing, paused")
	s.Pass(time.Hour)
	s.Press("enter")
	s.Shows("1 of 20", "3:00 silent writing, paused")
	s.Press("t space esc")
	s.Pass(10 * time.Second)
	s.Elapse(time.Second)
	s.Shows("2:50 silent writing")
	s.Press("t backspace")
	s.Shows("A timer for the room")
	s.Press("esc")
	s.Hides("silent writing")
}

// TestTheRoomSeesNoTimeBeforeItBegins: on the page of the timer the room keeps its statement, and
// sees no list, no keys and no time that does not run.
func TestTheRoomSeesNoTimeBeforeItBegins(t *testing.T) {
	s := tuitest.Opened(t, 120, 36, tuitest.Until(t, "", tuitest.Blind), tuitest.Still)
	s.Press("w t")
	s.Shows("statement 1 of 20")
	s.Hides("2:00", "in pairs", "break", "Enter")
	s.Press("down")
	s.Shows("statement 1 of 20")
	s.Hides("3:00", "silent writing", "break", "Enter", "in pairs")
	s.Press("enter")
	s.Shows("3:00", "statement 1 of 20")
	s.Press("t space")
	s.Shows("paused", "statement 1 of 20")
	s.InShape("the timer on the wall", tuitest.Sizes...)
}

// TestTheTimerDoesNotOutliveItsSession: the next session begins without.
func TestTheTimerDoesNotOutliveItsSession(t *testing.T) {
	s := tuitest.Opened(t, 80, 24, tuitest.Until(t, "", tuitest.Blind), tuitest.Still)
	s.Press("t enter q y enter")
	s.Shows("1 of 20")
	s.Hides("in pairs")
}
