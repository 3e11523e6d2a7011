package plan_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/tuitest"
)

// onBoard opens the board of the workshop of 2026 with the first priority in focus.
func onBoard(t *testing.T) *tuitest.Sim {
	t.Helper()
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)))
	s.Press("enter S B tab o home")
	s.Shows("Priorities by rank")
	return s
}

func firstPriority(s *tuitest.Sim) model.Priority { return s.Session().Priorities()[0] }

// TestUndoOnTheBoard makes each change there is on the board, and takes it back.
func TestUndoOnTheBoard(t *testing.T) {
	for name, keys := range map[string]string{
		"add":              "a x enter",
		"change":           "enter x enter",
		"move down":        "J",
		"move down twice":  "shift+down shift+down",
		"move up":          "end K",
		"focus":            "space",
		"first in focus":   "! enter",
		"merge":            "M down M y",
		"split":            "Y x enter",
		"other statements": "# , 1 enter",
		"remove":           "delete",
		"add a barrier":    "o home tab a x enter",
		"change a barrier": "o tab end up up enter x enter",
		"merge barriers":   "o tab end up up M up up up up M y",
		"remove a barrier": "o tab end up up delete",
	} {
		t.Run(name, func(t *testing.T) {
			s := onBoard(t)
			before, seq := tuitest.Entered(t, s.Session()), s.Seq()
			s.Press(keys)
			changes := int(s.Seq() - seq)
			if changes == 0 || tuitest.Entered(t, s.Session()) == before {
				t.Fatalf("nothing was changed:\n%s", s.See())
			}
			s.Saved()
			for range changes {
				s.Press("u")
			}
			if got := tuitest.Entered(t, s.Session()); got != before {
				t.Errorf("undo gave\n%s\nwant\n%s", got, before)
			}
			s.Saved()
		})
	}
}

func TestBoardShowsGapAndSpreadBesideStatements(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("enter S B")
	s.Shows("Step 1:", " 3  Initial resources", "4           1  ···▇▇▂", "Money comes a year at a time")
	s.Hides("Settle the money")
	s.Press("tab")
	s.Shows("Settle the money for the workforce lead")
	s.Hides("Money comes a year at a time")
	s.Resize(200, 60)
	s.Shows("Settle the money for the workforce lead", "Money comes a year at a time")
	s.Resize(120, 36)
	for range 4 {
		s.Press("down")
	}
	s.Shows("Statement 3", "Why: Enough for this year's work.", "1 point to go", "Also here", "Money comes a year at a time")
}

func TestBoardOpensAtTheStatement(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("enter g 9 enter B a")
	s.Type("Nobody reads it")
	s.Press("tab right right tab end")
	s.Type(", step 2")
	s.Press("enter")
	all := s.Session().Barriers()
	got := all[len(all)-1]
	if got.Kind != model.Time || len(got.Statements) != 1 || got.Statements[0] != 9 || len(got.Steps) != 1 || got.Steps[0] != 2 {
		t.Errorf("the barrier is %+v", got)
	}
	s.Shows("▸ –    Nobody reads it (also step 2)")
}

func TestBarrierGoesAlsoFromPriorities(t *testing.T) {
	s := onBoard(t)
	s.Press("enter tab tab tab tab tab tab space enter")
	held := firstPriority(s).Barriers
	if len(held) != 1 {
		t.Fatalf("the priority names the barriers %v", held)
	}
	s.Press("enter esc o tab home down down down down down")
	for range 40 {
		if barrier, _ := s.Session().Plan().Barrier(held[0]); strings.HasPrefix(inFocus(s), "–    "+barrier.Text[:20]) {
			break
		}
		s.Press("down")
	}
	s.Press("delete")
	if _, there := s.Session().Plan().Barrier(held[0]); there || len(firstPriority(s).Barriers) != 0 {
		t.Fatalf("barrier there: %t; the priority names %v\n%s", there, firstPriority(s).Barriers, s.See())
	}
	s.Press("u")
	if len(firstPriority(s).Barriers) != 1 {
		t.Error("undo does not bring the barrier back into the priority")
	}
}

func TestMovingPastTheNeighbourThatIsSeen(t *testing.T) {
	s := onBoard(t)
	s.Press("/")
	s.Type("early")
	s.Press("enter home J")
	if got := s.Session().Priorities()[2].What; got != "Name a deputy for each lead." {
		t.Errorf("third is %q", got)
	}
	s.Shows("▸ 3", "Agree a key contact")
	s.Hides("Settle the money")
	s.Press("J J J K K K")
	s.Press("esc")
	s.Shows("Settle the money")
}

