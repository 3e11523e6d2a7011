package tui_test

import (
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/tuitest"
)

func TestHistoryIsOfTheStatementOrOfAll(t *testing.T) {
	s := tuitest.Ballots(t)
	s.Press("3 pgdown 4 H")
	s.Shows("History of statement 2", "Ann at statement 2: score entered")
	s.Hides("at statement 1")
	s.Press("backspace")
	s.Shows("Ann at statement 1: score entered", "Ann at statement 2: score entered", "participant Ann added")
	s.Press("/")
	s.Type("1")
	s.Press("enter")
	s.Shows("History of statement 1", "Ann at statement 1: score entered")
	s.Hides("Ann at statement 2")
	for _, wrong := range []string{"99", "x", "1x"} {
		s.Press("/")
		s.Type(wrong)
		s.Press("enter")
		s.Shows("There is no statement \"" + wrong + "\"; type its number.")
		s.Press("esc y")
	}
	s.Press("q")
	s.Shows("2 of 20")
}

func TestHistoryOfNothing(t *testing.T) {
	s := tuitest.Ballots(t)
	s.Press("H")
	s.Shows("Nothing has been entered yet.")
	s.Press("up down enter home end")
	s.Shows("Nothing has been entered yet.")
}

func TestHistoryGoesBackAndForth(t *testing.T) {
	s := tuitest.Ballots(t)
	s.Press("0 5 1 4 r 3")
	full := tuitest.Entered(t, s.Session())
	s.Press("H home down enter")
	s.Shows("Go back to how it was at ")
	s.Press("enter n")
	if got := tuitest.Entered(t, s.Session()); got != full {
		t.Fatal("n took something back")
	}
	s.Press("enter y")
	s.Shows("4 changes taken back; each ctrl+r brings one back", "undo: Dai at statement 1: score cleared")
	if n := s.Session().At(1).Distribution().Sealed; n != 2 {
		t.Fatalf("%d scores are in, want 2", n)
	}
	s.Press("esc")
	s.Shows("2 of 4 in")
	s.Saved()
	for range 4 {
		s.Press("ctrl+r")
	}
	if got := tuitest.Entered(t, s.Session()); got != full {
		t.Errorf("redoing gave\n%s\nwant\n%s", got, full)
	}
	s.Press("H home down enter y u ctrl+r ctrl+r ctrl+r ctrl+r ctrl+r")
	if got := tuitest.Entered(t, s.Session()); got != full {
		t.Errorf("going back again, undo and redo gave\n%s\nwant\n%s", got, full)
	}
	s.Saved()
}

func TestHistoryFromTheLatestEntryTakesNothingBack(t *testing.T) {
	s := tuitest.Ballots(t)
	s.Press("3 H enter y")
	s.Shows("Nothing that was entered after this still stands.")
	if n := s.Session().At(1).Distribution().Sealed; n != 1 {
		t.Errorf("%d scores are in, want 1", n)
	}
}

func TestHistoryTellsNothingThatIsSealed(t *testing.T) {
	s := tuitest.Ballots(t)
	s.Press("0 5 1 4 r up left left left 3 u u H")
	s.Shows("Ann at statement 1, round 1: score corrected")
	s.Hides("from 0 to 3", "from 3 to 0")
	for _, line := range s.History().Lines() {
		if strings.Contains(line.Words(model.ByName), "from 0") {
			t.Errorf("the history says %q of a round that is sealed", line.Words(model.ByName))
		}
	}
}

func TestHistoryOfSeveralDaysSaysWhich(t *testing.T) {
	s := tuitest.Opened(t, 120, 36, tuitest.Until(t, "", tuitest.Blind), tuitest.Still)
	s.Press("3")
	s.Pass(24 * time.Hour)
	s.Press("4 H")
	s.Shows("12 Mar 09:30:00  Ann at statement 1", "13 Mar 09:30:00  Bob at statement 1")
	s.Press("enter")
	s.Shows("Go back to how it was at 13 Mar 09:30:00?")
}

// Statements with ids are asked for by these, in the framework's own word.
func TestTheHistoryOfAStatementByItsID(t *testing.T) {
	fw := tuitest.FrameworkOf(t, 3, 2)
	fw.Names.Statement = framework.Name{One: "practice", Many: "practices"}
	fw.Steps[0].Statements[1].ID = "SM-A2"
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.RoomOf(t, fw, func(*model.Origin) {}, tuitest.Names(2)...)))
	s.Press("enter")
	s.Do(model.SetScore{Statement: 2, Round: 1, Participant: "p1", Score: model.Points(4)})
	s.Press("H backspace /")
	s.Shows("History of a practice", "its id or number")
	s.Type("SM-A9")
	s.Press("enter")
	s.Shows(`There is no practice "SM-A9"; type its id or number.`)
	s.Press("ctrl+u")
	s.Type("sm-a2")
	s.Press("enter")
	s.Shows("SM-A2")
}
