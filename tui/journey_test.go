package tui

import (
	"strings"
	"testing"
)

func TestWorkshopFromWelcomeToStatement(t *testing.T) {
	s := newSim(t, 80, 24)
	s.shows("Welcome", "Press n")
	s.workshop(3)
	t.Log("\n" + s.see())
	s.press("3 4 d 3")
	t.Log("\n" + s.see())
	s.press("enter")
	s.shows("2 of 20")
	s.press("b")
	s.write("No shared induction")
	t.Log("\n" + s.see())
	s.press("enter esc p")
	s.write("One induction")
	t.Log("\n" + s.see())
	s.press("enter esc ?")
	t.Log("\n" + s.see())
	s.press("esc i")
	t.Log("\n" + s.see())
	if strings.Contains(s.see(), "\u2800") {
		t.Error("empty braille cells")
	}
}
