package plan_test

import (
	"maps"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/tuitest"
)

// drop takes a priority off the plan without removing it.
func drop(s *tuitest.Sim, place int) {
	s.T.Helper()
	p := s.Session().Priorities()[place]
	p.Status = model.Dropped
	s.Did(model.Edit[model.Priority]{Item: p})
}

// leave marks somebody as having left.
func leave(s *tuitest.Sim, id string) {
	s.T.Helper()
	s.Did(model.Leave{Participant: id, Left: true})
}

func TestDotsOfWhoeverLeftCanBeCorrected(t *testing.T) {
	s := atVote(t)
	s.Press("1 1 enter 2 enter")
	leave(s, "p1")
	leave(s, "p3")
	s.Press("left left")
	s.Shows("Ann  (left, 1 of 2)") // Cath has no dots and is not listed
	s.Press("backspace backspace")
	s.Shows("Ann  (left, 1 of 2)") // the turn does not end with the last dot
	s.Press("3 enter")
	s.Shows("Bob  (2 of 2)")
	if got, want := totals(s), map[string]int{"pr2": 1, "pr3": 1}; !maps.Equal(got, want) {
		t.Errorf("dots %v, want %v", got, want)
	}
	s.Press("left backspace right left")
	s.Shows("Bob  (1 of 1)")
	s.Hides("Ann")
	s.Saved()
}

func TestDroppedPrioritiesAreOffTheBallot(t *testing.T) {
	s := atVote(t)
	second := s.Session().Priorities()[1].What
	s.Press("1")
	drop(s, 0)
	drop(s, 1)
	s.Hides(second)
	s.Shows(s.Session().Priorities()[0].What) // a dot lies on it
	s.Press("2")
	s.Shows("was dropped")
	s.Press("3 down space")
	if got, want := totals(s), map[string]int{"pr1": 1, "pr3": 2}; !maps.Equal(got, want) {
		t.Errorf("dots %v, want %v", got, want)
	}
	s.Saved()
}

// TestSealedBallotDoesNotTellOfDroppedPriorities drops one on which dots lie face down
// and one without any.
func TestSealedBallotDoesNotTellOfDroppedPriorities(t *testing.T) {
	one, other := atVote(t, tuitest.Blind), atVote(t, tuitest.Blind)
	one.Press("1 enter")
	other.Press("2 enter")
	drop(one, 0)
	drop(other, 0)
	if one.See() != other.See() {
		t.Errorf("the screen tells where the dot lies:\n%s\nbeside\n%s", one.See(), other.See())
	}
	what := one.Session().Priorities()[0].What
	one.Hides(what)
	one.Press("r y")
	one.Shows(what, "1 ■")
}

func TestManyDotsAreAFigure(t *testing.T) {
	s := atVote(t)
	s.Press("R backspace 1 2 enter")
	s.Press(strings.Repeat("1 ", 12))
	s.Shows(" 12 ■… 12 ■■■■■■■■■…")
	s.Press(strings.Repeat("backspace ", 7))
	s.Shows(" ■■■■■ 5 ■■■■■ ")
	s.Press("1")
	s.Shows(" 6 ■■… 6 ■■■■■■ ")
}
