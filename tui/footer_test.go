package tui_test

import (
	"strings"
	"testing"

	"familyhub/stocktake/tui/tuitest"
)

// TestFooterCutsNoCommand takes every command that the footer names off it: nothing but
// spaces must be left.
func TestFooterCutsNoCommand(t *testing.T) {
	for _, open := range []string{
		"", "x", "n", "/", "enter", "enter P", "enter P I", "enter P t", "enter s", "enter s c", "enter s c o",
		"enter s L", "enter s T", "enter s R", "enter s B", "enter s B o", "enter s B v enter", "enter s x",
		"enter s H", "enter s L 3", "enter s L 6", "enter s L 7", "enter s L 8", "enter g 7 enter", "down enter",
	} {
		s := tuitest.New(t, 60, 18, tuitest.On(tuitest.Samples(t)))
		s.Press(open)
		left := "  " + s.Footer() + "  "
		named := []string{"? help", "u undo"} // everywhere
		for _, c := range s.App().Top().Commands() {
			named = append(named, c.Name(s.App().Look())+" "+c.Label)
		}
		for _, name := range named {
			left = strings.Replace(left, "  "+name+"  ", "    ", 1)
			left = strings.Replace(left, " "+name+" ", "  ", 1)
		}
		if strings.TrimSpace(left) != "" {
			t.Errorf("after %q the footer has %q:\n%s", open, strings.TrimSpace(left), s.See())
		}
	}
}

func TestWayOnIsInTheFooterOfThePeople(t *testing.T) {
	s := tuitest.New(t, 60, 18, tuitest.On(tuitest.Samples(t)))
	s.Press("enter P")
	s.Shows("g go to")
}
