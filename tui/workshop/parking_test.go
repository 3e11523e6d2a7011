package workshop_test

import (
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"

	"github.com/google/go-cmp/cmp"
)

func TestParkingLeavesTheRowWhereItWas(t *testing.T) {
	s := tuitest.RowOf(t)
	s.Press("3 *")
	s.Shows("Parking lot: what belongs elsewhere")
	s.Type("Parking permits 123")
	s.Press("tab")
	s.Type("the estates team")
	s.Press("enter")
	s.Shows("Parked, number 1.")
	s.Press("4 2")
	if got := s.Given(1); got != "3 4 2" {
		t.Errorf("the row has %s", got)
	}
	want := []model.Parked{{ID: "k1", Text: "Parking permits 123", Owner: "the estates team", Statement: 1}}
	if diff := cmp.Diff(want, s.Session().Parked()); diff != "" {
		t.Error(diff)
	}
	s.Saved()
}

func TestNothingIsParkedByMistake(t *testing.T) {
	s := tuitest.RowOf(t)
	s.Press("* ctrl+s * esc")
	s.Press("*")
	s.Type("half a")
	s.Press("esc")
	s.Shows("Throw away what you have typed?")
	s.Press("y")
	if n := len(s.Session().Parked()); n != 0 {
		t.Errorf("%d are parked", n)
	}
	s.Press("3")
	if got := s.Given(1); got != "3 - -" {
		t.Errorf("the row has %s", got)
	}
}

func TestSomethingIsParkedFromEveryPage(t *testing.T) {
	for _, lead := range []string{"S", "P", "B", "L", "H", "i", "E", "g 2 enter"} {
		s := tuitest.RowOf(t)
		s.Press(lead)
		s.Press("*")
		s.Shows("Parking lot: what belongs elsewhere")
		s.Type("x")
		s.Press("ctrl+s")
		if len(s.Session().Parked()) != 1 {
			t.Errorf("after %s nothing is parked:\n%s", lead, s.See())
		}
	}
}

// lot is the page of the parking lot with two points on it.
func lot(t *testing.T) *tuitest.Sim {
	t.Helper()
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Room(t, framework.Builtin(), "Ann", "Kim")))
	s.Press("enter")
	s.Did(model.Add[model.Parked]{Item: model.Parked{ID: "k1", Text: "Parking permits", Statement: 3}, At: model.End})
	s.Did(model.Add[model.Parked]{Item: model.Parked{ID: "k2", Text: "A bus to the hub", Owner: "transport"}, At: model.End})
	s.Press("E pgdown enter")
	s.Shows("Parking lot: 2 of 2 still open", "at statement 3", "transport")
	return s
}

func TestTheParkingLotIsTickedChangedAndCleared(t *testing.T) {
	s := lot(t)
	s.Press("space")
	s.Shows("1 of 2 still open", "✓  Parking permits")
	s.Press("down enter ctrl+u")
	s.Type("A bus on Sundays")
	s.Press("ctrl+s")
	s.Shows("A bus on Sundays", "transport")
	s.Press("up delete")
	s.Hides("Parking permits")
	s.Press("u")
	s.Shows("✓  Parking permits")
	s.Press("a")
	s.Type("A third")
	s.Press("ctrl+s")
	s.Shows("2 of 3 still open")
	s.InShape("the parking lot", tuitest.Sizes...)
	s.Saved()
}

func TestTheRoomSeesTheParkingLotWithoutNames(t *testing.T) {
	s := lot(t)
	page, ok := s.App().Top().(ui.ForRoom)
	if !ok {
		t.Fatal("the parking lot has nothing for the room")
	}
	if diff := cmp.Diff([]string{"Parking permits", "A bus to the hub"}, page.Slide().Points); diff != "" {
		t.Error(diff)
	}
	s.Press("w")
	s.Hides("transport")
}

func TestAParkedTextSurvivesACrash(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.Soon, tuitest.On(tuitest.Room(t, framework.Builtin(), "Ann")))
	s.Press("enter 3 *")
	s.Type("Parking permits")
	s.Killed()
	s.Press("enter")
	s.Shows("You were writing what belongs elsewhere at statement 1")
	s.Press("enter ctrl+s")
	if got := s.Session().Parked(); len(got) != 1 || got[0].Text != "Parking permits" || got[0].Statement != 1 {
		t.Errorf("parked is %+v", got)
	}
}
