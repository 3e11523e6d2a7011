package tui

import (
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/model"
)

func TestHistoryIsOfTheStatementOrOfAll(t *testing.T) {
	s := ballots(t)
	s.press("3 pgdown 4 H")
	s.shows("History of statement 2", "Ann at statement 2: score entered")
	s.hides("at statement 1")
	s.press("a")
	s.shows("Ann at statement 1: score entered", "Ann at statement 2: score entered", "participant Ann added")
	s.press("/")
	s.write("1")
	s.press("enter")
	s.shows("History of statement 1", "Ann at statement 1: score entered")
	s.hides("Ann at statement 2")
	for _, wrong := range []string{"99", "x", "1x"} {
		s.press("/")
		s.write(wrong)
		s.press("enter")
		s.shows("There is no statement \"" + wrong + "\"; type its number.")
		s.press("esc y")
	}
	s.press("q")
	s.shows("2 of 20")
}

func TestHistoryOfNothing(t *testing.T) {
	s := ballots(t)
	s.press("H")
	s.shows("Nothing has been entered yet.")
	s.press("up down enter home end")
	s.shows("Nothing has been entered yet.")
}

func TestHistoryGoesBackAndForth(t *testing.T) {
	s := ballots(t)
	s.press("0 5 1 4 r 3")
	full := entered(t, s.session())
	s.press("H home down enter")
	s.shows("Go back to how it was at ")
	s.press("enter n")
	if got := entered(t, s.session()); got != full {
		t.Fatal("n took something back")
	}
	s.press("enter y")
	s.shows("4 changes taken back; each ctrl+r brings one back", "undo: Dai at statement 1: score cleared")
	if n := s.session().At(1).Distribution().Sealed; n != 2 {
		t.Fatalf("%d scores are in, want 2", n)
	}
	s.press("esc")
	s.shows("2 of 4 in", "Ann  ●", "Cath ○")
	s.kept()
	for range 4 {
		s.press("ctrl+r")
	}
	if got := entered(t, s.session()); got != full {
		t.Errorf("redoing gave\n%s\nwant\n%s", got, full)
	}
	s.press("H home down enter y u ctrl+r ctrl+r ctrl+r ctrl+r ctrl+r")
	if got := entered(t, s.session()); got != full {
		t.Errorf("going back again, undo and redo gave\n%s\nwant\n%s", got, full)
	}
	s.kept()
}

func TestHistoryFromTheLatestEntryTakesNothingBack(t *testing.T) {
	s := ballots(t)
	s.press("3 H enter y")
	s.shows("Nothing that was entered after this still stands.")
	if n := s.session().At(1).Distribution().Sealed; n != 1 {
		t.Errorf("%d scores are in, want 1", n)
	}
}

func TestHistoryTellsNothingThatIsSealed(t *testing.T) {
	s := ballots(t)
	s.press("0 5 1 4 r up left left left 3 u u H")
	s.shows("Ann at statement 1, round 1: score corrected")
	s.hides("from 0 to 3", "from 3 to 0")
	for _, line := range s.root.desk.History.Lines() {
		if strings.Contains(line.Words(model.ByName), "from 0") {
			t.Errorf("the history says %q of a round that is sealed", line.Words(model.ByName))
		}
	}
}

func TestHistoryOfSeveralDaysSaysWhich(t *testing.T) {
	w := newWatch()
	s := opened(t, 120, 36, until(t, "", blind), w.into)
	s.press("3")
	w.pass(24 * time.Hour)
	s.press("4 H")
	s.shows("12 Mar 09:30:00  Ann at statement 1", "13 Mar 09:30:00  Bob at statement 1")
	s.press("enter")
	s.shows("Go back to how it was at 13 Mar 09:30:00?")
}
