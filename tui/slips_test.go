package tui_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

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
		s := tuitest.New(t, 80, 24)
		s.Workshop(3)
		s.Press(test.keys)
		if got := s.Given(1); got != test.want {
			t.Errorf("%s: %s, want %s", test.keys, got, test.want)
		}
		if c, ok := s.Session().At(1).Consensus(); ok {
			t.Errorf("%s: the consensus is %s", test.keys, c.Words())
		}
	}
}

func TestUndoGoesToTheStatement(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(2)
	s.Press("3 4 enter 4 enter u")
	s.Shows("1 of 20", "Undone: consensus at statement 1: 4")
}

func TestFocusStaysWithThePerson(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(4)
	s.Press("right 4 P delete q 1")
	if got := s.Given(1); got != "4 1 -" {
		t.Errorf("after the first person was removed: %s", got)
	}
}

// A second Enter must not make a row of cards what the room agreed on.
func TestCardsAreNotTakenForTheConsensus(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(3)
	s.Press("enter")
	s.Shows("No score is in yet")
	s.Press("3 4 2")
	if got := s.Given(1); got != "3 4 2" {
		t.Errorf("the cards are %s", got)
	}
	s.Press("enter 0")
	s.Shows("The consensus 0 lies outside the scores, 2 to 4.")
	s.Press("4")
	s.Shows("The consensus was 0, and is now 4. u takes it back.")
	s.Press("enter c 5")
	s.Shows("without scores?")
	s.Press("y")
	s.Shows("although no score is in")
}

func TestGuideTakesJoinedKeys(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Press("i /")
	s.Type("staff")
	s.Press("enter home")
	s.Send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("kknkkkkkkkkkkkkkkkkn")})
	s.Press("end enter enter enter")
	s.Shows("Guide")
}

func TestGuideSearchGoesRound(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Press("i")
	s.Shows("Guide")
	s.Press("/")
	s.Type("licence")
	s.Press("enter")
	first := s.See()
	const most = 100 // places where the guide says it
	for range most {
		if s.Press("enter"); s.See() == first {
			return
		}
	}
	t.Errorf("after %d finds the search has not come round", most)
}

func TestExportAsksBeforeItReplaces(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(2)
	s.Press("x 0 enter")
	s.Shows("Written:")
	files, err := filepath.Glob(filepath.Join(s.Setup.ExportDir, "*.docx"))
	if err != nil || len(files) != 1 {
		t.Fatal(files, err)
	}
	if err := os.WriteFile(files[0], []byte("minutes, edited by hand"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.Press("esc x 0 enter")
	s.Shows("Replace ")
	s.Press("enter n")
	if data, _ := os.ReadFile(files[0]); string(data) != "minutes, edited by hand" {
		t.Error("the file was replaced without a yes")
	}
	s.Press("x 0 enter y")
	if data, _ := os.ReadFile(files[0]); string(data) == "minutes, edited by hand" {
		t.Error("the file was not replaced after a yes")
	}
}

func TestExportDialogStaysWhenItFails(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(2)
	s.Press("x 0 tab tab")
	s.Type("/nowhere")
	s.Press("enter")
	s.Shows("There is no folder", "/nowhere", "Write")
}

func TestDemoKeepsWhatWasDeleted(t *testing.T) {
	s := tuitest.New(t, 80, 24, func(c *tuitest.Setup) { c.Demo = func() (ui.Store, error) { return tuitest.NewMemory(), nil } })
	s.Workshop(1)
	s.Press("q y")
	s.Shows("Northvale spring")
	s.Press("delete y D")
	s.Shows("Sample sessions")
	s.Press("q u")
	s.Shows("Northvale spring")
}

func TestLongBarrierIsNotCut(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(1)
	long := strings.Repeat("no time ", 60) + "\nat all"
	s.Do(model.Add[model.Barrier]{Item: model.Barrier{ID: "b1", Text: long, Statements: []int{1}}, At: model.End})
	s.Press("b up enter enter")
	if got := s.Session().Barriers()[0].Text; got != text.Lines(long) {
		t.Errorf("%d characters are left of %d", len(got), len(long))
	}
}

func TestPastedLineEndsStay(t *testing.T) {
	for _, end := range []string{"\r", "\r\n", "\n"} {
		s := tuitest.New(t, 80, 24)
		s.Workshop(1)
		s.Press("e")
		s.Paste("one" + end + "two")
		s.Press("enter esc b")
		s.Paste("three" + end + "four")
		s.Press("enter")
		if got := s.Session().Notes()[0].Text; got != "one\ntwo" {
			t.Errorf("%q pasted: the note is %q", end, got)
		}
		if got := s.Session().Barriers()[0].Text; got != "three\nfour" {
			t.Errorf("%q pasted: the barrier is %q", end, got)
		}
	}
}

// damaged is a store that cannot read one of its sessions.
type damaged struct{ *tuitest.Memory }

func (d damaged) Sessions() ([]overview.Overview, error) {
	all, err := d.Memory.Sessions()
	return all, errors.Join(err, errors.New("the header of session abc is damaged"))
}

// A session that cannot be read hides no other.
func TestHomeListsWhatCanBeRead(t *testing.T) {
	s := tuitest.New(t, 80, 24, func(c *tuitest.Setup) { c.Store = damaged{tuitest.Thirty(t)} })
	s.Shows("The header of session abc is damaged.", "A room")
}

func TestLeavingWaitsForANewSession(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Press("n")
	s.Type("Northvale")
	s.Hold = true
	s.Press("ctrl+s ctrl+c y")
	if s.Quit {
		t.Fatal("the program ended before the session was kept")
	}
	s.Release()
	if len(s.Store.Overviews) != 1 || !s.Quit {
		t.Errorf("%d sessions are kept; ended: %t", len(s.Store.Overviews), s.Quit)
	}
}

// TestEnterAloneRecordsNothing rests on Enter on every page that a letter or the plan leads to:
// it goes on, opens and closes, and what it keeps somebody has typed.
func TestEnterAloneRecordsNothing(t *testing.T) {
	notShort(t)
	t.Parallel()
	var leads []string
	for _, letter := range strings.Split("ABCEFHILNOPQSTUVWxgt*bpevcyi@", "") {
		leads = append(leads, "enter "+letter, "enter S "+letter, "enter g 7 enter "+letter)
	}
	const parts = 15 // of the plan
	for i := range parts {
		leads = append(leads, "enter S L"+strings.Repeat(" down", i))
	}
	for name, m := range map[string]*tuitest.Memory{
		"samples": tuitest.Samples(t), "an earlier plan": tuitest.TwoPlans(t),
	} {
		for _, lead := range leads {
			s := tuitest.New(t, 80, 24, tuitest.On(m.Clone()))
			s.Press(lead)
			if !s.Open() {
				continue
			}
			was := s.History().UndoWords()
			s.Press("enter enter enter enter enter enter")
			if s.Open() && s.History().UndoWords() != was {
				t.Errorf("%s: after %s, Enter recorded: %s", name, lead, s.History().UndoWords())
			}
		}
	}
}
