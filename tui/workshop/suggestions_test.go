package workshop_test

import (
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/tuitest"
)

// scored is an open session of three, in which sheets for two statements came in.
func scored(t *testing.T, kind func(*model.Origin)) *tuitest.Sim {
	t.Helper()
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.RoomOf(t, framework.Builtin(), kind, "Ann", "Bob", "Cath")))
	s.Press("enter")
	for statement, row := range map[int][]int{2: {3, 3, 4}, 5: {0, 3, 5}} {
		for i, points := range row {
			s.Did(model.SetScore{Statement: statement, Round: 1, Participant: s.Session().Participants()[i].ID, Score: model.Points(points)})
		}
	}
	return s
}

func TestStatementsAreListedToConfirmAndToDiscuss(t *testing.T) {
	s := scored(t, func(*model.Origin) {})
	s.Press("S V")
	s.Shows("Confirm 1, discuss 1", "median 3, 3 to 4, 3 in", "median 3, 0 to 5, 3 in")
	if _, agreed := s.Session().At(2).Consensus(); agreed {
		t.Error("the list agreed for the room")
	}
	s.Press("enter")
	if got := s.Place(); got != (model.Place{Page: model.StatementPage, Number: 5}) {
		t.Errorf("Enter leads to %+v", got)
	}
	s.Hides("to discuss")
	s.InShape("the statement", tuitest.Sizes...)
}

func TestStatementsAreMarkedOnlyWhereThatIsWanted(t *testing.T) {
	s := scored(t, func(*model.Origin) {})
	s.Press("P V space")
	if !s.Session().Suggesting() {
		t.Fatalf("it is not on:\n%s", s.See())
	}
	s.Press("enter")
	if heading := s.Heading(); heading == "" {
		t.Fatal("no heading")
	}
	s.Shows("· to discuss")
	s.Press("c 3")
	s.Hides("· to discuss")
	s.Press("S V space")
	if s.Session().Suggesting() {
		t.Error("it is still on")
	}
	s.Saved()
}

func TestNothingIsSuggestedBeforeTheReveal(t *testing.T) {
	s := scored(t, tuitest.Blind)
	s.Press("S V")
	s.Shows("not before the reveal", "not revealed")
	s.Hides("median")
	s.InShape("the list", tuitest.Sizes...)
}
