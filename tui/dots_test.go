package tui

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/plan/vote"
	"fmt"
	"maps"
	"testing"
)

// atVote opens a room with four priorities and begins a vote of three dots each.
func atVote(t *testing.T, kind ...func(*model.Origin)) *sim {
	t.Helper()
	begin := func(o *model.Origin) {
		for _, k := range kind {
			k(o)
		}
	}
	s := newSim(t, 120, 36, stored(roomOf(t, framework.Builtin(), begin, "Ann", "Bob", "Cath")))
	s.choices(4)
	s.press("B v")
	s.shows("How many", "3")
	s.press("enter")
	s.shows("Ann", "1 of 3")
	return s
}

func (s *sim) totals() map[string]int {
	ballot, _ := s.session().Ballot()
	return ballot.Totals
}

func TestDotsAreAKeyEach(t *testing.T) {
	s := atVote(t)
	s.press("1 1 3 enter 2 3 3 enter 3 3 1 enter")
	if got, want := s.totals(), map[string]int{"pr1": 3, "pr2": 1, "pr3": 5}; !maps.Equal(got, want) {
		t.Errorf("dots %v, want %v", got, want)
	}
	s.shows("Priorities by rank", "The dots are laid.", "5 ●●●●●")
	s.kept()
}

func TestOrderByDotsIsOneUndo(t *testing.T) {
	s := atVote(t)
	s.press("1 1 3 enter 2 3 3 enter 3 3 1 enter O")
	before := entered(t, s.session())
	s.press("backspace 2 enter")
	var order []string
	for i, p := range s.session().Priorities() {
		order = append(order, p.ID)
		if p.Focus != (i < 2) {
			t.Errorf("%s: focus %t", p.ID, p.Focus)
		}
	}
	if order[0] != "pr3" || order[1] != "pr1" || order[2] != "pr2" || order[3] != "pr4" {
		t.Errorf("order %v", order)
	}
	s.press("u")
	if entered(t, s.session()) != before {
		t.Errorf("one undo does not bring the old order back:\n%s", s.see())
	}
}

func TestNobodyLaysTooManyDots(t *testing.T) {
	s := atVote(t)
	s.press("1 2 3 4")
	s.shows("All 3 dots are laid.")
	s.press("backspace backspace 4 4")
	if got, want := s.totals(), map[string]int{"pr1": 1, "pr4": 2}; !maps.Equal(got, want) {
		t.Errorf("dots %v, want %v", got, want)
	}
	s.press("9 z")
	if got := s.totals(); got["pr1"]+got["pr4"] != 3 {
		t.Errorf("keys without a priority cast dots: %v", got)
	}
}

func TestDotsOnWhatIsGoneAreFreeAgain(t *testing.T) {
	s := atVote(t)
	s.press("1 1 2 esc home D v left")
	s.shows("● ○ ○")
	s.press("2 2")
	if got, want := s.totals(), map[string]int{"pr2": 1, "pr3": 2}; !maps.Equal(got, want) {
		t.Errorf("dots %v, want %v", got, want)
	}
	s.kept()
}

func TestSealedDotsStayUnseen(t *testing.T) {
	one, other := atVote(t, blind), atVote(t, blind)
	one.press("1 1 3")
	other.press("2 4 4")
	for range 2 {
		if one.see() != other.see() {
			t.Errorf("the screen tells where the dots lie:\n%s\nbeside\n%s", one.see(), other.see())
		}
		one.press("w")
		other.press("w")
	}
	one.shows("face down")
	one.press("esc O")
	one.shows("The dots lie face down.")
	one.hides("●●●")
}

func TestRevealFixesDots(t *testing.T) {
	s := atVote(t, blind)
	s.press("1 1 3 enter 2 r")
	s.shows("before everybody has laid theirs?")
	s.press("n enter enter")
	s.shows("That was the last. r reveals the dots.")
	s.press("4 4 4 r")
	if got, want := s.totals(), map[string]int{"pr1": 2, "pr2": 1, "pr3": 1, "pr4": 3}; !maps.Equal(got, want) {
		t.Fatalf("dots %v, want %v", got, want)
	}
	s.shows("revealed and fixed")
	s.press("left left 1 backspace")
	if s.totals()["pr1"] != 2 {
		t.Error("dots were changed after they were revealed")
	}
	s.press("u")
	s.shows("face down")
	s.kept()
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
			s := atVote(t, blind)
			s.press(keys + " r y")
			if got := s.totals(); !maps.Equal(got, want) {
				t.Errorf("dots %v, want %v", got, want)
			}
			s.kept()
		})
	}
}

func TestWallShowsNoNamesAtTheVote(t *testing.T) {
	s := atVote(t)
	s.press("1 2 w")
	s.hides("Ann", "Bob")
	s.shows("Person 1 of 3", "One induction for all")
	s.press("3 enter 1")
	s.shows("Person 2 of 3")
	if s.totals()["pr1"] != 2 {
		t.Error("keys do not lay dots while the wall is shown")
	}
}

func TestANewVoteAndItsUndo(t *testing.T) {
	s := atVote(t)
	s.press("1 1 N")
	s.write("0")
	s.press("enter")
	s.shows("1 to 20")
	s.press("backspace backspace 5 enter")
	if ballot, _ := s.session().Ballot(); ballot.Each != 5 || ballot.In != 0 {
		t.Fatalf("the new vote is %+v", ballot)
	}
	s.press("u")
	if s.totals()["pr1"] != 2 {
		t.Errorf("undo does not bring the earlier vote back: %v", s.totals())
	}
}

func TestDotsBeyondTheLastKey(t *testing.T) {
	s := newSim(t, 80, 24, stored(room(t, framework.Builtin(), "Ann")))
	s.press("enter p")
	for range len(vote.DotKeys) + 2 {
		s.press("x enter")
	}
	s.press("esc B v enter")
	for range len(vote.DotKeys) + 1 {
		s.press("down")
	}
	s.press("space z")
	last := fmt.Sprint("pr", len(vote.DotKeys)+2)
	if got, want := s.totals(), map[string]int{last: 1, "pr31": 1}; !maps.Equal(got, want) {
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
	for _, c := range s.root.commands() {
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
