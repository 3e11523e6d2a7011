package tui

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/plan/board"
	"testing"
)

// onBoard opens the board of the workshop of 2026 with the first priority in focus.
func onBoard(t *testing.T) *sim {
	t.Helper()
	s := newSim(t, 120, 36, stored(samples(t)))
	s.press("enter s B tab o home")
	s.shows("Priorities by rank")
	return s
}

func (s *sim) firstPriority() model.Priority { return s.session().Priorities()[0] }

// TestUndoOnTheBoard makes each change there is on the board, and takes it back.
func TestUndoOnTheBoard(t *testing.T) {
	for name, keys := range map[string]string{
		"add":              "a x enter",
		"change":           "enter x enter",
		"move down":        "J",
		"move down twice":  "shift+down shift+down",
		"move up":          "end K",
		"focus":            "f",
		"first in focus":   "F enter",
		"merge":            "M down M y",
		"split":            "S x enter",
		"other statements": "s , 1 enter",
		"remove":           "D",
		"add a barrier":    "o home tab a x enter",
		"change a barrier": "o tab end up up enter x enter",
		"merge barriers":   "o tab end up up M up up up up M y",
		"remove a barrier": "o tab end up up delete",
	} {
		t.Run(name, func(t *testing.T) {
			s := onBoard(t)
			before, seq := entered(t, s.session()), s.root.desk.History.Seq()
			s.press(keys)
			changes := int(s.root.desk.History.Seq() - seq)
			if changes == 0 || entered(t, s.session()) == before {
				t.Fatalf("nothing was changed:\n%s", s.see())
			}
			s.kept()
			for range changes {
				s.press("u")
			}
			if got := entered(t, s.session()); got != before {
				t.Errorf("undo gave\n%s\nwant\n%s", got, before)
			}
			s.kept()
		})
	}
}

func TestBoardShowsGapAndSpreadBesideStatements(t *testing.T) {
	s := newSim(t, 80, 24, stored(samples(t)))
	s.press("enter s B")
	s.shows("Step 1:", " 3  Initial resources", "1 point to go, mixed", "Money comes a year at a time")
	s.hides("Settle the money")
	s.press("tab")
	s.shows("Settle the money for the workforce lead")
	s.hides("Money comes a year at a time")
	s.resize(120, 36)
	s.shows("Settle the money for the workforce lead", "Money comes a year at a time")
}

func TestBoardOpensAtTheStatement(t *testing.T) {
	s := newSim(t, 80, 24, stored(samples(t)))
	s.press("enter g 9 enter B a")
	s.write("Nobody reads it")
	s.press("tab right right tab")
	s.write(", step 2")
	s.press("enter")
	all := s.session().Barriers()
	got := all[len(all)-1]
	if got.Kind != model.Time || len(got.Statements) != 1 || got.Statements[0] != 9 || len(got.Steps) != 1 || got.Steps[0] != 2 {
		t.Errorf("the barrier is %+v", got)
	}
	s.shows("▸ –    Nobody reads it (also step 2)")
}

func TestBarrierGoesAlsoFromPriorities(t *testing.T) {
	s := onBoard(t)
	s.press("enter tab tab tab tab tab space enter")
	held := s.firstPriority().Barriers
	if len(held) != 1 {
		t.Fatalf("the priority names the barriers %v", held)
	}
	s.press("enter esc o tab home down down down down down")
	for range 40 {
		if barrier, ok := s.root.Top().(*board.Board).Barrier(); ok && barrier.ID == held[0] {
			break
		}
		s.press("down")
	}
	s.press("D")
	if _, there := s.session().Barrier(held[0]); there || len(s.firstPriority().Barriers) != 0 {
		t.Fatalf("barrier there: %t; the priority names %v\n%s", there, s.firstPriority().Barriers, s.see())
	}
	s.press("u")
	if len(s.firstPriority().Barriers) != 1 {
		t.Error("undo does not bring the barrier back into the priority")
	}
}

