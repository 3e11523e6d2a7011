package ui_test

import (
	"testing"

	"familyhub/stocktake/tui/speech"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"

	"github.com/muesli/termenv"
)

// TestHeadsOfAnyLetters: a head is said before its cell whatever letter it begins with.
func TestHeadsOfAnyLetters(t *testing.T) {
	look := ui.NewLook(theme.Mono, theme.Words, theme.OnDark, termenv.Ascii)
	table := ui.Table{{Head: "Name", Width: 10}, {Head: "Évaluation", Width: 10}, {Head: "Übung", Width: 10}}
	if got := speech.Lines([]string{table.Row(&look, "Ann", "3", "4")}); len(got) != 1 || got[0].Text != "Ann, évaluation 3, übung 4" {
		t.Errorf("said is %v", got)
	}
}

// TestPeoplesTextsAreSaidAsTheyStand: what somebody wrote is read out letter by letter, initials and all.
func TestPeoplesTextsAreSaidAsTheyStand(t *testing.T) {
	const written = "Rationale: B says the rota is out of date. C leads on this. Press A for copies."
	if got := speech.Lines([]string{written}); len(got) != 1 || got[0].Text != written {
		t.Errorf("it is said %v", got)
	}
}

// TestSignsAreWords: what is a sign on the screen is a word where it is said, and a key is something to type.
func TestSignsAreWords(t *testing.T) {
	for written, said := range map[string]string{
		"Step 2 → 3.5":                             "Step 2 to 3.5",
		"→ skip  ← back":                           "right skip, left back",
		"0–5 and -2–3":                             "0 to 5 and -2 to 3",
		"±1, ≥ 3":                                  "plus or minus 1, at least 3",
		"● consensus · ▲ mean":                     "consensus, mean",
		"Mar–Jun 2026, Dec 2026–Mar 2027":          "Mar to Jun 2026, Dec 2026 to Mar 2027",
		"3 of 3 in: Enter reveals":                 "3 of 3 in: typing the word Enter reveals",
		"Sealed: r reveals, m says who is missing": "Sealed: typing r reveals, typing m says who is missing",
		"Statement 5 is left out, without an answer. ← goes back.":      "Statement 5 is left out, without an answer. Typing the word left goes back.",
		"Press a to add people. Press Delete again to bring them back.": "Type a to add people. Type the word Delete again to bring them back.",
		"parent–infant":               "parent–infant",
		"Ann takes notes; a says so.": "Ann takes notes; a says so.",
	} {
		if got := speech.Lines([]string{speech.Spell(written)}); len(got) != 1 || got[0].Text != said {
			t.Errorf("%q is said %v", written, got)
		}
	}
}
