// Package scoring is what the pages share on which scores are typed: what the keys mean, and what
// is still about an answer after the next statement is on the screen.
package scoring

import (
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
)

// scoreOf is the score that a key stands for; no score for the keys that clear.
func ScoreOf(key string) model.Score {
	score, err := model.ParseScore(key)
	if err != nil {
		return model.NoScore
	}
	return score
}

// wrongKey says of a key that it is no answer.
func WrongKey(key string) string {
	if len(key) == 1 && strings.Contains("6789", key) {
		return key + " is not on the scale"
	}
	return ui.QuotedKey(key) + " does nothing here"
}

// flagWords says on its page that a statement is marked to come back to it.
func FlagWords(d *ui.OpenSession, look *ui.Look, statement int) string {
	if !d.Session().At(statement).Flagged() {
		return ""
	}
	return "  " + look.Glyph.Flag + " come back to this"
}
