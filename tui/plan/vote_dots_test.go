package plan_test

import (
	"fmt"
	"maps"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/plan/vote"
	"familyhub/stocktake/tui/tuitest"
)

// atVote opens a room with four priorities and begins a vote of three dots each.
func atVote(t *testing.T, kind ...func(*model.Origin)) *tuitest.Sim {
	t.Helper()
	begin := func(o *model.Origin) {
		for _, k := range kind {
			k(o)
		}
	}
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.RoomOf(t, framework.Builtin(), begin, "Ann", "Bob", "Cath")))
	s.Choices(4)
	s.Press("B v")
	s.Shows("How many", "3")
	s.Press("enter")
	s.Shows("Ann", "1 of 3")
	return s
}

func totals(s *tuitest.Sim) map[string]int {
	ballot, _ := s.Session().Vote().Ballot()
	return ballot.Totals
}

func TestDotsAreAKeyEach(t *testing.T) {
	s := atVote(t)
	s.Press("1 1 3 enter 2 3 3 enter 3 3 1 enter")
	if got, want := totals(s), map[string]int{"pr1": 3, "pr2": 1, "pr3": 5}; !maps.Equal(got, want) {
		t.Errorf("dots %v, want %v", got, want)
	}
	s.Shows("Priorities by rank", "The dots are in.", "5 ■■■■■")
	s.Saved()
}

func TestOrderByDotsIsOneUndo(t *testing.T) {
	s := atVote(t)
	s.Press("1 1 3 enter 2 3 3 enter 3 3 1 enter v o")
	before := tuitest.Entered(t, s.Session())
	s.Press("backspace 2 enter")
	var order []string
	for i, p := range s.Session().Priorities() {
		order = append(order, p.ID)
		if p.Focus != (i < 2) {
			t.Errorf("%s: focus %t", p.ID, p.Focus)
		}
	}
	if order[0] != "pr3" || order[1] != "pr1" || order[2] != "pr2" || order[3] != "pr4" {
		t.Errorf("order %v", order)
	}
	s.Press("u")
	if tuitest.Entered(t, s.Session()) != before {
		t.Errorf("one undo does not bring the old order back:\n%s", s.See())
	}
}

func TestNobodyLaysTooManyDots(t *testing.T) {
	s := atVote(t)
	s.Press("1 2 3 4")
	s.Shows("All 3 dots are cast.")
	s.Press("backspace backspace 4 4")
	if got, want := totals(s), map[string]int{"pr1": 1, "pr4": 2}; !maps.Equal(got, want) {
		t.Errorf("dots %v, want %v", got, want)
	}
	s.Press("9 z")
	if got := totals(s); got["pr1"]+got["pr4"] != 3 {
		t.Errorf("keys without a priority cast dots: %v", got)
	}
}

func TestDotsOnWhatIsGoneAreFreeAgain(t *testing.T) {
	s := atVote(t)
	s.Press("1 1 2 esc home delete v left")
	s.Shows("■ □ □")
	s.Press("2 2")
	if got, want := totals(s), map[string]int{"pr2": 1, "pr3": 2}; !maps.Equal(got, want) {
		t.Errorf("dots %v, want %v", got, want)
	}
	s.Saved()
}

func TestSealedDotsStayUnseen(t *testing.T) {
	one, other := atVote(t, tuitest.Blind), atVote(t, tuitest.Blind)
	one.Press("1 1 3")
	other.Press("2 4 4")
	for range 2 {
		if one.See() != other.See() {
			t.Errorf("the screen tells where the dots lie:\n%s\nbeside\n%s", one.See(), other.See())
		}
		one.Press("w")
		other.Press("w")
	}
	one.Shows("face down")
	one.Press("o")
	one.Shows("The dots lie face down; r reveals them first.")
	one.Hides("■■■")
}

