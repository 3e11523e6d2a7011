package tui_test

import (
	"fmt"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/tuitest"
)

// planned is the workshop of 2026 with a hundred priorities and as many barriers.
func planned(b *testing.B, keys string) *tuitest.Sim {
	b.Helper()
	s := tuitest.New(b, 120, 36, tuitest.On(tuitest.Samples(b)))
	s.Press("enter")
	for i := range 100 {
		at := []int{1 + i%20}
		s.Do(model.Add[model.Barrier]{
			Item: model.Barrier{ID: model.NextID[model.Barrier](s.Session()), Text: fmt.Sprint("What stands in the way, number ", i), Statements: at}, At: model.End,
		})
		s.Do(model.Add[model.Priority]{
			Item: model.Priority{ID: model.NextID[model.Priority](s.Session()), What: fmt.Sprint("What should be done, number ", i), Statements: at, Quarter: "Q2"}, At: model.End,
		})
	}
	s.Press(keys)
	return s
}

// BenchmarkPlanView draws the board, the timeline, the menu, a checklist and the training needs of a session with more on them than
// a room will write. Bound: 4 ms, a quarter of a frame.
func BenchmarkPlanView(b *testing.B) {
	for name, keys := range map[string]string{"board": "s B", "ranked": "s B o", "timeline": "s T", "menu": "s L", "checklist": "s L 3", "training": "s L 6 s"} {
		b.Run(name, func(b *testing.B) {
			s := planned(b, keys)
			b.ReportAllocs()
			for b.Loop() {
				s.Press("down")
				s.View()
			}
		})
	}
}
