package tui

import (
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

// longForms are the texts of several lines, and the keys that lead to them, for
// the smallest window in which everything has its place.
var longForms = map[string]string{
	"barrier":           "enter g 7 enter b",
	"evidence":          "enter g 7 enter e",
	"priority":          "enter g 7 enter p",
	"why now":           "enter s B o enter tab tab tab tab tab tab",
	"resources":         "enter s B o enter tab tab tab tab tab tab tab",
	"why":               "enter g 7 enter c y",
	"dissent":           "enter g 7 enter c y tab",
	"note on an item":   "enter s L 3 e",
	"note on a need":    "enter s L 6 a tab tab tab tab tab tab tab",
	"reflection":        "enter s L 7 enter",
	"vision":            "enter s L 8",
	"risks":             "enter s L 8 tab tab tab tab tab",
	"the second of two": "enter s B o S",
	"comment":           "down enter g 3 enter e",
}

// TestWhatIsTypedStaysInSight types, pastes and breaks lines until a text is longer than
// its field, and narrows the window.
func TestWhatIsTypedStaysInSight(t *testing.T) {
	long := strings.Repeat("alpha beta gamma delta ", 12)
	for name, open := range longForms {
		for how, put := range map[string]func(s *sim){
			"typed": func(s *sim) {
				for _, r := range long {
					s.write(string(r))
					s.see() // as the terminal does after each key
				}
			},
			"pasted": func(s *sim) { s.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(long), Paste: true}) },
			"lines": func(s *sim) {
				for i := range 9 {
					s.write(fmt.Sprintf("line %d", i))
					s.press("ctrl+j")
				}
			},
			"narrower": func(s *sim) {
				s.resize(140, 40)
				s.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(long), Paste: true})
				s.see()
				s.resize(60, 18)
			},
		} {
			t.Run(name+" "+how, func(t *testing.T) {
				s := newSim(t, 60, 18, stored(samples(t)))
				s.press(open)
				s.see()
				put(s)
				s.write("TheEnd")
				s.shows("TheEnd")
				s.press("ctrl+home")
				s.write("Begin")
				s.shows("Begin")
			})
		}
	}
}

func TestLongTextOpensAtItsEnd(t *testing.T) {
	s := newSim(t, 60, 18, stored(samples(t)))
	s.press("enter g 7 enter b")
	s.write(strings.Repeat("alpha beta gamma delta ", 12) + "TheEnd")
	s.press("enter up enter")
	s.shows("TheEnd")
}
