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
		"", "x", "n", "/", "enter", "enter P", "enter P I", "enter P N", "enter S", "enter S C", "enter S C C",
		"enter S L", "enter S T", "enter S F", "enter S U", "enter S B", "enter S B o", "enter S B v enter", "enter S x",
		"enter S H", "enter S L 3", "enter S L 6", "enter S L 7", "enter S L 8", "enter g 7 enter", "down enter",
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
