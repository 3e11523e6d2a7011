package model

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/model/dumptest"
	"familyhub/stocktake/model/refusal/refusaltest"

	"github.com/google/go-cmp/cmp"
)

func (r *room) words() []string {
	var words []string
	for _, l := range r.Lines() {
		words = append(words, string(l.Act)+": "+l.Description.Words(ByName))
	}
	return words
}

func TestLinesTellWhatWasSealedWithoutTheScore(t *testing.T) {
	r := blindOf(t, 1)
	r.scores(1, "3")
	r.scores(1, "4")
	r.back(1)
	r.do(Reveal{1, 1}, Correct{1, 1, "p1", Points(5)}, BeginRound{1, 2}, SetScore{1, 2, "p1", Points(0)})
	want := []string{
		"do: Participant 1 added",
		"do: Participant 1 at statement 1: score entered",
		"do: Participant 1 at statement 1: score entered",
		"undo: Participant 1 at statement 1: score entered",
		"do: round 1 of statement 1 revealed",
		"do: Participant 1 at statement 1, round 1: score corrected from 3 to 5",
		"do: round 2 of statement 1 begun",
		"do: Participant 1 at statement 1, round 2: score entered",
	}
	if diff := cmp.Diff(want, r.words()); diff != "" {
		t.Error(diff)
	}
}

// TestConcealedAgainACorrectionTellsNoScore, neither in the history nor as what redo
// would make again, and not even when another score is revealed in its place.
func TestConcealedAgainACorrectionTellsNoScore(t *testing.T) {
	r := blindOf(t, 1)
	r.scores(1, "3")
	r.do(Reveal{1, 1}, Correct{1, 1, "p1", Points(5)})
	r.back(2)
	if got := r.RedoWords(); got != "round 1 of statement 1 revealed" {
		t.Errorf("redo would say %q", got)
	}
	redacted := func() {
		t.Helper()
		for _, words := range r.words() {
			if strings.Contains(words, "corrected from") {
				t.Errorf("the history tells %q", words)
			}
		}
	}
	redacted()
	if _, err := r.Redo(noon); err != nil {
		t.Fatal(err)
	}
	if got := r.RedoWords(); strings.Contains(got, "from") {
		t.Errorf("redo would say %q", got)
	}
	r.back(1)
	r.do(SetScore{1, 1, "p1", Points(0)}, Reveal{1, 1})
	redacted()
}

func TestLinesNameTheirStatements(t *testing.T) {
	r := furnished(t)
	from := int(r.Seq())
	r.do(
		SetFlag{7, true}, SetDetails{Details{Title: "T"}}, Leave{"p5", false},
		Edit[Note]{Note{ID: "e1", Statement: 2, Text: "moved"}}, Remove[Note]{"e1"},
		Edit[Barrier]{Barrier{ID: "b1", Text: "x", Statements: []int{4, 3}}}, Remove[Barrier]{"b1"}, Edit[Barrier]{Barrier{ID: "b2", Text: "x"}},
		Remove[Priority]{"pr1"}, BeginRound{1, 2}, Correct{1, 1, "p1", Points(0)},
		Batch{"b", []Change{SetFlag{5, true}, SetFlag{4, true}, SetScore{5, 1, "p1", Points(1)}}},
		SetReflection{"pause", "x"}, SetReflection{"end", "x"}, SetAnswer{"culture", "trust", Answer{}},
		Add[Priority]{Priority{ID: "pr3", What: "x", Statements: []int{7}}, End}, Reorder{"pr3", 0},
		SetDots{"p1", map[string]int{"pr3": 1}}, Remove[Need]{"t1"}, SetPlan{},
	)
	want := [][]int{{7}, nil, nil, {1, 2}, {2}, {1, 3, 4}, {3, 4}, nil, {1}, {1}, {1}, {4, 5}, {2}, nil, nil, {7}, {7}, nil, nil, nil}
	for i, l := range r.Lines()[from:] {
		if !slices.Equal(l.Statements, want[i]) || l.Seq != uint64(from+i+1) || !l.At.Equal(noon) {
			t.Errorf("%q is about %v, want %v", l.Words(ByName), l.Statements, want[i])
		}
	}
	r.Lines()[from].Statements[0] = 99
	if r.Lines()[from].Statements[0] != 7 {
		t.Error("the lines are part of the history")
	}
}

