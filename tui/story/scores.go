package story

// Cards of the nine: they lie far apart, and after the discussion less so.
const (
	firstCards  = "0 5 1 5 0 5 1 d 5"
	secondCards = "3 4 3 4 2 4 3 3 4"
)

// ofOpenings are the screens of what a workshop begins with, and of its time.
func ofOpenings() []Story {
	return []Story{
		{"opening", timed, "enter O"},
		{"opening-levels", timed, "enter O right"},
		{"opening-rules", timed, "enter O right right down"},
		{"opening-rule", timed, "enter O right right down e"},
		{"opening-practice", timed, "enter O right right right 3 5"},
		{"opening-practised", timed, "enter O right right right " + secondCards + " enter"},
		{"wall-opening", timed, "enter O right w left"},
		{"agenda", timed, "enter " + secondCards + " enter 3 A"},
		{"agenda-none", Thirty, "enter A"},
		{"wall-agenda", timed, "enter 3 A w down"},
	}
}

// ofScores are the screens on which a room scores, agrees and looks at the result.
func ofScores() []Story {
	return []Story{
		{"welcome", Empty, ""},
		{"home", Samples, ""},
		{"demo", Demo, ""},
		{"filter", Samples, `/ "2025"`},
		{"delete", Samples, "delete"},
		{"setup", Empty, "n"},
		{"people", Samples, "enter P"},
		{"person", Samples, "enter P enter"},
		{"taking-ask", Samples, "enter P I"},
		{"nobody", Empty, `n "Northvale" ctrl+s`},
		{"intro", Thirty, "enter pgup"},
		{"statement-fresh", Thirty, "enter"},
		{"statement-thirty", Thirty, `enter "343d2n5343205343431534343"`},
		{"statement", Samples, "enter g 7 enter"},
		{"why", Samples, "enter g 7 enter y"},
		{"evidence", Samples, "enter g 7 enter e"},
		{"priorities", Samples, "enter g 7 enter p up"},
		{"results", Samples, "enter g 4 enter pgdown"},
		{"summary", Samples, "enter"},
		{"summary-groups", grouped, `enter "343d" enter 3 S o`},
		{"summary-one-step", stepsOf(1), "enter 3 4 3 d enter 3 S"},
		{"summary-two-steps", stepsOf(2), "enter 3 4 3 d enter 3 S"},
		{"summary-fifteen-steps", stepsOf(15), "enter 3 4 3 d enter 3 S"},
		{"compare", Samples, "enter S C"},
		{"compare-choice", Samples, "enter S C C down"},
		{"findings", Samples, "enter S tab down down down down down down"},
		{"guide", Samples, "i"},
		{"leaflet", timed, "? i"},
		{"leaflet-participant", timed, "enter ? i tab"},
		{"leaflet-export", Samples, "? i x"},
		{"help", Samples, "enter g 7 enter ?"},
		{"palette", Samples, `enter g 7 enter : "no"`},
		{"solo", Samples, "down enter g 3 enter"},
		{"solo-summary", Samples, "down enter"},
		{"sealed-part", Voting, "enter 0 5 1 5"},
		{"sealed-all", Voting, "enter " + firstCards},
		{"missing", Voting, "enter 0 5 1 5 r"},
		{"revealed", Voting, "enter " + firstCards + " enter"},
		{"second-sealed", Voting, "enter " + firstCards + " enter R " + secondCards},
		{"second-revealed", Voting, "enter " + firstCards + " enter R " + secondCards + " enter"},
		{"moves", Voting, "enter " + firstCards + " enter R " + secondCards + " enter m"},
		{"anonymous", Secret, "enter " + firstCards + " enter"},
		{"wall-sealed", Voting, "enter 0 5 1 5 w right"},
		{"wall-revealed", Voting, "enter " + firstCards + " enter 3 w c"},
		{"wall-results", Samples, "enter g 4 enter pgdown w down"},
		{"history", Voting, "enter 0 5 u left " + firstCards[2:] + " enter 3 H up"},
		{"timer", Voting, "enter 0 5 1 t"},
	}
}

// ofEnds are what belongs elsewhere, what was scored before, and the end of the workshop.
func ofEnds() []Story {
	return []Story{
		{"park", Samples, `enter * "Parking permits"`},
		{"parking-lot", Samples, `enter * "Parking permits for the hub's staff" ctrl+s * "A bus to the hub on Sundays" tab "the transport board" ctrl+s ` +
			"E end pgdown pgdown pgdown pgdown pgdown pgdown pgdown pgdown pgdown enter space down"},
		{"end", changed(Samples, ranked), "enter E 4 3 5"},
		{"end-revealed", changed(Samples, ranked), "enter E 4 3 5 1 4 4 d 3 5 2 4 3 enter"},
		{"end-words", changed(Samples, ranked), `enter E pgdown enter "Cards for everybody" tab tab "12/9/2026" enter`},
		{"end-wall", changed(Samples, ranked), "enter E 4 3 5 w"},
		{"suggestions", changed(Thirty, suggested), "enter S V space"},
	}
}

// ofExports are the dialog that writes files, as far as it asks.
func ofExports() []Story {
	return []Story{
		{"export", Samples, "x"},
		{"export-options", Samples, "x 4"},
		{"export-plan", Samples, "enter S L x"},
		{"export-several", Samples, "x 0 down down space down space tab tab tab"},
		{"export-passphrase", Samples, `x 0 tab tab tab right enter "correct horse battery" enter`},
	}
}
