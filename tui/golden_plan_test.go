package tui_test

import (
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/tuitest"
)

// planShots are the screens on which scores become a plan.
func planShots() []shot {
	return []shot{
		{"board", tuitest.Samples, press("enter s B tab down down down down down")},
		{"board-ranked", tuitest.Samples, press("enter s B tab o down down f K")},
		{"board-empty", planless, press("enter B")},
		{"board-merge", tuitest.Samples, press("enter s B o M down M")},
		{"priority-more", tuitest.Samples, press("enter s B o down enter tab tab tab tab tab tab tab tab down down")},
		{"barrier", tuitest.Samples, func(s *tuitest.Sim) { s.Press("enter g"); s.Type("7"); s.Press("enter b up enter tab") }},
		{"dots-begin", tuitest.Samples, press("enter s B v")},
		{"dots-sealed", tuitest.Voting, func(s *tuitest.Sim) { choices(s, 4); s.Press("B v enter 1 1 3 enter 2 4") }},
		{"dots-revealed", tuitest.Voting, func(s *tuitest.Sim) { choices(s, 4); s.Press("B v enter 1 1 3 enter 2 4 r y") }},
		{"dots-open", tuitest.Samples, press("enter s B v enter 1 1 3 enter 2 4")},
		{"dots-totals", tuitest.Samples, press("enter s B v enter 1 1 3 enter 2 4 4 esc")},
		{"timeline", tuitest.Samples, press("enter s T")},
		{"timeline-overloaded", tuitest.Samples, press("enter s T down down < down down <")},
		{"plan-menu", tuitest.Samples, press("enter s L down down")},
		{"plan-menu-statement", tuitest.Samples, press("enter g 7 enter L down down down down down down down down")},
		{"plan-menu-bare", bare, press("enter L")},
		{"plan-menu-earlier", twoPlans, func(s *tuitest.Sim) { reviewed(s); s.Press("esc L down down down down down down down down down") }},
		{"culture", tuitest.Samples, press("enter s L 3 y p y n down")},
		{"culture-actions", tuitest.Samples, press("enter s L 3 y p y down a down")},
		{"culture-note", tuitest.Samples, press("enter s L 3 e a")},
		{"requirements", tuitest.Samples, press("enter s L 4 y p n")},
		{"training", tuitest.Samples, needing(press("o home down"))},
		{"training-empty", tuitest.Samples, press("enter s L 6")},
		{"training-form", tuitest.Samples, press("enter s L 6 a down down down")},
		{"training-priority", tuitest.Samples, needing(press("home P ctrl+o"))},
		{"reflections", tuitest.Samples, func(s *tuitest.Sim) { s.Press("enter g 5 enter o enter"); s.Type("Not yet."); s.Press("enter") }},
		{"reflection", tuitest.Samples, press("enter g 5 enter o enter N o")},
		{"plan-texts", tuitest.Samples, press("enter s L 8 tab")},
		{"resources", tuitest.Samples, press("enter g 7 enter L 9")},
		{"resources-found", tuitest.Samples, func(s *tuitest.Sim) { s.Press("enter s L 9 /"); s.Type("wellbeing"); s.Press("enter") }},
		{"guide-reflect", tuitest.Samples, func(s *tuitest.Sim) { s.Press("enter g 5 enter i"); s.See(); s.Press("pgdown pgdown") }},
		{"wall-culture", tuitest.Samples, press("enter s L 3 e x enter y w down")},
		{"wall-board", tuitest.Samples, press("enter s B o w down")},
		{"wall-timeline", tuitest.Samples, press("enter s T w down")},
		{"wall-dots", tuitest.Voting, func(s *tuitest.Sim) { choices(s, 4); s.Press("B v enter 1 1 w 3") }},
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
func bare(t testing.TB) *tuitest.Memory {
	fw := tuitest.FrameworkOf(t, 3, 2)
	fw.Checklists, fw.Reflections, fw.Skills, fw.Formats, fw.Outcomes, fw.Measures, fw.Evaluation = nil, nil, nil, nil, nil, nil, nil
	fw.Plan, fw.Resources, fw.GovernmentPriorities = nil, nil, nil
	return tuitest.Room(t, fw, "Ann", "Bob")
}

// needing fills three rows of the training needs analysis, and goes on.
func needing(then func(*tuitest.Sim)) func(*tuitest.Sim) {
	return func(s *tuitest.Sim) {
		s.Press("enter s L 6")
		need(s, "Supervision", "Health visitors", "3", "8", "specialist", "2026-08-01", "A peer mentor", "Their managers first.")
		need(s, "Data sharing", "All agencies", "12", "60", "awareness", "2026-12-01", "Induction sessions at regular intervals")
		need(s, "Leadership in partnership", "Team leaders", "4", "4")
		then(s)
	}
}

// need adds a row to the training needs, its fields in their order.
func need(s *tuitest.Sim, fields ...string) {
	s.Press("a")
	for i, text := range fields {
		if i > 0 {
			s.Press("tab")
		}
		s.Type(text)
	}
	s.Press("enter esc")
}

func planless(t testing.TB) *tuitest.Memory {
	return tuitest.Room(t, framework.Builtin(), "Ann", "Bob")
}

// choices opens the first session and writes some priorities at its first statement.
func choices(s *tuitest.Sim, n int) {
	s.T.Helper()
	s.Press("enter p")
	for _, what := range []string{"One induction for all", "A key contact for every family", "Supervision across agencies", "Five shared measures", "Cover for shifts"}[:n] {
		s.Type(what)
		s.Press("enter")
	}
	s.Press("esc")
}
