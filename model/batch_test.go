package model

import (
	"testing"

	"familyhub/stocktake/model/dumptest"
	"familyhub/stocktake/model/refusal/refusaltest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// wide is a batch with one change of every kind, on what furnished holds.
func wide() []Change {
	return []Change{
		SetDetails{Details{Title: "Southvale"}},
		Add[Participant]{Participant{ID: "p6", Name: "Pat", Scoring: true}, 0},
		SetScore{1, 1, "p6", Points(5)},
		SetScore{1, 1, "p1", NoScore},
		Edit[Participant]{Participant{ID: "p1", Name: "Ann"}}, // may observe now
		Remove[Participant]{"p1"},
		SetConsensus{1, nil},
		SetConsensus{1, &Consensus{Score: Points(4)}},
		SetFlag{1, true},
		Leave{"p5", false},
		Add[Note]{Note{ID: "e3", Statement: 7, Text: "x", By: "p6"}, 0},
		Edit[Note]{Note{ID: "e1", Statement: 2, Text: "y"}},
		Remove[Note]{"e2"},
		Add[Barrier]{Barrier{ID: "b3", Text: "x"}, 1},
		Edit[Barrier]{Barrier{ID: "b3", Text: "y", Steps: []int{2}}},
		Remove[Barrier]{"b1"},
		Add[Priority]{Priority{ID: "pr3", What: "x"}, 1},
		Edit[Priority]{Priority{ID: "pr1", What: "y", Status: Dropped}},
		Remove[Priority]{"pr2"},
	}
}

func TestABatchIsAllOrNothing(t *testing.T) {
	wrong := SetFlag{6, true}
	for i := range len(wide()) + 1 {
		r := furnished(t)
		before := dumptest.Dump(r.History)
		changes := append(wide()[:i:i], wrong)
		changes = append(changes, wide()[i:]...)
		_, err := r.Do(Batch{"sheet", changes}, noon)
		refusaltest.Want(t, err, "no statement 6")
		if diff := cmp.Diff(before, dumptest.Dump(r.History)); diff != "" {
			t.Fatalf("refused at change %d, but the history changed:\n%s", i+1, diff)
		}
	}
}

func TestABatchIsTakenBackAsOne(t *testing.T) {
	r := furnished(t)
	before := dumptest.Dump(r.Session())
	r.do(Batch{"sheet", wide()})
	after := dumptest.Dump(r.Session())
	if r.Seq() != uint64(len(r.log)) || r.UndoWords() != "sheet"+clearedLikelihood {
		t.Errorf("seq %d after %d entries; undo would say %q", r.Seq(), len(r.log), r.UndoWords())
	}
	e, err := r.Undo(noon)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, dumptest.Dump(r.Session())); diff != "" {
		t.Errorf("undone, but\n%s", diff)
	}
	r.log = append(r.log, e)
	if e, err = r.Redo(noon); err != nil {
		t.Fatal(err)
	}
	r.log = append(r.log, e)
	if diff := cmp.Diff(after, dumptest.Dump(r.Session())); diff != "" {
		t.Errorf("redone, but\n%s", diff)
	}
	again := replayed(t, origin(Group), smallFramework(), r.log)
	if diff := cmp.Diff(dumptest.Dump(r.History), dumptest.Dump(again)); diff != "" {
		t.Errorf("replayed, but\n%s", diff)
	}
}

func TestABatchPassesOverWhatIsAlreadySo(t *testing.T) {
	r := furnished(t)
	r.do(Batch{"sheet", []Change{SetFlag{2, true}, SetFlag{1, true}, Leave{"p5", true}}})
	if _, err := r.Undo(noon); err != nil {
		t.Fatal(err)
	}
	if r.Session().At(1).Flagged() || !r.Session().At(2).Flagged() {
		t.Error("the undo took back what the batch had not made, or not what it had")
	}
}

func TestBatchesWithinABatchBecomePartOfIt(t *testing.T) {
	flag := func(n int) Change { return SetFlag{n, true} }
	nested := Batch{"outer", []Change{flag(1), Batch{"in", []Change{flag(2), Batch{"most", []Change{flag(3)}}}}, flag(4)}}
	r := newRoom(t, Group, smallFramework())
	r.do(nested)
	want := Batch{"outer", []Change{flag(1), flag(2), flag(3), flag(4)}}
	if diff := cmp.Diff(dumptest.Dump(want), dumptest.Dump(r.log[0].Change)); diff != "" {
		t.Error(diff)
	}
}

func TestABatchWithoutLabelHasWords(t *testing.T) {
	r := newRoom(t, Group, smallFramework())
	r.do(Batch{Label: " \u200b", Changes: []Change{SetFlag{1, true}, SetFlag{2, true}}})
	if got := r.UndoWords(); got != "2 changes" {
		t.Errorf("undo would say %q", got)
	}
}

// TestABatchIsTheSameAsItsChanges, when none of them is refused.
func TestABatchIsTheSameAsItsChanges(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		one, all := furnished(t), furnished(t)
		var taken []Change
		for _, c := range rapid.SliceOfN(single(), 1, 12).Draw(rt, "changes") {
			if _, err := one.Do(c, noon); err == nil {
				taken = append(taken, c)
			}
		}
		if len(taken) == 0 {
			return
		}
		all.do(Batch{"all", taken})
		same(rt, "as one and one by one", dumptest.Dump(one.Session()), dumptest.Dump(all.Session()))
	})
}
