package model

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/frameworktest"
)

// noon is when everything in these tests happens.
var noon = time.Date(2026, time.March, 12, 12, 0, 0, 0, time.UTC)

func smallFramework() *framework.Framework { return frameworktest.Small() }

func fullFramework() *framework.Framework { return frameworktest.Full() }

func origin(mode Mode) Origin {
	return Origin{
		ID: "abcdefghijkl", Mode: mode, Created: noon, Framework: "digest",
		Details: Details{Title: "Northvale", Area: "North", Date: "2026-03-12"},
	}
}

// room is a session in a test, with the log that it has written.
type room struct {
	*History
	t   testing.TB
	log []Entry
}

func newRoom(t testing.TB, mode Mode, fw *framework.Framework) *room {
	t.Helper()
	return begin(t, origin(mode), fw)
}

func begin(t testing.TB, o Origin, fw *framework.Framework) *room {
	t.Helper()
	h, err := NewHistory(o, fw)
	if err != nil {
		t.Fatal(err)
	}
	return &room{History: h, t: t}
}

// groupOf is a group session on the small framework with so many unnamed scorers.
func groupOf(t testing.TB, people int) *room {
	t.Helper()
	r := newRoom(t, Group, smallFramework())
	r.join(people)
	return r
}

func (r *room) join(people int) {
	r.t.Helper()
	for range people {
		r.do(Add[Participant]{Participant{ID: NextID[Participant](r.Session()), Scoring: true}, End})
	}
}

func (r *room) do(changes ...Change) {
	r.t.Helper()
	for _, c := range changes {
		e, err := r.Do(c, noon)
		if err != nil {
			r.t.Fatalf("%#v refused: %v", c, err)
		}
		r.log = append(r.log, e)
	}
}

// scores enters the scores of p1, p2, … for a statement, written as in a row entry:
// "3 4 dk na -", where - leaves somebody out.
func (r *room) scores(statement int, row string) {
	r.t.Helper()
	for i, word := range strings.Fields(row) {
		if word == "-" {
			continue
		}
		score, err := ParseScore(word, usual())
		if err != nil {
			r.t.Fatal(err)
		}
		r.do(SetScore{statement, 1, fmt.Sprintf("p%d", i+1), score})
	}
}

func (r *room) agree(statement, points int) {
	r.t.Helper()
	r.do(SetConsensus{statement, &Consensus{Score: Points(points)}})
}

// idsOf are the ids of participants.
func idsOf(people []Participant) []string {
	var ids []string
	for _, p := range people {
		ids = append(ids, p.ID)
	}
	return ids
}
