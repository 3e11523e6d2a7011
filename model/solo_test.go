package model

import (
	"slices"
	"testing"

	"familyhub/stocktake/model/dumptest"
	"familyhub/stocktake/model/refusal/refusaltest"
)

func TestASoloSessionHasOnePerson(t *testing.T) {
	r := newRoom(t, Solo, smallFramework())
	s := r.Session()
	if !s.Solo() || !slices.Equal(idsOf(s.Room().Scorers()), []string{"p1"}) || s.Participants()[0].Label() != "Participant 1" {
		t.Fatalf("a solo session begins with %+v", s.Participants())
	}
	r.do(
		Edit[Participant]{Participant{ID: "p1", Name: "Ann", Agency: "Health", Scoring: true}},
		SetScore{1, 1, "p1", Points(4)},
		Add[Note]{Note{ID: "e1", Statement: 1, Text: "comment", By: "p1"}, End},
	)
}

func TestASoloSessionStaysSolo(t *testing.T) {
	for name, change := range map[string]Change{
		"a second person": Add[Participant]{Participant{ID: "p2", Scoring: true}, End},
		"an observer":     Add[Participant]{Participant{ID: "p2"}, End},
		"observing":       Edit[Participant]{Participant{ID: "p1"}},
		"left by edit":    Edit[Participant]{Participant{ID: "p1", Scoring: true, Left: true}},
		"leaving":         Leave{"p1", true},
		"removal":         Remove[Participant]{"p1"},
	} {
		r := newRoom(t, Solo, smallFramework())
		before := dumptest.Dump(r.History)
		_, err := r.Do(change, noon)
		if err == nil {
			t.Errorf("%s: not refused", name)
			continue
		}
		refusaltest.Want(t, err, "solo", "one participant", "group session")
		if dumptest.Dump(r.History) != before {
			t.Errorf("%s: refused, but the history changed", name)
		}
	}
	r := newRoom(t, Solo, smallFramework())
	_, err := r.Do(SetConsensus{1, &Consensus{Score: Points(3)}}, noon)
	refusaltest.Want(t, err, "alone", "no consensus")
}
