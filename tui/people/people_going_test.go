package people_test

import (
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/tuitest"
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
		"before the first statement": {"", "Before the first statement: 1 of 4", "g enter", 1},
		"by number":                  {"3 3 c 3", "Enter alone goes on to 2", "enter", 3},
		"on to the next":             {"3 3 c 3", "Go to a statement", "backspace enter", 2},
		"not at all":                 {"3 3 c 3", "Go to a statement", "esc y q", 1},
	} {
		t.Run(name, func(t *testing.T) {
			s := tuitest.New(t, 60, 18, tuitest.On(tuitest.Room(t, framework.Builtin(), "Ann", "Bob")))
			s.Press("enter " + c.before)
			before := tuitest.Entered(t, s.Session())
			s.Press("P g")
			s.Shows(c.shows)
			s.Press("3 " + c.then)
			if s.At() != c.at {
				t.Errorf("the session is at %d, want %d:\n%s", s.At(), c.at, s.See())
			}
			if tuitest.Entered(t, s.Session()) != before {
				t.Errorf("something was entered:\n%s", s.See())
			}
		})
	}
}

func TestPeopleGoOnToTheSummary(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("enter g 1 8 enter c 3 y P g")
	s.Shows("Enter alone goes on to the summary")
	s.Press("enter")
	s.Shows("Summary")
}
