package tui_test

import (
	"reflect"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"

	"pgregory.net/rapid"
)

// unchanged fails where a store is not as it was.
func unchanged(t rapid.TB, was, is *tuitest.Memory) {
	t.Helper()
	if is.Appends != was.Appends {
		t.Fatalf("there were %d writes", is.Appends-was.Appends)
	}
	for name, pair := range map[string][2]any{
		"sessions": {was.Overviews, is.Overviews}, "deleted sessions": {was.Deleted, is.Deleted},
		"beginnings": {was.Origins, is.Origins}, "settings": {was.Settings, is.Settings}, "logs": {was.Logs, is.Logs},
	} {
		if !reflect.DeepEqual(pair[0], pair[1]) {
			t.Fatalf("the %s have changed", name)
		}
	}
}

func TestReadOnlyFileIsOnlyLookedAt(t *testing.T) {
	refused := []string{"Nothing was changed: the file is open for reading only, since", "17"}
	for _, c := range []struct{ name, lead, change string }{
		{"new", "", "n"},
		{"solo", "", "s"},
		{"delete", "", "delete"},
		{"save", "", "ctrl+s"},
		{"score", "enter g 7 enter up", "3"},
		{"don't know", "enter g 7 enter up", "d"},
		{"clear", "enter g 7 enter up", "backspace"},
		{"consensus", "enter g 7 enter c", "4"},
		{"no consensus", "enter g 7 enter c", "n"},
		{"flag", "enter g 7 enter", "f"},
		{"reason", "enter g 7 enter y x", "enter"},
		{"evidence", "enter g 7 enter e a x", "enter"},
		{"barrier", "enter g 7 enter b a x", "enter"},
		{"priority", "enter g 7 enter p a x", "enter"},
		{"details", "enter P N x", "ctrl+s"},
		{"person", "enter P a x", "enter"},
		{"people", "enter P + 3", "enter"},
		{"observer", "enter P", "space"},
		{"undo", "enter g 7 enter", "u"},
		{"redo", "enter g 7 enter", "ctrl+r"},
		{"checklist", "enter S L 3", "y"},
		{"note on an item", "enter S L 3 e x", "enter"},
		{"skills of the list", "enter S L 6", "+"},
		{"training need", "enter S L 6 a x", "enter"},
		{"measure", "enter S L 0 a x", "enter"},
		{"example of a measure", "enter S L 0 enter", "ctrl+s"},
		{"reflection", "enter S L 7 enter x", "enter"},
		{"texts of the plan", "enter S L 8 x", "enter"},
		{"solo score", "down enter g 1 9 enter", "3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := tuitest.Samples(t)
			was := m.Clone()
			s := tuitest.New(t, 200, 40, tuitest.On(m), tuitest.ReadOnly) // the refusal takes one row
			s.Press(c.lead)
			body := s.Body()
			s.Press(c.change)
			s.Shows(append(refused, "read only")...)
			s.Hides("NOT SAVED")
			if now := s.Body(); now != body {
				t.Errorf("the screen has changed from\n%s\nto\n%s", body, now)
			}
			unchanged(t, was, m)
		})
	}
}

func TestReadOnlyLook(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)), tuitest.ReadOnly)
	for _, key := range []string{"ctrl+g", "ctrl+t"} {
		before := s.App().Look().Glyph.Set
		s.Press("down " + key)
		s.Shows("Nothing was changed")
		if s.App().Look().Glyph.Set != before || len(s.Store.Settings) != 0 {
			t.Errorf("%s changed the look", key)
		}
	}
}

func TestReadOnlySessionIsWalkedThroughAndExported(t *testing.T) {
	m := tuitest.Samples(t)
	was := m.Clone()
	s := tuitest.New(t, 80, 24, tuitest.On(m), tuitest.ReadOnly)
	s.Press("enter H enter y")
	s.Shows("Nothing was changed: the file is open for reading only")
	s.Press("esc P delete y")
	s.Shows("Nothing was changed: the file is open for reading only")
	s.Press("esc")
	for range s.Session().Places() {
		s.Press("pgdown")
		s.Shows("read only")
	}
	s.Press("s")
	s.Shows("Summary")
	s.Press("x 0 enter")
	s.Shows("Written: ")
	s.Press("q y ctrl+c y")
	if !s.Quit || s.Flush() != nil {
		t.Error("the program was not left")
	}
	unchanged(t, was, m)
}

func TestReadOnlyFileIsNotBackedUp(t *testing.T) {
	var b safe
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)), b.into, tuitest.ReadOnly)
	s.Press("enter 3 q y ctrl+c y")
	if b.tried != 0 {
		t.Error("a damaged file was backed up")
	}
	if !s.Quit {
		t.Error("the program was not left")
	}
}

func TestReadOnlyFileWithoutSessions(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.ReadOnly)
	s.Shows("This file is open for reading only, since entry 17", "stocktake restore", "read only")
	s.Hides("Welcome", "No session has these words")
}

func TestDemoOfAReadOnlyFileCanBeTried(t *testing.T) {
	own := tuitest.Samples(t)
	was, demo := own.Clone(), tuitest.Samples(t)
	s := tuitest.New(t, 80, 24, tuitest.On(own), tuitest.ReadOnly, func(c *tuitest.Setup) { c.Demo = func() (ui.Store, error) { return demo, nil } })
	before := demo.Appends
	s.Press("D")
	s.Hides("read only", "reading only")
	s.Press("enter g 7 enter 1")
	s.Press("ctrl+t")
	if demo.Appends == before {
		t.Error("the demo cannot be tried")
	}
	s.Press("q q y q")
	s.Shows("read only", "This file is open for reading only")
	unchanged(t, was, own)
}

// TestReadOnlyStaysAsItIs presses random keys on a file that is open for reading only.
func TestReadOnlyStaysAsItIs(t *testing.T) {
	notShort(t)
	stores := []*tuitest.Memory{tuitest.NewMemory(), tuitest.Samples(t), tuitest.Room(t, framework.Builtin(), tuitest.Names(9)...), tuitest.Voting(t), tuitest.Secret(t)}
	keys := strings.Split("0123456789dnxcybepifgsSPCFNIQTLBYMAOEVtamoujkhlqHGDRKJwzvr/?:<>+-=#!*", "")
	for _, key := range tuitest.KeyNames() {
		if key != "ctrl+e" { // asks for a folder, and the random texts are none
			keys = append(keys, key)
		}
	}
	t.Chdir(t.TempDir())
	rapid.Check(t, func(rt *rapid.T) {
		m := rapid.SampledFrom(stores).Draw(rt, "store").Clone()
		was := m.Clone()
		s := tuitest.New(t, 80, 24, tuitest.On(m), tuitest.ReadOnly, func(c *tuitest.Setup) { c.Begin.Wall = rapid.Bool().Draw(rt, "wall") })
		s.Press("enter")
		for range rapid.IntRange(1, 60).Draw(rt, "keys") {
			s.Press(rapid.SampledFrom(keys).Draw(rt, "key"))
			if strings.Contains(s.See(), "NOT SAVED") || strings.Contains(s.See(), "saving…") {
				rt.Fatalf("something is to be saved:\n%s", s.See())
			}
			if fault := s.Misshapen(); fault != "" {
				rt.Fatalf("%s\n%s", fault, s.See())
			}
			if s.Quit {
				break
			}
		}
		if s.Open() && !s.Quit {
			s.SavedIn(rt)
		}
		if err := s.Flush(); err != nil {
			rt.Fatal(err)
		}
		unchanged(rt, was, m)
	})
}
