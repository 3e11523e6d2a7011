package workshop

import (
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
)

// scoreOf is the score that a key stands for; no score for the keys that clear.
func scoreOf(key string) model.Score {
	score, err := model.ParseScore(key)
	if err != nil {
		return model.NoScore
	}
	return score
}

// wrongKey says of a key that it is no answer.
func wrongKey(key string) string {
	if len(key) == 1 && strings.Contains("6789", key) {
		return key + " is not on the scale"
	}
	return ui.QuotedKey(key) + " does nothing here"
}

// flagWords says on its page that a statement is marked to come back to it.
func flagWords(d *ui.OpenSession, look *ui.Look, statement int) string {
	if !d.Session().Flagged(statement) {
		return ""
	}
	return "  " + look.Glyph.Flag + " come back to this"
}
