package model

import (
	"slices"
	"testing"
)

func anonymousRoom(t *testing.T, people int) *room {
	o := origin(Group)
	o.Anonymous = true
	return roomOf(t, o, people)
}

func TestAnonymousPeopleHaveNoNames(t *testing.T) {
	r := anonymousRoom(t, 1)
	id := r.Session().Participants()[0].ID
	r.refused(Add[Participant]{Participant{ID: "p9", Name: "Ann", Scoring: true}, End}, "anonymous", "leave the name empty")
	r.refused(Edit[Participant]{Participant{ID: id, Name: "Ann", Scoring: true}}, "anonymous")
	r.do(Edit[Participant]{Participant{ID: id, Agency: "Health", Scoring: true}})
}

// TestAnonymousNumbersDoNotTellWhoCameFirst: of many, drawn one after another, some
// stand before one that was added earlier, and the table is in their own order.
func TestAnonymousNumbersDoNotTellWhoCameFirst(t *testing.T) {
	r := anonymousRoom(t, 120)
	var entered []int
	for _, e := range r.log {
		entered = append(entered, e.Change.(Add[Participant]).Item.number())
	}
	var table []int
	for _, p := range r.Session().Participants() {
		table = append(table, p.number())
	}
	if slices.IsSorted(entered) || !slices.IsSorted(table) || len(slices.Compact(table)) != 120 {
		t.Errorf("entered as %v, they stand as %v", entered, table)
	}
	before := dump(r.Session())
	r.do(Remove[Participant]{r.Session().Participants()[60].ID})
	r.back(1)
	if dump(r.Session()) != before {
		t.Error("removed and brought back, somebody stands elsewhere")
	}
}
