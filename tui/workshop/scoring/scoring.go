// Package scoring is what the pages share on which scores are typed: what the keys mean, and what
// is still about an answer after the next statement is on the screen.
package scoring

import (
	"fmt"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
)

// ScoreOf is the score that a key stands for; no score for the keys that clear.
func ScoreOf(key string) model.Score {
	score, err := model.ParseScore(key, framework.Builtin().Scale)
	if err != nil {
		return model.NoScore
	}
	return score
}

// WrongKey says of a key that it is no answer.
func WrongKey(key string) string {
	if len(key) == 1 && strings.Contains("6789", key) {
		return key + " is not on the scale"
	}
	return ui.QuotedKey(key) + " does nothing here"
}

// FlagWords says on its page that a statement is marked to come back to it, and where that is
// to be shown what its scores suggest.
func FlagWords(d *ui.OpenSession, look *ui.Look, statement int) string {
	words := ""
	if suggestion := d.Session().At(statement).Suggestion(); d.Session().Suggesting() && suggestion != "" {
		words = " " + look.Glyph.Between + " to " + string(suggestion)
	}
	if d.Session().At(statement).Flagged() {
		words += "  " + look.Glyph.Flag + " come back to this"
	}
	return words
}

// TellMissing names those whose answer is not in, of so many; the room is told how many.
func TellMissing(names []string, of int) ui.Action {
	switch {
	case of == 0:
		return ui.Tell("Nobody scores yet; P adds people.")
	case len(names) == 0:
		return ui.Tell("All scores are in.")
	}
	return ui.Notify(ui.Notice{
		Text: "Not in yet: " + strings.Join(names, ", "),
		Wall: fmt.Sprintf("Not in yet: %d of %d", len(names), of),
	})
}
