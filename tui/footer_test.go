package tui

import (
	"strings"
	"testing"
)

// TestFooterCutsNoCommand takes every command that the footer names off it: nothing but
// spaces must be left.
func TestFooterCutsNoCommand(t *testing.T) {
	for _, open := range []string{
		"", "x", "n", "/", "enter", "enter P", "enter P I", "enter P t", "enter s", "enter s c", "enter s c o",
		"enter s L", "enter s T", "enter s R", "enter s B", "enter s B o", "enter s B v enter", "enter s x",
		"enter s H", "enter s L 3", "enter s L 6", "enter s L 7", "enter s L 8", "enter g 7 enter", "down enter",
	} {
		s := newSim(t, 60, 18, stored(samples(t)))
		s.press(open)
		lines := strings.Split(s.see(), "\n")
		left := "  " + lines[len(lines)-1] + "  "
		for _, c := range s.root.commands() {
			left = strings.Replace(left, "  "+c.Name(s.root.look)+" "+c.Label+"  ", "    ", 1)
			left = strings.Replace(left, " "+c.Name(s.root.look)+" "+c.Label+" ", "  ", 1)
		}
		if strings.TrimSpace(left) != "" {
			t.Errorf("after %q the footer has %q:\n%s", open, strings.TrimSpace(left), s.see())
		}
	}
}

func TestWayOnIsInTheFooterOfThePeople(t *testing.T) {
	s := newSim(t, 60, 18, stored(samples(t)))
	s.press("enter P")
	s.shows("g go to")
}