func TestFocusKeepsItsPlace(t *testing.T) {
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)))
	s.Press("enter g 7 enter B")
	at := func(want string) {
		t.Helper()
		if got := inFocus(s); !strings.HasPrefix(got, want) {
			t.Fatalf("the focus is on %q, want %q\n%s", got, want, s.See())
		}
	}
	pr4, _ := s.Session().Plan().Priority("pr4")
	rank := fmt.Sprintf("%d", s.Session().Plan().Rank("pr4"))
	at(" 7  ")
	s.Press("down")
	volunteers := inFocus(s)
	s.Press("tab")
	at(rank)
	s.Shows(pr4.What[:20])
	s.Press("o")
	at(rank)
	s.Press("o tab")
	at(volunteers)
	s.Press("delete")
	at(" 8  ")
	s.Press("u tab o delete")
	s.Shows("Priorities by rank")
	if inFocus(s) == "" {
		t.Error("nothing is in focus after a removal")
	}
}

// inFocus is what stands on the board behind the mark of the focus, to the end of its column.
func inFocus(s *tuitest.Sim) string {
	_, page, _ := strings.Cut(s.Body(), "\n") // without the heads of the columns
	_, text, _ := strings.Cut(page, "▸ ")
	text, _, _ = strings.Cut(text, "\n")
	text, _, _ = strings.Cut(text, " │ ")
	return strings.TrimRight(text, " ")
}

func TestMergeAsksAndTellsWhatWillStand(t *testing.T) {
	s := onBoard(t)
	first, second := s.Session().Priorities()[0], s.Session().Priorities()[1]
	s.Press("M")
	s.Shows("Marked.")
	s.Press("M")
	s.Shows("The mark is gone.")
	s.Press("M down M")
	s.Shows("Merge these two priorities?", second.What, first.What)
	s.Press("enter M n")
	if len(s.Session().Priorities()) != 8 {
		t.Fatal("merged without a y")
	}
	s.Press("M y")
	merged, ok := s.Session().Plan().Priority(second.ID)
	if _, gone := s.Session().Plan().Priority(first.ID); !ok || gone || len(merged.Statements) != 2 || merged.Owner != second.Owner {
		t.Errorf("merged into %+v", merged)
	}
	s.Press("o tab M tab M")
	s.Hides("Merge these two")
}

func TestSplitNeedsTwoTexts(t *testing.T) {
	s := onBoard(t)
	s.Press("Y enter")
	if s.Said() == "" {
		t.Errorf("no word on the empty text:\n%s", s.See())
	}
	s.Type("Find cover for them")
	s.Press("enter")
	all := s.Session().Priorities()
	if len(all) != 9 || all[1].What != "Find cover for them" || all[1].Owner != all[0].Owner {
		t.Errorf("after the split: %+v, %+v", all[0], all[1])
	}
}

func TestFocusOnTheFirst(t *testing.T) {
	s := onBoard(t)
	s.Press("end space home !")
	s.Shows("How many", "3")
	s.Press("backspace x enter")
	s.Shows("is not a whole number")
	s.Press("backspace 2 enter")
	for i, p := range s.Session().Priorities() {
		if p.Focus != (i < 2) {
			t.Errorf("priority %d: focus %t", i+1, p.Focus)
		}
	}
}

func TestBoardOfSomebodyAloneHasNoVote(t *testing.T) {
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)))
	s.Press("down enter S B")
	s.Hides("v vote")
	s.Press("tab a")
	s.Type("Ask the neighbours")
	s.Press("enter v O")
	s.Shows("Ask the neighbours")
	s.Saved()
}

func TestBoardIsReadOnlyWithTheFile(t *testing.T) {
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)), tuitest.ReadOnly)
	s.Press("enter S B o tab home")
	before := tuitest.Written(t, s.Session())
	s.Press("space J delete ! enter esc T > esc v enter")
	if tuitest.Written(t, s.Session()) != before {
		t.Error("something was changed in a file that may only be read")
	}
}

// TestAPriorityByRankGoesToTheStatementThatPeopleCameFrom: by rank nothing says of which
// statement a new one is.
func TestAPriorityByRankGoesToTheStatementThatPeopleCameFrom(t *testing.T) {
	for keys, want := range map[string][]int{"enter g 7 enter B o a": {7}, "enter g 7 enter B tab a": {7}, "enter S B o a": nil} {
		s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
		s.Press(keys)
		s.Type("x")
		s.Press("ctrl+s")
		all := s.Session().Priorities()
		if last := all[len(all)-1]; last.What != "x" || !slices.Equal(last.Statements, want) {
			t.Errorf("%s: the priority is %+v, want statements %v", keys, last, want)
		}
	}
}
