package summary

import (
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/report/comparison"
	"familyhub/stocktake/model/text"
)

// sinceBaseline says what rose and what fell since the baseline, and who was in the room.
func (w writer) sinceBaseline() {
	if w.Options.Baseline == nil {
		return
	}
	c := compare.Sessions(w.Options.Baseline, w.Session)
	w.Heading(2, "Since the baseline")
	w.Say("The baseline is %s. Changes are taken like for like, over the statements that both sessions scored, and are those of "+
		"the figures as they stand here, rounded.", comparison.Reference(c.Then))
	if n := len(c.OnlyNow) + len(c.OnlyThen) + len(c.Reworded); n > 0 {
		w.Say("The frameworks differ: %s not in both, in the same words.", text.CountOf(n, "statement is", "statements are"))
	}
	comparison.Movements(w.Builder, c, 3)
	if words := c.Room.Words(); words != "" {
		w.Say("%s", words)
	}
}
