// Package roomtest makes sessions as a room would, for the tests of what asks them.
package roomtest

import (
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
)

// Noon is when everything in a Room happens.
var Noon = time.Date(2026, time.March, 12, 12, 0, 0, 0, time.UTC)

// Room is a session in a test.
type Room struct {
	*model.History
	t testing.TB
}

// New is a session of 12 March 2026 that nobody has joined yet.
func New(t testing.TB, mode model.Mode, fw *framework.Framework) *Room {
	t.Helper()
	h, err := model.NewHistory(model.Origin{
		ID: "abcdefghijkl", Mode: mode, Created: Noon, Framework: "digest",
		Details: model.Details{Title: "Northvale", Area: "North", Date: "2026-03-12"},
	}, fw)
	if err != nil {
		t.Fatal(err)
	}
	return &Room{h, t}
}

// Do makes changes, none of which may be refused.
func (r *Room) Do(changes ...model.Change) {
	r.t.Helper()
	for _, c := range changes {
		if _, err := r.History.Do(c, Noon); err != nil {
			r.t.Fatalf("%#v refused: %v", c, err)
		}
	}
}

// Join adds so many scorers without a name.
func (r *Room) Join(people int) {
	r.t.Helper()
	for range people {
		r.Do(model.Add[model.Participant]{Item: model.Participant{ID: model.NextID[model.Participant](r.Session()), Scoring: true}, At: model.End})
	}
}