func TestMovingPastTheNeighbourThatIsSeen(t *testing.T) {
	s := onBoard(t)
	s.press("/")
	s.write("early")
	s.press("enter home J")
	if got := s.session().Priorities()[2].What; got != "Name a deputy for each lead." {
		t.Errorf("third is %q", got)
	}
	s.shows("▸ 3", "Agree a key contact")
	s.hides("Settle the money")
	s.press("J J J K K K")
	s.press("esc")
	s.shows("Settle the money")
}

func TestFocusKeepsItsPlace(t *testing.T) {
	s := newSim(t, 120, 36, stored(samples(t)))
	s.press("enter g 7 enter B")
	b := s.root.Top().(*board.Board)
	at := func(want board.Cell) {
		t.Helper()
		if got, _ := b.Current(); got != want {
			t.Fatalf("the focus is on %+v, want %+v\n%s", got, want, s.see())
		}
	}
	seven := model.Target{Statement: 7}
	at(board.Cell{Target: seven})
	s.press("down")
	volunteers := b.Focus.ID
	s.press("tab")
	at(board.Cell{Target: seven, ID: "pr4"})
	s.press("o")
	at(board.Cell{ID: "pr4"})
	s.press("o tab")
	at(board.Cell{Target: seven, ID: volunteers})
	s.press("D")
	at(board.Cell{Target: model.Target{Statement: 8}})
	s.press("u tab o D")
	s.shows("Priorities by rank")
	if got, _ := b.Current(); got.ID == "" {
		t.Error("nothing is in focus after a removal")
	}
}

func TestMergeAsksAndTellsWhatWillStand(t *testing.T) {
	s := onBoard(t)
	first, second := s.session().Priorities()[0], s.session().Priorities()[1]
	s.press("M")
	s.shows("Marked.")
	s.press("M")
	s.shows("The mark is gone.")
	s.press("M down M")
	s.shows("Merge these two priorities?", second.What, first.What)
	s.press("enter M n")
	if len(s.session().Priorities()) != 8 {
		t.Fatal("merged without a y")
	}
	s.press("M y")
	merged, ok := s.session().Priority(second.ID)
	if _, gone := s.session().Priority(first.ID); !ok || gone || len(merged.Statements) != 2 || merged.Owner != second.Owner {
		t.Errorf("merged into %+v", merged)
	}
	s.press("o tab M tab M")
	s.hides("Merge these two")
}

func TestSplitNeedsTwoTexts(t *testing.T) {
	s := onBoard(t)
	s.press("S enter")
	if !s.root.notice.Bad {
		t.Errorf("no word on the empty text:\n%s", s.see())
	}
	s.write("Find cover for them")
	s.press("enter")
	all := s.session().Priorities()
	if len(all) != 9 || all[1].What != "Find cover for them" || all[1].Owner != all[0].Owner {
		t.Errorf("after the split: %+v, %+v", all[0], all[1])
	}
}

func TestFocusOnTheFirst(t *testing.T) {
	s := onBoard(t)
	s.press("end f home F")
	s.shows("How many", "3")
	s.press("backspace x enter")
	s.shows("is not a whole number")
	s.press("backspace 2 enter")
	for i, p := range s.session().Priorities() {
		if p.Focus != (i < 2) {
			t.Errorf("priority %d: focus %t", i+1, p.Focus)
		}
	}
}

func TestBoardOfSomebodyAloneHasNoVote(t *testing.T) {
	s := newSim(t, 120, 36, stored(samples(t)))
	s.press("down enter s B")
	s.hides("v vote")
	s.press("tab a")
	s.write("Ask the neighbours")
	s.press("enter v O")
	s.shows("Ask the neighbours")
	s.kept()
}

func TestBoardIsReadOnlyWithTheFile(t *testing.T) {
	s := newSim(t, 120, 36, stored(samples(t)))
	readOnly(&s.root.config)
	s.press("enter s B o tab home")
	before := written(t, s.session())
	s.press("f J D F enter esc t > esc v enter")
	if written(t, s.session()) != before {
		t.Error("something was changed in a file that may only be read")
	}
}
