package model

import (
	"testing"

	"familyhub/stocktake/model/dumptest"

	"github.com/google/go-cmp/cmp"
)

// TestChangesShareNothingWithTheSession writes over everything that a caller still
// holds after a change: neither the session nor the log may notice.
func TestChangesShareNothingWithTheSession(t *testing.T) {
	r := groupOf(t, 2)
	s := r.Session()
	consensus := &Consensus{Score: Points(3)}
	statements := []int{1, 2}
	r.do(
		SetConsensus{1, consensus},
		Add[Barrier]{Barrier{ID: "b1", Text: "x", Statements: statements}, End},
		Batch{"b", []Change{SetConsensus{2, consensus}, Add[Priority]{Priority{ID: "pr1", What: "x", Steps: statements}, End}}},
	)
	before := dumptest.Dump(r.History)
	*consensus = Consensus{Dissent: "changed"}
	statements[0] = 99
	if diff := cmp.Diff(before, dumptest.Dump(r.History)); diff != "" {
		t.Errorf("what the caller holds is part of the history:\n%s", diff)
	}

	session := dumptest.Dump(s)
	*r.log[2].Change.(SetConsensus).Consensus = Consensus{Dissent: "changed"}
	if diff := cmp.Diff(session, dumptest.Dump(s)); diff != "" {
		t.Errorf("the entry of the log is part of the session:\n%s", diff)
	}
}

// TestListsHandedOutStayAsTheyWere: a screen or a writer may still read one while
// the next change is made.
func TestListsHandedOutStayAsTheyWere(t *testing.T) {
	r := furnished(t)
	s := r.Session()
	people, notes, barriers, priorities, needs := s.Participants(), s.Notes(), s.Barriers(), s.Priorities(), s.Plan().Needs()
	before := dumptest.Dump([]any{people, notes, barriers, priorities, needs})
	r.do(
		Leave{"p1", true},
		Edit[Participant]{Participant{ID: "p3", Name: "Cy", Scoring: true}},
		Remove[Participant]{"p4"},
		Edit[Note]{Note{ID: "e1", Statement: 2, Text: "y"}},
		Remove[Barrier]{"b1"}, Add[Barrier]{Barrier{ID: "b7", Text: "y"}, 0},
		Edit[Priority]{Priority{ID: "pr1", What: "y"}}, Reorder{"pr1", 1},
		Edit[Need]{Need{ID: "t1", Skill: "y"}},
	)
	if diff := cmp.Diff(before, dumptest.Dump([]any{people, notes, barriers, priorities, needs})); diff != "" {
		t.Errorf("the lists changed under their reader:\n%s", diff)
	}
	for range 20 { // so that some list has room for one more where it is
		barriers := s.Barriers()
		before := dumptest.Dump(barriers)
		r.do(Add[Barrier]{Barrier{ID: NextID[Barrier](s), Text: "z"}, 0})
		if diff := cmp.Diff(before, dumptest.Dump(barriers)); diff != "" {
			t.Fatalf("the list changed under its reader:\n%s", diff)
		}
	}
}
