package tui

import (
	"testing"

	"stocktake/framework"
)

// planShots are the screens on which scores become a plan.
func planShots() []shot {
	return []shot{
		{"board", samples, press("enter s B tab down down down down down")},
		{"board-ranked", samples, press("enter s B tab o down down f K")},
		{"board-empty", planless, press("enter B")},
		{"board-merge", samples, press("enter s B o M down M")},
		{"priority-more", samples, press("enter s B o down enter tab tab tab tab tab tab tab tab down down")},
		{"barrier", samples, func(s *sim) { s.press("enter g"); s.write("7"); s.press("enter b up enter tab") }},
		{"dots-begin", samples, press("enter s B v")},
		{"dots-sealed", voting, func(s *sim) { s.choices(4); s.press("B v enter 1 1 3 enter 2 4") }},
		{"dots-revealed", voting, func(s *sim) { s.choices(4); s.press("B v enter 1 1 3 enter 2 4 r y") }},
		{"dots-open", samples, press("enter s B v enter 1 1 3 enter 2 4")},
		{"dots-totals", samples, press("enter s B v enter 1 1 3 enter 2 4 4 esc")},
		{"timeline", samples, press("enter s T")},
		{"timeline-overloaded", samples, press("enter s T < down down < down down <")},
		{"wall-board", samples, press("enter s B o w down")},
		{"wall-timeline", samples, press("enter s T w down")},
		{"wall-dots", voting, func(s *sim) { s.choices(4); s.press("B v enter 1 1 w 3") }},
	}
}

// planLeads lead from the home screen to the screens of the plan, where random keys
// seldom get by themselves; every other one leads nowhere.
var planLeads = []string{
	"", "enter s B", "", "enter s B o", "", "enter s B tab a ctrl+o", "", "enter s T",
	"", "enter g 7 enter p up enter ctrl+o tab", "", "enter s B v enter",
	"", "enter p x enter y enter z enter esc B v enter", "", "enter s B a x enter",
	"", "down enter s R enter", "enter s R down enter e", "enter s T R",
	"", "enter s B tab a x ctrl+o tab tab tab tab", "", "enter s B o M down M", "", "enter s B v enter 1 1 enter 2 esc O",
}

func planless(t testing.TB) *memory { return room(t, framework.Builtin(), "Ann", "Bob") }

// choices opens the first session and writes some priorities at its first statement.
func (s *sim) choices(n int) {
	s.t.Helper()
	s.press("enter p")
	for _, what := range []string{"One induction for all", "A key contact for every family", "Supervision across agencies", "Five shared measures", "Cover for shifts"}[:n] {
		s.write(what)
		s.press("enter")
	}
	s.press("esc")
}
