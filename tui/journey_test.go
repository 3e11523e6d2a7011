package tui_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/tui"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"
)

func TestWorkshopFromWelcomeToSummary(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Shows("Welcome", "Press n")
	s.Workshop(3)
	for _, st := range s.Session().Statements() {
		s.Shows(fmt.Sprintf("%d of 20", s.At()))
		before := s.Place()
		keys := 0
		for _, key := range []string{"3", "4", "d", "enter", "3", "enter"} { // three cards, to the consensus and it, on
			s.Press(key)
			keys++
		}
		if most := 3 + 3; keys > most {
			t.Fatalf("statement %d took %d keys, at most %d", st.Number, keys, most)
		}
		if s.Place() == before {
			t.Fatalf("statement %d was not left:\n%s", st.Number, s.See())
		}
		for s.Place().Page == model.ResultsPage || s.Place().Page == model.IntroPage {
			s.Press("enter")
		}
	}
	if page := s.Place().Page; page != model.SummaryPage {
		t.Fatalf("the workshop ends on %q", page)
	}
	if n := s.Session().Settled(); n != 20 {
		t.Errorf("%d statements are settled, want 20", n)
	}
	s.Shows("Summary", "●3.0")
	s.Saved()
}

func TestNotesOnTheStatement(t *testing.T) {
	s := tuitest.New(t, 120, 36)
	s.Workshop(2)
	s.Press("b")
	s.Type("No shared induction")
	s.Press("enter esc p")
	s.Type("One induction for all")
	s.Press("tab")
	s.Type("Early help")
	s.Press("enter esc e")
	s.Type("26 of 30 have one")
	s.Press("enter esc c 4 y y") // the first says that no score is needed
	s.Type("Most do it")
	s.Press("enter")
	s.Shows("No shared induction", "One induction for all", "26 of 30 have one", "Most do it", "4")
	s.Saved()
}

func TestSoloRunIsTwentyDigits(t *testing.T) {
	s := tuitest.New(t, 80, 24, func(c *tuitest.Setup) { c.Begin = tui.Begin{Solo: true} })
	s.Type("34250143250143520143")
	s.Shows("Your radar", "score sheet")
	s.Hides("consensus")
	s.Saved()
	if n := s.Session().Settled(); n != 20 {
		t.Errorf("%d statements are answered, want 20", n)
	}
}

func TestSoloSheetIsWritten(t *testing.T) {
	s := tuitest.New(t, 80, 24, func(c *tuitest.Setup) { c.Begin = tui.Begin{Solo: true, Name: "Ann"} })
	s.Type("34250143250143520143")
	s.Press("x enter")
	s.Shows("Written: ")
	found, err := filepath.Glob(filepath.Join(s.Setup.ExportDir, "*-sheet.csv"))
	if err != nil || len(found) != 1 {
		t.Fatalf("score sheets: %v, %v", found, err)
	}
}

func TestUndoReachesBackBeyondARestart(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(2)
	s.Press("3 4 enter 3 enter 1")
	full := tuitest.Entered(t, s.Session())
	id := s.Session().ID()
	again := tuitest.New(t, 80, 24, tuitest.On(s.Store), func(c *tuitest.Setup) { c.Begin = tui.Begin{Open: id} })
	again.Shows("2 of 20")
	for range 20 {
		again.Press("u")
	}
	again.Shows("There is nothing to undo.")
	if n := len(again.Session().Participants()); n != 0 {
		t.Errorf("%d people are left after undoing everything", n)
	}
	third := tuitest.New(t, 80, 24, tuitest.On(s.Store), func(c *tuitest.Setup) { c.Begin = tui.Begin{Open: id} })
	for range 20 {
		third.Press("ctrl+r")
	}
	if got := tuitest.Entered(t, third.Session()); got != full {
		t.Errorf("redoing everything gave\n%s\nwant\n%s", got, full)
	}
	third.Saved()
}

func TestUndoSaysWhichStatementItTouched(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(2)
	s.Press("3 pgdown u")
	s.Shows("Undone: ", "statement 1")
}

