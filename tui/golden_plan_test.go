package tui

import (
	"testing"

	"familyhub/stocktake/framework"
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
		{"timeline-overloaded", samples, press("enter s T down down < down down <")},
		{"plan-menu", samples, press("enter s L down down")},
		{"plan-menu-statement", samples, press("enter g 7 enter L down down down down down down down down")},
		{"plan-menu-bare", bare, press("enter L")},
		{"plan-menu-earlier", twoPlans, func(s *sim) { reviewed(s); s.press("esc L down down down down down down down down down") }},
		{"culture", samples, press("enter s L 3 y p y n down")},
		{"culture-actions", samples, press("enter s L 3 y p y down a down")},
		{"culture-note", samples, press("enter s L 3 e a")},
		{"requirements", samples, press("enter s L 4 y p n")},
		{"training", samples, needing(press("o home down"))},
		{"training-empty", samples, press("enter s L 6")},
		{"training-form", samples, press("enter s L 6 a down down down")},
		{"training-priority", samples, needing(press("home P ctrl+o"))},
		{"reflections", samples, func(s *sim) { s.press("enter g 5 enter o enter"); s.write("Not yet."); s.press("enter") }},
		{"reflection", samples, press("enter g 5 enter o enter N o")},
		{"plan-texts", samples, press("enter s L 8 tab")},
		{"resources", samples, press("enter g 7 enter L 9")},
		{"resources-found", samples, func(s *sim) { s.press("enter s L 9 /"); s.write("wellbeing"); s.press("enter") }},
		{"guide-reflect", samples, func(s *sim) { s.press("enter g 5 enter i"); s.see(); s.press("pgdown pgdown") }},
		{"wall-culture", samples, press("enter s L 3 e x enter y w down")},
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
	"enter s L", "enter s L 3", "", "enter s L 4 a", "enter s L 6 s", "", "enter s L 6 a x tab y tab 3 enter esc", "enter s L 7", "enter s L 8 x",
	"enter o enter", "enter L 9 /", "enter s L 3 w", "enter s L 3 a P", "enter s L a", "enter s L b",
}

// bare is a session whose framework has no lists to make a plan from.
func bare(t testing.TB) *memory {
	fw := frameworkOf(t, 3, 2)
	fw.Checklists, fw.Reflections, fw.Skills, fw.Formats, fw.Outcomes, fw.Measures, fw.Evaluation = nil, nil, nil, nil, nil, nil, nil
	fw.Plan, fw.Resources, fw.GovernmentPriorities = nil, nil, nil
	return room(t, fw, "Ann", "Bob")
}

// needing fills three rows of the training needs analysis, and goes on.
func needing(then func(*sim)) func(*sim) {
	return func(s *sim) {
		s.press("enter s L 6")
		s.need("Supervision", "Health visitors", "3", "8", "specialist", "2026-08-01", "A peer mentor", "Their managers first.")
		s.need("Data sharing", "All agencies", "12", "60", "awareness", "2026-12-01", "Induction sessions at regular intervals")
		s.need("Leadership in partnership", "Team leaders", "4", "4")
		then(s)
	}
}

// need adds a row to the training needs, its fields in their order.
func (s *sim) need(fields ...string) {
	s.press("a")
	for i, text := range fields {
		if i > 0 {
			s.press("tab")
		}
		s.write(text)
	}
	s.press("enter esc")
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
