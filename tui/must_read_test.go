package tui_test

import (
	"testing"

	"familyhub/stocktake/tui"
	"familyhub/stocktake/tui/tuitest"
)

// What must be read stands before everything else until it was read: no other key takes it
// away, nor does what the program begins with.
func TestMustRead(t *testing.T) {
	const words = "One of the two pages at the beginning of the data file /data/stocktake.db is damaged: the last change that was saved may be missing."
	for name, begin := range map[string]tui.Begin{"home": {}, "solo": {Solo: true}, "wall": {Wall: true}} {
		s := tuitest.New(t, 80, 24, func(c *tuitest.Setup) { c.MustRead, c.Begin = words, begin })
		s.Shows("Please read this first", "may be missing", "Enter")
		s.InShape(name, tuitest.Sizes...)
		s.Press("down j up 3 esc q n s ? esc")
		s.Shows("Please read this first", "may be missing")
		s.Press("enter")
		s.Hides("may be missing")
		if want := "Family Hub workforce self-assessment"; !begin.Solo {
			s.Shows(want)
		}
	}
	s := tuitest.New(t, 80, 24, func(c *tuitest.Setup) { c.MustRead, c.Begin = words, tui.Begin{Solo: true} })
	if len(s.Store.Origins) != 0 {
		t.Error("a session was begun before that")
	}
	s.Press("enter")
	if len(s.Store.Origins) != 1 {
		t.Error("no session was begun")
	}
}
