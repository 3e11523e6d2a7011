package ui_test

import (
	"testing"

	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"

	"github.com/muesli/termenv"
)

// TestHeadsOfAnyLetters: a head is said before its cell whatever letter it begins with.
func TestHeadsOfAnyLetters(t *testing.T) {
	look := ui.NewLook(theme.Mono, theme.Words, theme.OnDark, termenv.Ascii)
	table := ui.Table{{Head: "Name", Width: 10}, {Head: "Évaluation", Width: 10}, {Head: "Übung", Width: 10}}
	if got := ui.SayLines([]string{table.Row(&look, "Ann", "3", "4")}); len(got) != 1 || got[0].Text != "Ann, évaluation 3, übung 4" {
		t.Errorf("said is %v", got)
	}
}
