// Package roomtest makes sessions as a room would, for the tests of what asks them.
package roomtest

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/dumptest"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/model/refusal/refusaltest"
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
	return Begin(t, Origin(mode), fw)
}

// Origin is how a session of 12 March 2026 begins.
func Origin(mode model.Mode) model.Origin {
	return model.Origin{
		ID: "abcdefghijkl", Mode: mode, Created: Noon, Framework: "digest",
		Details: model.Details{Title: "Northvale", Area: "North", Date: "2026-03-12"},
	}
}

// Begin is a session that nobody has joined yet.
func Begin(t testing.TB, origin model.Origin, fw *framework.Framework) *Room {
	t.Helper()
	h, err := model.NewHistory(origin, fw)
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

// GroupOf is a group session on the small framework with so many unnamed scorers.
func GroupOf(t testing.TB, people int) *Room {
	t.Helper()
	r := New(t, model.Group, frameworktest.Small())
	r.Join(people)
	return r
}

// Scores enters the scores of p1, p2, … for a statement, written as in a row entry:
// "3 4 dk na -", where - leaves somebody out.
func (r *Room) Scores(statement int, row string) {
	r.t.Helper()
	for i, word := range strings.Fields(row) {
		if word == "-" {
			continue
		}
		score, err := model.ParseScore(word, r.Session().Framework().Scale)
		if err != nil {
			r.t.Fatal(err)
		}
		r.Do(model.SetScore{Statement: statement, Round: 1, Participant: fmt.Sprintf("p%d", i+1), Score: score})
	}
}

// Agree enters a consensus.
func (r *Room) Agree(statement, points int) {
	r.t.Helper()
	r.Do(model.SetConsensus{Statement: statement, Consensus: &model.Consensus{Score: model.Points(points)}})
}

// Refused makes a change that must be refused, in a sentence that says all of this, and that must
// leave everything as it was.
func (r *Room) Refused(c model.Change, says ...string) {
	r.t.Helper()
	before := dumptest.Dump(r.History)
	_, err := r.History.Do(c, Noon)
	refusaltest.Want(r.t, err, says...)
	if dumptest.Dump(r.History) != before {
		r.t.Errorf("%#v was refused, and something is changed", c)
	}
}

// Back undoes so many changes.
func (r *Room) Back(times int) {
	r.t.Helper()
	for range times {
		if _, err := r.Undo(Noon); err != nil {
			r.t.Fatal(err)
		}
	}
}
