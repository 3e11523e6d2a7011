package tui

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/plan/vote"
	"fmt"
	"maps"
	"testing"
)

// whoHasTheTurn is whose dots are laid.
func (s *sim) whoHasTheTurn() string {
	v := s.root.Top().(*vote.Dots)
	return v.People()[v.Person()].Label()
}

func TestAWrongKeyLaysNoDot(t *testing.T) {
	s := atVote(t)
	s.press("1 enter")
	for _, c := range []struct{ key, says string }{
		{"7", "7 is on no priority: still Bob."},
		{"z", "z is on no priority: still Bob."},
		{"Z", "Z is on no priority: still Bob."},
		{",", "A comma is on no priority: still Bob."},
		{";", `";" is on no priority: still Bob.`},
	} {
		s.press(c.key)
		s.shows(c.says)
	}
	if got := s.totals(); !maps.Equal(got, map[string]int{"pr1": 1}) || s.whoHasTheTurn() != "Bob" {
		t.Errorf("dots %v, and it is %s's turn", got, s.whoHasTheTurn())
	}
	s.press("w 7")
	s.shows("7 is on no priority: still Person 2 of 3.")
	s.hides("Bob")
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
		s.write(c.text)
		if got := s.totals(); !maps.Equal(got, c.want) {
			t.Errorf("%q: dots %v, want %v", c.text, got, c.want)
		}
	}
	s := atVote(t)
	s.press("2 down space")
	if got := s.totals(); got["pr2"] != 2 {
		t.Errorf("after ↓ a space lays %v", got)
	}
}

func TestCapitalsLayDots(t *testing.T) {
	s := atVote(t)
	for i := 5; i <= 10; i++ {
		p := model.Priority{ID: fmt.Sprintf("pr%d", i), What: fmt.Sprintf("Priority %d", i), Status: model.Proposed, Steps: []int{1}}
		if !s.root.desk.Do(model.Add[model.Priority]{Item: p, At: model.End}) {
			t.Fatal(s.root.notice.Text)
		}
	}
	s.press("A")
	if got := s.totals(); !maps.Equal(got, map[string]int{"pr10": 1}) {
		t.Errorf("A laid %v:\n%s", got, s.see())
	}
}

func TestNobodyIsLeftOutOfAVoteInSilence(t *testing.T) {
	s := atVote(t)
	s.press("1 enter enter")
	s.shows("Bob is left out, without a dot. ← goes back.", "Cath  (3 of 3)")
	s.press("backspace")
	s.shows("Back to Bob; nothing was taken back.", "Bob  (2 of 3)")
	s.press("backspace")
	s.shows("Back to Ann; nothing was taken back.")
	if got := s.totals()["pr1"]; got != 1 {
		t.Errorf("%d dots are left, want 1", got)
	}
	s.press("backspace")
	if got := s.totals()["pr1"]; got != 0 {
		t.Errorf("%d dots are left, want none", got)
	}
	s.press("backspace")
	s.shows("Ann has no dots to take back.")
}

func TestFixedDotsSaySo(t *testing.T) {
	s := atVote(t, blind)
	s.press("1 enter 2 enter 3 enter r 1")
	s.shows("the dots are revealed and fixed. N begins another vote.")
	if ballot, _ := s.session().Ballot(); ballot.In != 3 {
		t.Errorf("%d are in", ballot.In)
	}
}
