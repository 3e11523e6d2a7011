package tui_test

import (
	"familyhub/stocktake/tui/tuitest"
)

// planShots are the screens on which scores become a plan.
func planShots() []shot {
	return []shot{
		{"board", tuitest.Samples, tuitest.Pressing("enter S B tab down down down down down")},
		{"board-ranked", tuitest.Samples, tuitest.Pressing("enter S B tab o down down space K")},
		{"board-empty", tuitest.Planless, tuitest.Pressing("enter B")},
		{"board-merge", tuitest.Samples, tuitest.Pressing("enter S B o M down M")},
		{"priority-more", tuitest.Samples, tuitest.Pressing("enter S B o down enter tab tab tab tab tab tab tab")},
		{"priority-outcome", tuitest.Samples, tuitest.Pressing("enter S B o down enter tab tab tab tab tab tab tab tab tab tab enter down")},
		{"barrier", tuitest.Samples, func(s *tuitest.Sim) { s.Press("enter g"); s.Type("7"); s.Press("enter b up enter tab") }},
		{"dots-begin", tuitest.Samples, tuitest.Pressing("enter S B v")},
		{"dots-sealed", tuitest.Voting, func(s *tuitest.Sim) { s.Choices(4); s.Press("B v enter 1 1 3 enter 2 4") }},
		{"dots-revealed", tuitest.Voting, func(s *tuitest.Sim) { s.Choices(4); s.Press("B v enter 1 1 3 enter 2 4 r y") }},
		{"dots-open", tuitest.Samples, tuitest.Pressing("enter S B v enter 1 1 3 enter 2 4")},
		{"dots-totals", tuitest.Samples, tuitest.Pressing("enter S B v enter 1 1 3 enter 2 4 4 esc")},
		{"timeline", tuitest.Samples, tuitest.Pressing("enter S T")},
		{"timeline-overloaded", tuitest.Samples, tuitest.Pressing("enter S T down down < down down <")},
		{"plan-menu", tuitest.Samples, tuitest.Pressing("enter S L down down")},
		{"plan-menu-statement", tuitest.Samples, tuitest.Pressing("enter g 7 enter L down down down down down down down down down down")},
		{"plan-menu-bare", tuitest.Bare, tuitest.Pressing("enter L")},
		{"plan-menu-earlier", tuitest.TwoPlans, func(s *tuitest.Sim) { s.Reviewed(); s.Press("esc L end up") }},
		{"culture", tuitest.Samples, tuitest.Pressing("enter S L 3 y p y n down")},
		{"culture-actions", tuitest.Samples, tuitest.Pressing("enter S L 3 y p y down tab down")},
		{"culture-note", tuitest.Samples, tuitest.Pressing("enter S L 3 e a")},
		{"requirements", tuitest.Samples, tuitest.Pressing("enter S L 4 y p n")},
		{"training", tuitest.Samples, func(s *tuitest.Sim) { s.Needs(); s.Press("o home down") }},
		{"training-empty", tuitest.Samples, tuitest.Pressing("enter S L 6")},
		{"training-form", tuitest.Samples, tuitest.Pressing("enter S L 6 a down down down")},
		{"training-priority", tuitest.Samples, func(s *tuitest.Sim) { s.Needs(); s.Press("home p ctrl+o") }},
		{"reflections", tuitest.Samples, func(s *tuitest.Sim) { s.Press("enter g 5 enter Q enter"); s.Type("Not yet."); s.Press("enter") }},
		{"reflection", tuitest.Samples, tuitest.Pressing("enter g 5 enter Q enter N o")},
		{"plan-outcomes", tuitest.Samples, func(s *tuitest.Sim) { s.Press("enter S :"); s.Type("outcomes"); s.Press("enter down down") }},
		{"targets", tuitest.Samples, tuitest.Pressing("enter S L W 5 down 4 down 3 down down 4")},
		{"targets-summary", tuitest.Samples, tuitest.Pressing("enter S L W 5 down down down down down 4 esc esc")},
		{"plan-texts", tuitest.Samples, tuitest.Pressing("enter S L 8 tab")},
		{"measures-empty", tuitest.Samples, tuitest.Pressing("enter S L 0 down down")},
		{"measures", tuitest.Samples, func(s *tuitest.Sim) { s.Measures(); s.Press("home") }},
		{"measure-form", tuitest.Samples, func(s *tuitest.Sim) { s.Measures(); s.Press("home e tab tab tab tab") }},
		{"measure-values", tuitest.Samples, func(s *tuitest.Sim) { s.Measures(); s.Press("home enter") }},
		{"resources", tuitest.Samples, tuitest.Pressing("enter g 7 enter L 9")},
		{"resources-found", tuitest.Samples, func(s *tuitest.Sim) { s.Press("enter S L 9 /"); s.Type("wellbeing"); s.Press("enter") }},
		{"guide-reflect", tuitest.Samples, func(s *tuitest.Sim) { s.Press("enter g 5 enter i"); s.See(); s.Press("pgdown pgdown pgdown pgdown") }},
		{"wall-culture", tuitest.Samples, tuitest.Pressing("enter S L 3 e x enter y w down")},
		{"wall-board", tuitest.Samples, tuitest.Pressing("enter S B o w down")},
		{"wall-timeline", tuitest.Samples, tuitest.Pressing("enter S T w down")},
		{"wall-dots", tuitest.Voting, func(s *tuitest.Sim) { s.Choices(4); s.Press("B v enter 1 1 w 3") }},
	}
}

// planLeads lead from the home screen to the screens of the plan, where random keys
// seldom get by themselves; every other one leads nowhere.
var planLeads = []string{
	"", "enter S B", "", "enter S B o", "", "enter S B tab a ctrl+o", "", "enter S T",
	"", "enter g 7 enter p up enter ctrl+o tab", "", "enter S B v enter",
	"", "enter p x enter y enter z enter esc B v enter", "", "enter S B a x enter",
	"", "down enter S F enter y", "enter S F down enter e", "enter S T F",
	"", "enter S B tab a x ctrl+o tab tab tab tab", "", "enter S B o M down M", "", "enter S B v enter 1 1 enter 2 esc v o",
	"enter S L", "enter S L 3", "", "enter S L 4 a", "enter S L 6 +", "", "enter S L 6 a x tab y tab 3 enter esc", "enter S L 7", "enter S L 8 x",
	"enter S L 0", "enter S L 0 a x enter enter 3 enter", "enter S L 0 enter ctrl+o",
	"enter Q enter", "enter L 9 /", "enter S L 3 w", "enter S L 3 tab a", "enter S L F", "enter S L x",
	"enter S L W", "enter S L W 3 4 enter", "enter g 7 enter W 4", "enter S L U", "enter S L U 3 e", "enter S L U N", "enter S L U w",
	"enter S L down down enter", "enter S L down down enter enter", "enter S B tab a x ctrl+o tab tab tab tab enter", "enter S x @",
	"enter S x 1", "enter S L 0 a x enter 5", "enter O", "enter O right right", "enter A", "enter E", "enter E p", "enter V", "*",
}
