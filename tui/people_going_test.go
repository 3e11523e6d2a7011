package tui

import (
	"testing"

	"familyhub/stocktake/framework"
)

// TestGoingFromThePeopleScoresNobody presses g and a digit, as people do on the pages
// of the statements.
func TestGoingFromThePeopleScoresNobody(t *testing.T) {
	for name, c := range map[string]struct {
		before string // at the first statement
		shows  string // after g and a digit
		then   string
		at     int // the statement after that
	}{
		"before the first statement": {"", "Step 1 of 5", "enter", 1},
		"by number":                  {"3 3 c 3", "Enter alone goes on to 2", "enter", 3},
		"on to the next":             {"3 3 c 3", "Go to a statement", "backspace enter", 2},
		"not at all":                 {"3 3 c 3", "Go to a statement", "esc y q", 1},
	} {
		t.Run(name, func(t *testing.T) {
			s := newSim(t, 60, 18, stored(room(t, framework.Builtin(), "Ann", "Bob")))
			s.press("enter " + c.before)
			before := entered(t, s.session())
			s.press("P g")
			s.shows(c.shows)
			s.press("3 " + c.then)
			if s.at() != c.at {
				t.Errorf("the session is at %d, want %d:\n%s", s.at(), c.at, s.see())
			}
			if entered(t, s.session()) != before {
				t.Errorf("something was entered:\n%s", s.see())
			}
		})
	}
}

func TestPeopleGoOnToTheSummary(t *testing.T) {
	s := newSim(t, 80, 24, stored(samples(t)))
	s.press("enter g 1 8 enter c 3 P g")
	s.shows("Enter alone goes on to the summary")
	s.press("enter")
	s.shows("Summary")
}
