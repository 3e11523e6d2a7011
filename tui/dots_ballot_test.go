package tui

import (
	"maps"
	"strings"
	"testing"

	"familyhub/stocktake/model"
)

// drop takes a priority off the plan without removing it.
func (s *sim) drop(place int) {
	s.t.Helper()
	p := s.session().Priorities()[place]
	p.Status = model.Dropped
	if !s.root.desk.Do(model.Edit[model.Priority]{Item: p}) {
		s.t.Fatalf("%s was not dropped: %s", p.ID, s.root.notice.Text)
	}
}

// leave marks somebody as having left.
func (s *sim) leave(id string) {
	s.t.Helper()
	if !s.root.desk.Do(model.Leave{Participant: id, Left: true}) {
		s.t.Fatalf("%s has not left: %s", id, s.root.notice.Text)
	}
}

func TestDotsOfWhoeverLeftCanBeCorrected(t *testing.T) {
	s := atVote(t)
	s.press("1 1 enter 2 enter")
	s.leave("p1")
	s.leave("p3")
	s.press("left left")
	s.shows("Ann  (left, 1 of 2)") // Cath has no dots and is not listed
	s.press("backspace backspace")
	s.shows("Ann  (left, 1 of 2)") // the turn does not end with the last dot
	s.press("3 enter")
	s.shows("Bob  (2 of 2)")
	if got, want := s.totals(), map[string]int{"pr2": 1, "pr3": 1}; !maps.Equal(got, want) {
		t.Errorf("dots %v, want %v", got, want)
	}
	s.press("left backspace right left")
	s.shows("Bob  (1 of 1)")
	s.hides("Ann")
	s.kept()
}

func TestDroppedPrioritiesAreOffTheBallot(t *testing.T) {
	s := atVote(t)
	second := s.session().Priorities()[1].What
	s.press("1")
	s.drop(0)
	s.drop(1)
	s.hides(second)
	s.shows(s.session().Priorities()[0].What) // a dot lies on it
	s.press("2")
	s.shows("was dropped")
	s.press("3 down space")
	if got, want := s.totals(), map[string]int{"pr1": 1, "pr3": 2}; !maps.Equal(got, want) {
		t.Errorf("dots %v, want %v", got, want)
	}
	s.kept()
}

// TestSealedBallotDoesNotTellOfDroppedPriorities drops one on which dots lie face down
// and one without any.
func TestSealedBallotDoesNotTellOfDroppedPriorities(t *testing.T) {
	one, other := atVote(t, blind), atVote(t, blind)
	one.press("1 enter")
	other.press("2 enter")
	one.drop(0)
	other.drop(0)
	if one.see() != other.see() {
		t.Errorf("the screen tells where the dot lies:\n%s\nbeside\n%s", one.see(), other.see())
	}
	what := one.session().Priorities()[0].What
	one.hides(what)
	one.press("r y")
	one.shows(what, "1 ●")
}

func TestManyDotsAreAFigure(t *testing.T) {
	s := atVote(t)
	s.press("N backspace 1 2 enter")
	s.press(strings.Repeat("1 ", 12))
	s.shows(" 12 ●… 12 ●●●●●●●●●…")
	s.press(strings.Repeat("backspace ", 7))
	s.shows(" ●●●●● 5 ●●●●● ")
	s.press("1")
	s.shows(" 6 ●●… 6 ●●●●●● ")
}
