package form_test

import (
	"fmt"
	"strings"
	"testing"

	"familyhub/stocktake/tui/tuitest"
)

// longForms are the texts of several lines, and the keys that lead to them, for
// the smallest window in which everything has its place.
var longForms = map[string]string{
	"barrier":           "enter g 7 enter b",
	"evidence":          "enter g 7 enter e",
	"priority":          "enter g 7 enter p",
	"if then":           "enter S B o enter tab tab tab tab tab tab tab",
	"why now":           "enter S B o enter tab tab tab tab tab tab tab tab",
	"resources":         "enter S B o enter tab tab tab tab tab tab tab tab tab",
	"why":               "enter g 7 enter c y",
	"dissent":           "enter g 7 enter c y tab",
	"note on an item":   "enter S L 3 e",
	"note on a need":    "enter S L 6 a tab tab tab tab tab tab tab",
	"reflection":        "enter S L 7 enter",
	"vision":            "enter S L 8",
	"risks":             "enter S L 8 tab tab tab tab tab tab tab tab",
	"the second of two": "enter S B o Y",
	"comment":           "down enter g 3 enter e",
}

// TestWhatIsTypedStaysInSight types, pastes and breaks lines until a text is longer than
// its field, and narrows the window.
func TestWhatIsTypedStaysInSight(t *testing.T) {
	long := strings.Repeat("alpha beta gamma delta ", 12)
	for name, open := range longForms {
		for how, put := range map[string]func(s *tuitest.Sim){
			"typed": func(s *tuitest.Sim) {
				for _, r := range long {
					s.Type(string(r))
					s.See() // as the terminal does after each key
				}
			},
			"pasted": func(s *tuitest.Sim) { s.Paste(long) },
			"lines": func(s *tuitest.Sim) {
				for i := range 9 {
					s.Type(fmt.Sprintf("line %d", i))
					s.Press("ctrl+j")
				}
			},
			"narrower": func(s *tuitest.Sim) {
				s.Resize(140, 40)
				s.Paste(long)
				s.See()
				s.Resize(60, 18)
			},
		} {
			t.Run(name+" "+how, func(t *testing.T) {
				s := tuitest.New(t, 60, 18, tuitest.On(tuitest.Samples(t)))
				s.Press(open)
				s.See()
				put(s)
				s.Type("TheEnd")
				s.Shows("TheEnd")
				s.Press("ctrl+home")
				s.Type("Begin")
				s.Shows("Begin")
			})
		}
	}
}

func TestLongTextOpensAtItsEnd(t *testing.T) {
	s := tuitest.New(t, 60, 18, tuitest.On(tuitest.Samples(t)))
	s.Press("enter g 7 enter b")
	s.Type(strings.Repeat("alpha beta gamma delta ", 12) + "TheEnd")
	s.Press("enter up enter")
	s.Shows("TheEnd")
}
