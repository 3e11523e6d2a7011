package tui_test

import (
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/tui/tuitest"
)

// TestUndoOfAnotherVersionShowsWhatIsAskedNow: a page of a statement that the earlier version lacks
// gives way to one that it has, whatever is pressed.
func TestUndoOfAnotherVersionShowsWhatIsAskedNow(t *testing.T) {
	for name, keys := range map[string][]string{
		"by undo":           {"u"},
		"in one moment":     {"u u u"},
		"from the history":  {"h", "end", "u"},
		"by undo, and redo": {"u", "ctrl+r", "u"},
	} {
		t.Run(name, func(t *testing.T) {
			next := frameworktest.Small()
			next.Version = "2"
			next.Steps[2].Statements = []framework.Statement{{Number: 8, Text: "Statement eight is new.", Short: "S8"}}
			store := tuitest.NewMemory()
			id := store.Begin(t, model.Origin{Details: model.Details{Title: "Northvale"}}, frameworktest.Small(), model.Place{Page: model.StatementPage, Number: 8},
				model.Add[model.Participant]{Item: model.Participant{ID: "p1", Name: "Ann", Scoring: true}, At: model.End},
				model.SetFramework{Framework: next})
			s := tuitest.New(t, 80, 24, tuitest.On(store), tuitest.OpenAt(id))
			s.Shows("Statement eight is new.")
			for _, press := range keys {
				s.Press(press)
			}
			if name == "from the history" {
				return // it shows the history until it is left
			}
			s.Hides("Statement eight is new.")
			s.Shows("Leaders")
			s.Press("right right enter")
			s.Hides("Statement eight is new.")
		})
	}
}
