package tui

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/home"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// given lists what the people of a statement gave, in the order of the table.
func (s *sim) given(statement int) string {
	var cards []string
	for _, p := range s.session().Participants() {
		if card := s.session().Score(statement, p.ID).String(); card != "" {
			cards = append(cards, card)
			continue
		}
		cards = append(cards, "-")
	}
	return strings.Join(cards, " ")
}

// A card that was taken back is typed again where it lay.
func TestUndoPutsTheFocusBack(t *testing.T) {
	for _, test := range []struct{ keys, want string }{
		{"3 4 u 5", "3 5 -"},
		{"3 4 2 u 5", "3 4 5"},
		{"3 4 2 enter 5 u u 1", "3 4 1"}, // the consensus, then the last card
		{"3 4 u ctrl+r 2", "3 2 -"},
		{"3 backspace 5", "5 - -"}, // the focus had gone on
		{"3 4 backspace backspace 5", "5 - -"},
	} {
		s := newSim(t, 80, 24)
		s.workshop(3)
		s.press(test.keys)
		if got := s.given(1); got != test.want {
			t.Errorf("%s: %s, want %s", test.keys, got, test.want)
		}
		if c, ok := s.session().Consensus(1); ok {
			t.Errorf("%s: the consensus is %s", test.keys, c.Words())
		}
	}
}

func TestUndoGoesToTheStatement(t *testing.T) {
	s := newSim(t, 80, 24)
	s.workshop(2)
	s.press("3 4 enter 4 enter u")
	s.shows("1 of 20", "Undone: consensus at statement 1: 4")
}

func TestFocusStaysWithThePerson(t *testing.T) {
	s := newSim(t, 80, 24)
	s.workshop(4)
	s.press("right 4 P delete q 1")
	if got := s.given(1); got != "4 1 -" {
		t.Errorf("after the first person was removed: %s", got)
	}
}

// A second Enter must not make a row of cards what the room agreed on.
func TestCardsAreNotTakenForTheConsensus(t *testing.T) {
	s := newSim(t, 80, 24)
	s.workshop(3)
	s.press("enter")
	s.shows("No score is in yet")
	s.press("3 4 2")
	if got := s.given(1); got != "3 4 2" {
		t.Errorf("the cards are %s", got)
	}
	s.press("enter 0")
	s.shows("The consensus 0 lies outside the scores, 2 to 4.")
	s.press("4")
	s.shows("The consensus was 0, and is now 4. u takes it back.")
	s.press("enter c 5")
	s.shows("although no score is in")
}

func TestGuideTakesJoinedKeys(t *testing.T) {
	s := newSim(t, 80, 24)
	s.press("i /")
	s.write("staff")
	s.press("enter home")
	s.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("kknkkkkkkkkkkkkkkkkn")})
	s.press("end n n n")
	s.shows("Guide")
}

func TestGuideSearchGoesRound(t *testing.T) {
	s := newSim(t, 80, 24)
	s.press("i")
	s.shows("Guide")
	s.press("/")
	s.write("licence")
	s.press("enter")
	first := s.see()
	const most = 100 // places where the guide says it
	for range most {
		if s.press("n"); s.see() == first {
			return
		}
	}
	t.Errorf("after %d finds the search has not come round", most)
}

func TestExportAsksBeforeItReplaces(t *testing.T) {
	s := newSim(t, 80, 24)
	s.workshop(2)
	s.press("x enter")
	s.shows("Written:")
	files, err := filepath.Glob(filepath.Join(s.root.config.ExportDir, "*.docx"))
	if err != nil || len(files) != 1 {
		t.Fatal(files, err)
	}
	if err := os.WriteFile(files[0], []byte("minutes, edited by hand"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.press("x enter")
	s.shows("Replace ")
	s.press("enter n")
	if data, _ := os.ReadFile(files[0]); string(data) != "minutes, edited by hand" {
		t.Error("the file was replaced without a yes")
	}
	s.press("x enter y")
	if data, _ := os.ReadFile(files[0]); string(data) == "minutes, edited by hand" {
		t.Error("the file was not replaced after a yes")
	}
}

func TestExportDialogStaysWhenItFails(t *testing.T) {
	s := newSim(t, 80, 24)
	s.workshop(2)
	s.press("x tab tab")
	s.write("/nowhere")
	s.press("enter")
	s.shows("There is no folder", "/nowhere", "Write")
}

func TestDemoKeepsWhatWasDeleted(t *testing.T) {
	s := newSim(t, 80, 24, func(c *Config) { c.Demo = func() (ui.Store, error) { return newMemory(), nil } })
	s.workshop(1)
	s.press("q")
	s.shows("Northvale spring")
	s.press("delete y d")
	s.shows("Sample sessions")
	s.press("q u")
	s.shows("Northvale spring")
}

func TestLongBarrierIsNotCut(t *testing.T) {
	s := newSim(t, 80, 24)
	s.workshop(1)
	long := strings.Repeat("no time ", 60) + "\nat all"
	s.root.desk.Do(model.Add[model.Barrier]{Item: model.Barrier{ID: "b1", Text: long, Statements: []int{1}}, At: model.End})
	s.press("b up enter enter")
	if got := s.session().Barriers()[0].Text; got != model.CleanText(long) {
		t.Errorf("%d characters are left of %d", len(got), len(long))
	}
}

func TestPastedLineEndsStay(t *testing.T) {
	for _, end := range []string{"\r", "\r\n", "\n"} {
		s := newSim(t, 80, 24)
		s.workshop(1)
		s.press("e")
		s.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("one" + end + "two"), Paste: true})
		s.press("enter esc b")
		s.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("three" + end + "four"), Paste: true})
		s.press("enter")
		if got := s.session().Notes()[0].Text; got != "one\ntwo" {
			t.Errorf("%q pasted: the note is %q", end, got)
		}
		if got := s.session().Barriers()[0].Text; got != "three\nfour" {
			t.Errorf("%q pasted: the barrier is %q", end, got)
		}
	}
}

// A session that cannot be read hides no other.
func TestHomeListsWhatCanBeRead(t *testing.T) {
	s := newSim(t, 80, 24)
	s.workshop(1)
	s.press("q")
	s.send(home.ListedMsg{Number: s.root.lists, Sessions: s.root.pages[0].(*home.Home).Sessions, Err: errors.New("the header of session abc is damaged")})
	s.shows("The header of session abc is damaged.", "Northvale spring")
}

func TestLeavingWaitsForANewSession(t *testing.T) {
	s := newSim(t, 80, 24)
	s.press("n")
	s.write("Northvale")
	s.hold = true
	s.press("enter ctrl+c")
	if s.quit {
		t.Fatal("the program ended before the session was kept")
	}
	s.release()
	if len(s.store.overviews) != 1 || !s.quit {
		t.Errorf("%d sessions are kept; ended: %t", len(s.store.overviews), s.quit)
	}
}