func TestReopeningGoesWhereItWasLeft(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(2)
	s.Press("g")
	s.Type("9")
	s.Press("enter q y")
	s.Shows("Northvale spring")
	s.Press("enter")
	s.Shows("9 of 20")
}

func TestDeleteAndUndelete(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("delete enter delete")
	s.Shows("Delete \"Workforce workshop, spring 2026\"?")
	s.Press("y")
	s.Shows("Deleted: ")
	if len(s.Store.Overviews) != 2 {
		t.Fatalf("%d sessions, want 2", len(s.Store.Overviews))
	}
	s.Press("u")
	s.Shows("The session is back.")
	if len(s.Store.Overviews) != 3 {
		t.Fatalf("%d sessions, want 3", len(s.Store.Overviews))
	}
}

func TestFilter(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("/")
	s.Type("march 2025")
	s.Shows("11 Mar 2025")
	s.Hides("12 Mar 2026")
	s.Type(" zzz")
	s.Shows("No session has these words.")
	s.Press("esc")
	s.Shows("12 Mar 2026")
}

func TestQuittingAsksOnceAndEscIsNo(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Press("q q")
	s.Hides("Leave stocktake?")
	s.Press("esc y")
	if !s.Quit {
		t.Error("y did not leave")
	}
}

func TestExportWritesAFile(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("x 0 space down down down down down space enter")
	s.Shows("Written: ", ".json")
	found, err := filepath.Glob(filepath.Join(s.Setup.ExportDir, "*.json"))
	if err != nil || len(found) != 1 {
		t.Fatalf("files: %v, %v", found, err)
	}
	data, err := os.ReadFile(found[0])
	if err != nil || !bytes.Contains(data, []byte(jsonfile.SessionSchema)) {
		t.Errorf("%s is no session: %v", found[0], err)
	}
}

func TestExportIntoNowhereSaysSo(t *testing.T) {
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)))
	s.Press("x 0 tab tab")
	s.Type("/no/such/folder")
	s.Press("enter")
	s.Shows("There is no folder")
}

func TestPeopleFromAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "people.csv")
	put := func(text string) {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s := tuitest.New(t, 120, 36)
	s.Press("n")
	s.Type("Northvale")
	s.Press("ctrl+s")

	put("name,agency,role,scoring\nAnn,Council,Lead,yes\nBob,Council,Lead,perhaps\nCath,Trust,,maybe\n")
	s.Press("I")
	s.Type(path)
	s.Press("enter")
	s.Shows("Nobody was added", "people.csv, line 3", "people.csv, line 4")
	if n := len(s.Session().Participants()); n != 0 {
		t.Fatalf("%d people were added from a bad file", n)
	}
	s.Press("esc")

	put("name,agency,role,scoring\nAnn,Council,Lead,yes\nSiân,Trust,,no\n")
	s.Press("enter") // the form still has the file's name
	s.Shows("Add 2 people from people.csv?", "Siân, Trust, observes")
	s.Press("y")
	s.Shows("2 people read from people.csv", "Siân", "observes")
	s.Saved()
}

func TestEditingKeepsSomebodyLeft(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(2)
	s.Press("3 P delete y")
	s.Shows("left")
	s.Press("enter")
	s.Type("Ann")
	s.Press("enter")
	if p := s.Session().Participants()[0]; !p.Left || p.Name != "Ann" {
		t.Errorf("after the edit: %+v", p)
	}
}

func TestDemoAndBack(t *testing.T) {
	own := tuitest.NewMemory()
	s := tuitest.New(t, 80, 24, tuitest.On(own), func(c *tuitest.Setup) {
		c.Demo = func() (ui.Store, error) { return tuitest.Samples(t), nil }
	})
	s.Press("D")
	s.Shows("Sample sessions", "leave demo")
	s.Press("enter 3 q y q")
	s.Shows("Welcome")
	if len(own.Logs) != 0 {
		t.Error("the demo wrote into the user's own file")
	}
}
