package plan_test

import (
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/tuitest"
)

// What stands at several places is gone from all of them, and the user hears of it.
func TestRemovingWhatStandsElsewhereSaysSo(t *testing.T) {
	for form, add := range map[string]func(statements []int) model.Change{
		"b": func(at []int) model.Change {
			return model.Add[model.Barrier]{At: model.End, Item: model.Barrier{ID: "b1", Text: "No time.", Statements: at}}
		},
		"p": func(at []int) model.Change {
			return model.Add[model.Priority]{At: model.End, Item: model.Priority{ID: "pr1", What: "Make time.", Statements: at}}
		},
	} {
		for _, at := range [][]int{{1}, {1, 7, 9}} {
			s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Room(t, framework.Builtin(), "Ann")))
			s.Press("enter")
			s.Do(add(at))
			s.Press("g 1 enter " + form + " up delete")
			if len(at) > 1 {
				s.Shows("Removed from all 3 places where it stood. u brings it back.")
			} else {
				s.Hides("places where it stood")
			}
			if left := len(s.Session().Barriers()) + len(s.Session().Priorities()); left != 0 {
				t.Errorf("%s at %v: %d are left", form, at, left)
			}
		}
	}
}
