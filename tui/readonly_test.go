package tui

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/ui"

	"pgregory.net/rapid"
)

const unreadable = "entry 17 of the session k3v7 and 2 other records cannot be read (stocktake check names them)"

// readOnly begins the program on a file of which not all can be read.
func readOnly(c *Config) { c.ReadOnly = unreadable }

// unchanged fails where a store is not as it was.
func unchanged(t rapid.TB, was, is *memory) {
	t.Helper()
	if is.appends != was.appends {
		t.Fatalf("there were %d writes", is.appends-was.appends)
	}
	for name, pair := range map[string][2]any{
		"sessions": {was.overviews, is.overviews}, "deleted sessions": {was.deleted, is.deleted},
		"beginnings": {was.origins, is.origins}, "settings": {was.settings, is.settings}, "logs": {was.logs, is.logs},
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
		{"delete", "", "D"},
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
		{"details", "enter P t x", "enter"},
		{"person", "enter P a x", "enter"},
		{"people", "enter P m 3", "enter"},
		{"observer", "enter P", "o"},
		{"undo", "enter g 7 enter", "u"},
		{"redo", "enter g 7 enter", "ctrl+r"},
		{"checklist", "enter s L 3", "y"},
		{"note on an item", "enter s L 3 e x", "enter"},
		{"skills of the list", "enter s L 6", "s"},
		{"training need", "enter s L 6 a x", "enter"},
		{"reflection", "enter s L 7 enter x", "enter"},
		{"texts of the plan", "enter s L 8 x", "enter"},
		{"solo score", "down enter g 1 9 enter", "3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := samples(t)
			was := m.clone()
			s := newSim(t, 200, 40, stored(m), readOnly) // the refusal takes one row
			s.press(c.lead)
			body := s.body()
			s.press(c.change)
			s.shows(append(refused, "read only")...)
			s.hides("NOT SAVED")
			if now := s.body(); now != body {
				t.Errorf("the screen has changed from\n%s\nto\n%s", body, now)
			}
			unchanged(t, was, m)
		})
	}
}

// body is the screen between header and footer.
func (s *sim) body() string {
	lines := strings.Split(s.see(), "\n")
	return strings.Join(lines[3:len(lines)-2], "\n")
}

func TestReadOnlyLook(t *testing.T) {
	s := newSim(t, 80, 24, stored(samples(t)), readOnly)
	for _, key := range []string{"ctrl+g", "ctrl+t"} {
		before := s.root.look.Glyph.Set
		s.root.notice = ui.Notice{}
		c, ok := ui.Find(s.root.commands(), key)
		if !ok {
			t.Fatalf("%s does nothing", key)
		}
		s.drain(ui.Run(s.root, c.Pressed(key)))
		s.shows("Nothing was changed")
		if s.root.look.Glyph.Set != before || len(s.store.settings) != 0 {
			t.Errorf("%s changed the look", key)
		}
	}
}

func TestReadOnlySessionIsWalkedThroughAndExported(t *testing.T) {
	m := samples(t)
	was := m.clone()
	s := newSim(t, 80, 24, stored(m), readOnly)
	s.press("enter H enter y")
	s.shows("Nothing was changed: the file is open for reading only")
	s.press("esc P delete y")
	s.shows("Nothing was changed: the file is open for reading only")
	s.press("esc")
	for range s.session().Tour() {
		s.press("pgdown")
		s.shows("read only")
	}
	s.press("s")
	s.shows("Summary")
	s.press("x enter")
	s.shows("Written: ")
	s.press("q ctrl+c")
	if !s.quit || s.root.Flush() != nil {
		t.Error("the program was not left")
	}
	unchanged(t, was, m)
}

func TestReadOnlyFileIsNotBackedUp(t *testing.T) {
	var b safe
	s := newSim(t, 80, 24, stored(samples(t)), b.into, readOnly)
	s.press("enter 3 q ctrl+c")
	if b.tried != 0 {
		t.Error("a damaged file was backed up")
	}
	if !s.quit {
		t.Error("the program was not left")
	}
}

func TestReadOnlyFileWithoutSessions(t *testing.T) {
	s := newSim(t, 80, 24, readOnly)
	s.shows("This file is open for reading only, since entry 17", "stocktake restore", "read only")
	s.hides("Welcome", "No session has these words")
}

func TestDemoOfAReadOnlyFileCanBeTried(t *testing.T) {
	own := samples(t)
	was, demo := own.clone(), samples(t)
	s := newSim(t, 80, 24, stored(own), readOnly, func(c *Config) { c.Demo = func() (ui.Store, error) { return demo, nil } })
	before := demo.appends
	s.press("d")
	s.hides("read only", "reading only")
	s.press("enter g 7 enter 1")
	s.drain(s.root.Remember(ui.ThemeSetting, "dark"))
	if demo.appends == before {
		t.Error("the demo cannot be tried")
	}
	s.press("q q")
	s.shows("read only", "This file is open for reading only")
	unchanged(t, was, own)
}

// TestReadOnlyStaysAsItIs presses random keys on a file that is open for reading only.
func TestReadOnlyStaysAsItIs(t *testing.T) {
	stores := []*memory{newMemory(), samples(t), room(t, framework.Builtin(), names(9)...), voting(t), secret(t)}
	keys := strings.Split("0123456789dnxcybepifgsPtamoujkhlqHGDRwzvr/?:<>", "")
	for _, key := range slices.Sorted(maps.Keys(named)) {
		if key != "ctrl+e" { // asks for a folder, and the random texts are none
			keys = append(keys, key)
		}
	}
	t.Chdir(t.TempDir())
	rapid.Check(t, func(rt *rapid.T) {
		m := rapid.SampledFrom(stores).Draw(rt, "store").clone()
		was := m.clone()
		s := newSim(t, 80, 24, stored(m), readOnly, func(c *Config) { c.Begin.Wall = rapid.Bool().Draw(rt, "wall") })
		s.press("enter")
		for range rapid.IntRange(1, 60).Draw(rt, "keys") {
			s.press(rapid.SampledFrom(keys).Draw(rt, "key"))
			if strings.Contains(s.see(), "NOT SAVED") || len(s.root.Unsaved()) > 0 {
				rt.Fatalf("something is to be saved:\n%s", s.see())
			}
			if fault := misshapen(s.root.View(), 80, 24); fault != "" {
				rt.Fatalf("%s\n%s", fault, s.see())
			}
			if s.quit {
				break
			}
		}
		s.same(rt)
		if err := s.root.Flush(); err != nil {
			rt.Fatal(err)
		}
		unchanged(rt, was, m)
	})
}
