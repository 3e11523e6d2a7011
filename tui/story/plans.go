package story

import "strings"

// ofPlans are the screens on which scores become a plan.
func ofPlans() []Story {
	return []Story{
		{"board", Samples, "enter S B tab down down down down down"},
		{"board-ranked", Samples, "enter S B tab o down down space K"},
		{"board-empty", Planless, "enter B"},
		{"board-merge", Samples, "enter S B o M down M"},
		{"priority-more", Samples, "enter S B o down enter tab tab tab tab tab tab tab"},
		{"priority-outcome", Samples, "enter S B o down enter tab tab tab tab tab tab tab tab tab tab enter down"},
		{"barrier", Samples, "enter g 7 enter b up enter tab"},
		{"dots-begin", Samples, "enter S B v"},
		{"dots-sealed", Voting, Choices(4) + " B v enter 1 1 3 enter 2 4"},
		{"dots-revealed", Voting, Choices(4) + " B v enter 1 1 3 enter 2 4 r y"},
		{"dots-open", Samples, "enter S B v enter 1 1 3 enter 2 4"},
		{"dots-totals", Samples, "enter S B v enter 1 1 3 enter 2 4 4 esc"},
		{"timeline", Samples, "enter S T"},
		{"timeline-overloaded", Samples, "enter S T down down < down down <"},
		{"plan-menu", Samples, "enter S L down down"},
		{"plan-menu-statement", Samples, "enter g 7 enter L down down down down down down down down down down"},
		{"plan-menu-bare", Bare, "enter L"},
		{"plan-menu-earlier", TwoPlans, Reviewed + " esc L end up"},
		{"culture", Samples, "enter S L 3 y p y n down"},
		{"culture-actions", Samples, "enter S L 3 y p y down tab down"},
		{"culture-note", Samples, "enter S L 3 e a"},
		{"requirements", Samples, "enter S L 4 y p n"},
		{"training", Samples, Needs() + " o home down"},
		{"training-empty", Samples, "enter S L 6"},
		{"training-form", Samples, "enter S L 6 a down down down"},
		{"training-priority", Samples, Needs() + " home p ctrl+o"},
		{"reflections", Samples, `enter g 5 enter Q enter "Not yet." enter`},
		{"reflection", Samples, "enter g 5 enter Q enter N o"},
		{"plan-outcomes", Samples, `enter S : "outcomes" enter down down`},
		{"targets", Samples, "enter S L W 5 down 4 down 3 down down 4"},
		{"targets-summary", Samples, "enter S L W 5 down down down down down 4 esc esc"},
		{"plan-texts", Samples, "enter S L 8 tab"},
		{"measures-empty", Samples, "enter S L 0 down down"},
		{"measures", Samples, Measures() + " home"},
		{"measure-form", Samples, Measures() + " home e tab tab tab tab"},
		{"measure-values", Samples, Measures() + " home enter"},
		{"resources", Samples, "enter g 7 enter L 9"},
		{"resources-found", Samples, `enter S L 9 / "wellbeing" enter`},
		{"guide-reflect", Samples, "enter g 5 enter i pgdown pgdown pgdown pgdown"},
		{"wall-culture", Samples, "enter S L 3 e x enter y w down"},
		{"wall-board", Samples, "enter S B o w down"},
		{"wall-timeline", Samples, "enter S T w down"},
		{"wall-dots", Voting, Choices(4) + " B v enter 1 1 w 3"},
	}
}

// ofTexts are the screens of an earlier plan, and of a text that was being typed.
func ofTexts() []Story {
	return []Story{
		{"unfinished", interrupted, "enter"},
		{"earlier", TwoPlans, "enter S F"},
		{"review-none", Samples, "enter S U"},
		{"review", TwoPlans, Reviewed},
		{"review-measure", TwoPlans, "enter S F enter y e"},
	}
}

// Reviewed takes last year's plan over into this year's session and brings it up to date.
const Reviewed = "enter S F enter y " + // five: agreed, done, under way, proposed, proposed
	`4 e "29 of 30" ` + // one induction is done
	"enter down down 4 down 5 down" // supervision is done, cover is dropped

// Choices opens the first session and writes some priorities at its first statement, five at most.
func Choices(n int) string {
	return `enter p "` + strings.Join([]string{
		"One induction for all", "A key contact for every family", "Supervision across agencies", "Five shared measures",
		"Cover for shifts",
	}[:n], `" enter "`) + `" enter esc`
}

// Need adds a row to the training needs, its fields in their order.
func Need(fields ...string) string { return "a " + typed(fields...) + " enter esc" }

// Measure adds a measure to the register: its name, unit, start, the start's day and target.
func Measure(fields ...string) string { return "a " + typed(fields...) + " enter" }

// Value writes what the measure in focus was: its number, day and note.
func Value(fields ...string) string { return "enter " + typed(fields...) + " enter esc" }

// Measures fills a register of three measures, two of which have values.
func Measures() string {
	return strings.Join([]string{
		"enter S L 0",
		Measure("What the turnover of employees is", "%", "18", "1/4/2025", "12"),
		Value("17.5", "1/7/2025"),
		Value("16.2", "1/10/2025", "after the new rota"),
		Value("14", "5/1/2026"),
		Measure("Families who know their key contact", "families", "1,250", "1/4/2025", "2,000"),
		Value("1,190", "1/7/2025"),
		Measure("Spent on agency staff", "£", "30,000", "1/4/2025"),
	}, " ")
}

// Needs fills three rows of the training needs.
func Needs() string {
	return strings.Join([]string{
		"enter S L 6",
		Need("Supervision", "Health visitors", "3", "8", "specialist", "2026-08-01", "A peer mentor", "Their managers first."),
		Need("Data sharing", "All agencies", "12", "60", "awareness", "2026-12-01", "Induction sessions at regular intervals"),
		Need("Leadership in partnership", "Team leaders", "4", "4"),
	}, " ")
}
