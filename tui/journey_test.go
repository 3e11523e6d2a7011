package tui

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/tui/ui"
)

// written is a session as its JSON has it, for comparing whole sessions.
func written(t testing.TB, s *model.Session) string {
	t.Helper()
	var b bytes.Buffer
	if err := jsonfile.Session(&b, s, report.Options{Names: true}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// kept fails unless the store has the open session as the screens have it.
func (s *sim) kept() {
	s.t.Helper()
	if len(s.root.Unsaved()) > 0 {
		s.t.Fatalf("%d writes are still queued", len(s.root.Unsaved()))
	}
	h, _, err := s.store.Load(s.session().ID())
	if err != nil {
		s.t.Fatal(err)
	}
	if want, got := written(s.t, s.session()), written(s.t, h.Session()); got != want {
		s.t.Fatalf("the store has\n%s\nthe screens have\n%s", got, want)
	}
}

func TestWorkshopFromWelcomeToSummary(t *testing.T) {
	s := newSim(t, 80, 24)
	s.shows("Welcome", "Press n")
	s.workshop(3)
	for _, st := range s.session().Statements() {
		s.shows(fmt.Sprintf("%d of 20", s.at()))
		before := s.root.desk.Place
		keys := 0
		for _, key := range []string{"3", "4", "d", "enter", "3", "enter"} { // three cards, to the consensus and it, on
			s.press(key)
			keys++
		}
		if most := 3 + 3; keys > most {
			t.Fatalf("statement %d took %d keys, at most %d", st.Number, keys, most)
		}
		if s.root.desk.Place == before {
			t.Fatalf("statement %d was not left:\n%s", st.Number, s.see())
		}
		for s.root.desk.Place.Page == model.ResultsPage || s.root.desk.Place.Page == model.IntroPage {
			s.press("enter")
		}
	}
	if page := s.root.desk.Place.Page; page != model.SummaryPage {
		t.Fatalf("the workshop ends on %q", page)
	}
	if n := s.session().Settled(); n != 20 {
		t.Errorf("%d statements are settled, want 20", n)
	}
	s.shows("Summary", "●3.0")
	s.kept()
}

// at is which statement of the session is open, from 1.
func (s *sim) at() int {
	for i, st := range s.session().Statements() {
		if st.Number == s.root.desk.Place.Number {
			return i + 1
		}
	}
	return 0
}

func TestNotesOnTheStatement(t *testing.T) {
	s := newSim(t, 120, 36)
	s.workshop(2)
	s.press("b")
	s.write("No shared induction")
	s.press("enter esc p")
	s.write("One induction for all")
	s.press("tab")
	s.write("Early help")
	s.press("enter esc e")
	s.write("26 of 30 have one")
	s.press("enter esc c 4 y")
	s.write("Most do it")
	s.press("enter")
	s.shows("No shared induction", "One induction for all", "26 of 30 have one", "Most do it", "4")
	s.kept()
}

func TestSoloRunIsTwentyDigits(t *testing.T) {
	s := newSim(t, 80, 24, func(c *Config) { c.Begin = Begin{Solo: true} })
	s.write("34250143250143520143")
	s.shows("Your radar", "score sheet")
	s.hides("consensus")
	s.kept()
	if n := s.session().Settled(); n != 20 {
		t.Errorf("%d statements are answered, want 20", n)
	}
}

func TestSoloSheetIsWritten(t *testing.T) {
	s := newSim(t, 80, 24, func(c *Config) { c.Begin = Begin{Solo: true, Name: "Ann"} })
	s.write("34250143250143520143")
	s.press("w enter")
	s.shows("Written: ")
	found, err := filepath.Glob(filepath.Join(s.root.config.ExportDir, "*-sheet.csv"))
	if err != nil || len(found) != 1 {
		t.Fatalf("score sheets: %v, %v", found, err)
	}
}

// entered is what was entered into a session: all of it but the time that it took.
func entered(t *testing.T, s *model.Session) string {
	t.Helper()
	var all map[string]any
	if err := json.Unmarshal([]byte(written(t, s)), &all); err != nil {
		t.Fatal(err)
	}
	delete(all, "spent")
	text, err := json.MarshalIndent(all, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestUndoReachesBackBeyondARestart(t *testing.T) {
	s := newSim(t, 80, 24)
	s.workshop(2)
	s.press("3 4 enter 3 enter 1")
	full := entered(t, s.session())
	id := s.session().ID()
	again := newSim(t, 80, 24, stored(s.store), func(c *Config) { c.Begin = Begin{Open: id} })
	again.shows("2 of 20")
	for range 20 {
		again.press("u")
	}
	again.shows("There is nothing to undo.")
	if n := len(again.session().Participants()); n != 0 {
		t.Errorf("%d people are left after undoing everything", n)
	}
	third := newSim(t, 80, 24, stored(s.store), func(c *Config) { c.Begin = Begin{Open: id} })
	for range 20 {
		third.press("ctrl+r")
	}
	if got := entered(t, third.session()); got != full {
		t.Errorf("redoing everything gave\n%s\nwant\n%s", got, full)
	}
	third.kept()
}

func TestUndoSaysWhichStatementItTouched(t *testing.T) {
	s := newSim(t, 80, 24)
	s.workshop(2)
	s.press("3 pgdown u")
	s.shows("Undone: ", "statement 1")
}

func TestReopeningGoesWhereItWasLeft(t *testing.T) {
	s := newSim(t, 80, 24)
	s.workshop(2)
	s.press("g")
	s.write("9")
	s.press("enter q")
	s.shows("Northvale spring")
	s.press("enter")
	s.shows("9 of 20")
}

func TestDeleteAndUndelete(t *testing.T) {
	s := newSim(t, 80, 24, stored(samples(t)))
	s.press("D enter D")
	s.shows("Delete \"Workforce workshop, spring 2026\"?")
	s.press("y")
	s.shows("Deleted: ")
	if len(s.store.overviews) != 2 {
		t.Fatalf("%d sessions, want 2", len(s.store.overviews))
	}
	s.press("u")
	s.shows("The session is back.")
	if len(s.store.overviews) != 3 {
		t.Fatalf("%d sessions, want 3", len(s.store.overviews))
	}
}

func TestFilter(t *testing.T) {
	s := newSim(t, 80, 24, stored(samples(t)))
	s.press("/")
	s.write("march 2025")
	s.shows("11 Mar 2025")
	s.hides("12 Mar 2026")
	s.write(" zzz")
	s.shows("No session has these words.")
	s.press("esc")
	s.shows("12 Mar 2026")
}

func TestQuittingAsksOnceAndEscIsNo(t *testing.T) {
	s := newSim(t, 80, 24)
	s.press("q q")
	s.hides("Leave stocktake?")
	s.press("esc y")
	if !s.quit {
		t.Error("y did not leave")
	}
}

func TestExportWritesAFile(t *testing.T) {
	s := newSim(t, 80, 24, stored(samples(t)))
	s.press("x space down down down down down space enter")
	s.shows("Written: ", ".json")
	found, err := filepath.Glob(filepath.Join(s.root.config.ExportDir, "*.json"))
	if err != nil || len(found) != 1 {
		t.Fatalf("files: %v, %v", found, err)
	}
	data, err := os.ReadFile(found[0])
	if err != nil || !bytes.Contains(data, []byte(jsonfile.SessionSchema)) {
		t.Errorf("%s is no session: %v", found[0], err)
	}
}

func TestExportIntoNowhereSaysSo(t *testing.T) {
	s := newSim(t, 120, 36, stored(samples(t)))
	s.press("x tab tab")
	s.write("/no/such/folder")
	s.press("enter")
	if !s.root.notice.Bad {
		t.Errorf("no complaint:\n%s", s.see())
	}
}

func TestPeopleFromAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "people.csv")
	put := func(text string) {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s := newSim(t, 120, 36)
	s.press("n")
	s.write("Northvale")
	s.press("enter")

	put("name,agency,role,scoring\nAnn,Council,Lead,yes\nBob,Council,Lead,perhaps\nCath,Trust,,maybe\n")
	s.press("f")
	s.write(path)
	s.press("enter")
	s.shows("Nothing was read", "people.csv, line 3", "people.csv, line 4")
	if n := len(s.session().Participants()); n != 0 {
		t.Fatalf("%d people were added from a bad file", n)
	}
	s.press("esc")

	put("name,agency,role,scoring\nAnn,Council,Lead,yes\nSiân,Trust,,no\n")
	s.press("enter") // the dialog still has the file's name
	s.shows("2 people read from people.csv", "Siân", "observes")
	s.kept()
}

func TestEditingKeepsSomebodyLeft(t *testing.T) {
	s := newSim(t, 80, 24)
	s.workshop(2)
	s.press("3 P D y")
	s.shows("left")
	s.press("enter")
	s.write("Ann")
	s.press("enter")
	if p := s.session().Participants()[0]; !p.Left || p.Name != "Ann" {
		t.Errorf("after the edit: %+v", p)
	}
}

func TestDemoAndBack(t *testing.T) {
	own := newMemory()
	s := newSim(t, 80, 24, stored(own), func(c *Config) {
		c.Demo = func() (ui.Store, error) { return samples(t), nil }
	})
	s.press("d")
	s.shows("Sample sessions", "leave demo")
	s.press("enter 3 q q")
	s.shows("Welcome")
	if len(own.logs) != 0 {
		t.Error("the demo wrote into the user's own file")
	}
}