func TestTimeSpentIsNotUndone(t *testing.T) {
	r := groupOf(t, 1)
	r.do(SetFlag{1, true})
	for range 2 {
		if _, err := r.Note(AddTime{1, 90}, noon); err != nil {
			t.Fatal(err)
		}
	}
	if got := r.UndoWords(); got != "statement 1 marked to come back to" {
		t.Errorf("undo would say %q", got)
	}
	r.back(1)
	if _, err := r.Note(AddTime{1, 30}, noon); err != nil || r.RedoWords() == "" {
		t.Errorf("%v; time spent ended redo", err)
	}
	if got := r.Session().At(1).TimeSpent(); got != 210*time.Second || r.Session().At(1).Flagged() || r.Session().At(6).TimeSpent() != 0 {
		t.Errorf("%v spent", got)
	}
}

func TestOnlyTimeSpentIsNoted(t *testing.T) {
	for name, c := range map[string]Change{
		"a flag": SetFlag{1, true}, "a batch": Batch{"b", []Change{AddTime{1, 5}}}, "less time": AddTime{1, -1},
		"too much": AddTime{1, maxAddTime + 1}, "no statement": AddTime{6, 5},
	} {
		r := groupOf(t, 1)
		if name == "less time" {
			r.do(AddTime{1, 60})
		}
		before := dumptest.Dump(r.History)
		_, err := r.Note(c, noon)
		refusaltest.Want(t, err)
		if dumptest.Dump(r.History) != before {
			t.Errorf("%s: refused, but the history changed", name)
		}
	}
	groupOf(t, 1).refused(AddTime{1, -60}, "taken back")
}

func TestUndoToAPoint(t *testing.T) {
	r := groupOf(t, 1)                                         // 1
	r.do(SetFlag{1, true}, SetFlag{2, true}, SetFlag{3, true}) // 2 to 4
	r.back(1)                                                  // 5
	if _, err := r.Redo(noon); err != nil {                    // 6
		t.Fatal(err)
	}
	for _, seq := range []uint64{4, 6, 7, 1 << 63} {
		if _, err := r.UndoTo(seq, noon); !errors.Is(err, ErrNothingToUndo) {
			t.Errorf("to %d, where the same stood: %v", seq, err)
		}
	}
	later := noon.Add(time.Hour)
	entries, err := r.UndoTo(2, later)
	if err != nil || len(entries) != 2 || entries[0].Seq != 7 || entries[1].Seq != 8 || entries[1].Act != Undid || !entries[1].At.Equal(later) {
		t.Fatalf("%+v, %v", entries, err)
	}
	if s := r.Session(); !s.At(1).Flagged() || s.At(2).Flagged() || s.At(3).Flagged() {
		t.Error("not as it was after entry 2")
	}
	for range entries {
		if _, err := r.Redo(noon); err != nil {
			t.Fatal(err)
		}
	}
	if s := r.Session(); !s.At(2).Flagged() || !s.At(3).Flagged() {
		t.Error("not redone")
	}
	if _, err := r.UndoTo(5, noon); err != nil || r.Session().At(3).Flagged() || !r.Session().At(2).Flagged() {
		t.Errorf("entry 5 was an undo: %v", err)
	}
	if _, err := r.UndoTo(0, noon); err != nil || r.UndoWords() != "" || len(r.Session().Participants()) != 0 {
		t.Errorf("to the beginning: %v", err)
	}
}
