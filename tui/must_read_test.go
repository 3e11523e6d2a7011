package tui

import "testing"

// What must be read stands before everything else until it was read: no other key takes it
// away, nor does what the program begins with.
func TestMustRead(t *testing.T) {
	const words = "One of the two pages at the beginning of the data file /data/stocktake.db is damaged: the last change that was saved may be missing."
	for name, begin := range map[string]Begin{"home": {}, "solo": {Solo: true}, "wall": {Wall: true}} {
		s := newSim(t, 80, 24, func(c *Config) { c.MustRead, c.Begin = words, begin })
		s.shows("Please read this first", "may be missing", "Enter")
		s.inShape(name, sizes...)
		s.press("down j up 3 esc q n s ? esc")
		s.shows("Please read this first", "may be missing")
		s.press("enter")
		s.hides("may be missing")
		if want := "Family Hub workforce self-assessment"; !begin.Solo {
			s.shows(want)
		}
	}
	s := newSim(t, 80, 24, func(c *Config) { c.MustRead, c.Begin = words, Begin{Solo: true} })
	if len(s.store.origins) != 0 {
		t.Error("a session was begun before that")
	}
	s.press("enter")
	if len(s.store.origins) != 1 {
		t.Error("no session was begun")
	}
}
