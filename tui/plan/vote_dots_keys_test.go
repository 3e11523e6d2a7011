package plan_test

import (
	"fmt"
	"maps"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/plan/vote"
	"familyhub/stocktake/tui/tuitest"
)

// whoHasTheTurn is whose dots are laid.
func whoHasTheTurn(s *tuitest.Sim) string {
	v := s.App().Top().(*vote.Dots)
	return v.People()[v.Person()].Label()
}

func TestAWrongKeyLaysNoDot(t *testing.T) {
	s := atVote(t)
	s.Press("1 enter")
	for _, c := range []struct{ key, says string }{
		{"7", "7 is on no priority: still Bob."},
		{"z", "z is on no priority: still Bob."},
		{"Z", "Z is on no priority: still Bob."},
		{",", "A comma is on no priority: still Bob."},
		{";", `";" is on no priority: still Bob.`},
	} {
		s.Press(c.key)
		s.Shows(c.says)
	}
	if got := totals(s); !maps.Equal(got, map[string]int{"pr1": 1}) || whoHasTheTurn(s) != "Bob" {
		t.Errorf("dots %v, and it is %s's turn", got, whoHasTheTurn(s))
	}
	s.Press("w 7")
	s.Shows("7 is on no priority: still Person 2 of 3.")
	s.Hides("Bob")
}

// A space lays a dot on the priority in focus, but not between two keys.
func TestSeparatorsLayNoDot(t *testing.T) {
	for _, c := range []struct {
		text string
		want map[string]int
	}{
		{"2 3", map[string]int{"pr2": 1, "pr3": 1}},
		{"2, 3 ", map[string]int{"pr2": 1, "pr3": 1}},
		{" 3", map[string]int{"pr1": 1, "pr3": 1}},
		{"  ", map[string]int{"pr1": 2}},
	} {
		s := atVote(t)
		s.Type(c.text)
		if got := totals(s); !maps.Equal(got, c.want) {
			t.Errorf("%q: dots %v, want %v", c.text, got, c.want)
		}
	}
	s := atVote(t)
	s.Press("2 down space")
	if got := totals(s); got["pr2"] != 2 {
		t.Errorf("after ↓ a space lays %v", got)
	}
}

func TestCapitalsLayDots(t *testing.T) {
	s := atVote(t)
	for i := 5; i <= 10; i++ {
		p := model.Priority{ID: fmt.Sprintf("pr%d", i), What: fmt.Sprintf("Priority %d", i), Status: model.Proposed, Steps: []int{1}}
		s.Did(model.Add[model.Priority]{Item: p, At: model.End})
	}
	s.Press("A")
	if got := totals(s); !maps.Equal(got, map[string]int{"pr10": 1}) {
		t.Errorf("A laid %v:\n%s", got, s.See())
	}
}

func TestNobodyIsLeftOutOfAVoteInSilence(t *testing.T) {
	s := atVote(t)
	s.Press("1 enter enter")
	s.Shows("Bob is left out, without a dot. ← goes back.", "Cath  (3 of 3)")
	s.Press("backspace")
	s.Shows("Back to Bob; nothing was taken back.", "Bob  (2 of 3)")
	s.Press("backspace")
	s.Shows("Back to Ann; nothing was taken back.")
	if got := totals(s)["pr1"]; got != 1 {
		t.Errorf("%d dots are left, want 1", got)
	}
	s.Press("backspace")
	if got := totals(s)["pr1"]; got != 0 {
		t.Errorf("%d dots are left, want none", got)
	}
	s.Press("backspace")
	s.Shows("Ann has no dots to take back.")
}

func TestFixedDotsSaySo(t *testing.T) {
	s := atVote(t, tuitest.Blind)
	s.Press("1 enter 2 enter 3 enter r 1")
	s.Shows("the dots are revealed and fixed. R begins another vote.")
	if ballot, _ := s.Session().Vote().Ballot(); ballot.In != 3 {
		t.Errorf("%d are in", ballot.In)
	}
}

func TestThePaletteAsksWhereADotGoes(t *testing.T) {
	s := atVote(t)
	s.Choose("priority with this key")
	s.Shows("Which?  1–4 a dot")
	s.Press("esc")
	if n := len(totals(s)); n != 0 {
		t.Fatalf("%d dots without a key", n)
	}
	s.Choose("priority with this key")
	s.Press("3")
	if got := totals(s)["pr3"]; got != 1 {
		t.Errorf("%d dots, want 1", got)
	}
}