func TestRevealFixesDots(t *testing.T) {
	s := atVote(t, tuitest.Blind)
	s.Press("1 1 3 enter 2 r")
	s.Shows("before everybody has voted?")
	s.Press("n enter enter")
	s.Shows("That was the last. r reveals the dots.")
	s.Press("4 4 4 r")
	if got, want := totals(s), map[string]int{"pr1": 2, "pr2": 1, "pr3": 1, "pr4": 3}; !maps.Equal(got, want) {
		t.Fatalf("dots %v, want %v", got, want)
	}
	s.Shows("revealed and fixed")
	s.Press("left left 1 backspace")
	if totals(s)["pr1"] != 2 {
		t.Error("dots were changed after they were revealed")
	}
	s.Press("u")
	s.Shows("face down")
	s.Saved()
}

// TestSealedDotsAndUndo takes dots back in both ways; where they lay is known here,
// and to nobody on the screen.
func TestSealedDotsAndUndo(t *testing.T) {
	for keys, want := range map[string]map[string]int{
		"1 2 u 3":                       {"pr1": 1, "pr3": 1},
		"1 2 backspace u 3":             {"pr1": 1, "pr2": 1, "pr3": 1},
		"1 2 3 backspace backspace 4":   {"pr1": 1, "pr4": 1},
		"1 2 3 u u u 4":                 {"pr4": 1},
		"1 2 enter left 3":              {"pr1": 1, "pr2": 1, "pr3": 1},
		"1 2 enter 4 left 3":            {"pr3": 1, "pr4": 1}, // nobody knows any more where two lay
		"1 2 enter 4 left backspace":    {"pr4": 1},
		"1 2 u ctrl+r 3":                {"pr3": 1},
		"1 2 esc v left 3 u 4":          {"pr4": 1},
		"1 2 backspace backspace space": {"pr1": 1},
		"down space space up space":     {"pr1": 1, "pr2": 2},
	} {
		t.Run(keys, func(t *testing.T) {
			s := atVote(t, tuitest.Blind)
			s.Press(keys + " r y")
			if got := totals(s); !maps.Equal(got, want) {
				t.Errorf("dots %v, want %v", got, want)
			}
			s.Saved()
		})
	}
}

func TestWallShowsNoNamesAtTheVote(t *testing.T) {
	s := atVote(t)
	s.Press("1 2 w")
	s.Hides("Ann", "Bob")
	s.Shows("Person 1 of 3", "One induction for all")
	s.Press("3 enter 1")
	s.Shows("Person 2 of 3")
	if totals(s)["pr1"] != 2 {
		t.Error("keys do not lay dots while the wall is shown")
	}
}

func TestANewVoteAndItsUndo(t *testing.T) {
	s := atVote(t)
	s.Press("1 1 R")
	s.Type("30")
	s.Press("enter")
	s.Shows("1 to 20")
	s.Press("backspace backspace 5 enter")
	if ballot, _ := s.Session().Vote().Ballot(); ballot.Each != 5 || ballot.In != 0 {
		t.Fatalf("the new vote is %+v", ballot)
	}
	s.Press("u")
	if totals(s)["pr1"] != 2 {
		t.Errorf("undo does not bring the earlier vote back: %v", totals(s))
	}
}

func TestDotsBeyondTheLastKey(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Room(t, framework.Builtin(), "Ann")))
	s.Press("enter p")
	for range len(vote.DotKeys) + 2 {
		s.Press("x 0 enter")
	}
	s.Press("esc B v enter")
	for range len(vote.DotKeys) + 1 {
		s.Press("down")
	}
	s.Press("space z")
	last := fmt.Sprint("pr", len(vote.DotKeys)+2)
	if got, want := totals(s), map[string]int{last: 1, fmt.Sprint("pr", len(vote.DotKeys)): 1}; !maps.Equal(got, want) {
		t.Errorf("dots %v, want %v", got, want)
	}
}

func TestKeysOfPriorities(t *testing.T) {
	seen := map[rune]bool{}
	for _, key := range vote.DotKeys {
		if seen[key] {
			t.Errorf("%c stands for two priorities", key)
		}
		seen[key] = true
	}
	s := atVote(t)
	for _, c := range s.App().Top().Commands() {
		if c.Label == "a dot" {
			continue
		}
		for _, key := range c.Keys {
			if len(key) == 1 && seen[rune(key[0])] && key[0] > '4' {
				t.Errorf("%q is the key of a priority and of %q", key, c.About)
			}
		}
	}
}
