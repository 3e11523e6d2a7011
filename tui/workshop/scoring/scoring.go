// Package scoring is what the pages share on which scores are typed: what the keys mean, and what
// is still about an answer after the next statement is on the screen.
package scoring

import (
	"fmt"
	"strings"

	"familyhub/stocktake/tui/ui"
)

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

// TellMissing names those whose answer is not in; the room is told how many.
func (r *Row) TellMissing() ui.Action {
	all := r.Ballot.People()
	var names []string
	for _, p := range all {
		if !r.Ballot.Score(p).Answered() {
			names = append(names, ui.Sanitize(p.Label()))
		}
	}
	switch {
	case len(all) == 0:
		return ui.Tell("Nobody scores yet; P adds people.")
	case len(names) == 0:
		return ui.Tell("All scores are in.")
	}
	return ui.Notify(ui.Notice{
		Text: "Not in yet: " + strings.Join(names, ", "),
		Wall: fmt.Sprintf("Not in yet: %d of %d", len(names), len(all)),
	})
}
