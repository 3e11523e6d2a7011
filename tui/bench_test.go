package tui_test

import (
	"fmt"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/tui/tuitest"
)

// scored is a session of thirty people who have scored the first statement, open at it.
func scored(b *testing.B, width, height int) *tuitest.Sim {
	b.Helper()
	s := tuitest.New(b, width, height, tuitest.On(tuitest.Room(b, framework.Builtin(), tuitest.Names(30)...)))
	s.Press("enter")
	s.Type("343d2n534320534343153434303215")
	s.Press("3 shift+tab")
	return s
}

// BenchmarkStatementView draws the statement with thirty people after each key. Bounds:
// 1 ms at 120×36, 2 ms at 200×60.
func BenchmarkStatementView(b *testing.B) {
	for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 60}} {
		b.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(b *testing.B) {
			s := scored(b, size[0], size[1])
			b.ReportAllocs()
			for b.Loop() {
				s.View()
			}
		})
	}
}

// BenchmarkStatementScored draws the statement after a score, which changes the radar
// and the strips too. The bounds are those of the view.
func BenchmarkStatementScored(b *testing.B) {
	for _, size := range [][2]int{{120, 36}, {200, 60}} {
		b.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(b *testing.B) {
			s := scored(b, size[0], size[1])
			keys := [...]string{"4", "left", "3", "left"}
			for i := 0; b.Loop(); i++ {
				b.StopTimer()
				s.Press(keys[i%len(keys)])
				b.StartTimer()
				s.View()
			}
		})
	}
}

// BenchmarkKey takes one score through Update, without the write. Bound: 100 µs.
func BenchmarkKey(b *testing.B) {
	s := scored(b, 120, 36)
	keys := [...]string{"4", "left", "3", "left"}
	for i := 0; b.Loop(); i++ {
		s.Press(keys[i%len(keys)])
	}
}

// BenchmarkHomeView draws the list of 10,000 sessions. Bound: 1 ms; opening the home
// screen has 100 ms in all.
func BenchmarkHomeView(b *testing.B) {
	m := tuitest.NewMemory()
	for i := range 10_000 {
		id := fmt.Sprintf("session%05d", i)
		mean := float64(i%50) / 10
		o := overview.Overview{
			ID: id, Mode: model.Group, People: 12, Settled: i % 20, Statements: 20,
			Details: model.Details{Title: fmt.Sprint("Session ", i), Area: "Northvale", Date: "2026-03-12"},
			Created: time.Date(2026, 3, 12, 9, 0, i, 0, time.UTC), Review: "2026-03-10",
		}
		for range 5 {
			o.Steps = append(o.Steps, overview.Step{Consensus: &mean})
		}
		m.Overviews[id] = o
	}
	s := tuitest.New(b, 120, 36, tuitest.On(m))
	b.ReportAllocs()
	for b.Loop() {
		s.Press("down")
		s.View()
	}
}
