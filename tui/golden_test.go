package tui

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"

	"github.com/muesli/termenv"
)

// shot is a screen with the keys that lead to it from the home screen.
type shot struct {
	name  string
	begin func(testing.TB) *memory
	lead  func(*sim)
}

func press(keys string) func(*sim) { return func(s *sim) { s.press(keys) } }

func empty(testing.TB) *memory { return newMemory() }

func thirty(t testing.TB) *memory { return room(t, framework.Builtin(), names(30)...) }

// voting is a blind session of nine people, and secret an anonymous one.
func voting(t testing.TB) *memory { return roomOf(t, framework.Builtin(), blind, names(9)...) }

func secret(t testing.TB) *memory {
	return roomOf(t, framework.Builtin(), anonymous, make([]string, 9)...)
}

// Cards of the nine: they lie far apart, and after the discussion less so.
const (
	firstCards  = "0 5 1 5 0 5 1 d 5"
	secondCards = "3 4 3 4 2 4 3 3 4"
)

// shots are all screens. Of the samples the first is the workshop of 2026, the second
// the solo session.
func shots() []shot {
	return append(slices.Concat(planShots(), textShots(), exportShots(), takingShots()), []shot{
		{"welcome", empty, press("")},
		{"home", samples, press("")},
		{"filter", samples, func(s *sim) { s.press("/"); s.write("2025") }},
		{"delete", samples, press("D")},
		{"setup", empty, press("n")},
		{"people", samples, press("enter P")},
		{"person", samples, press("enter P enter")},
		{"nobody", empty, func(s *sim) { s.press("n"); s.write("Northvale"); s.press("enter") }},
		{"intro", thirty, press("enter pgup")},
		{"statement-fresh", thirty, press("enter")},
		{"statement-thirty", thirty, func(s *sim) {
			s.press("enter")
			s.write("343d2n5343205343431534343")
		}},
		{"statement", samples, func(s *sim) { s.press("enter g"); s.write("7"); s.press("enter") }},
		{"why", samples, func(s *sim) { s.press("enter g"); s.write("7"); s.press("enter y") }},
		{"evidence", samples, func(s *sim) { s.press("enter g"); s.write("7"); s.press("enter e") }},
		{"priorities", samples, func(s *sim) { s.press("enter g"); s.write("7"); s.press("enter p up") }},
		{"results", samples, func(s *sim) { s.press("enter g"); s.write("4"); s.press("enter pgdown") }},
		{"summary", samples, press("enter s")},
		{"compare", samples, press("enter s c")},
		{"compare-choice", samples, press("enter s c o down")},
		{"findings", samples, press("enter s t down down down down down down")},
		{"guide", samples, press("i")},
		{"help", samples, func(s *sim) { s.press("enter g"); s.write("7"); s.press("enter ?") }},
		{"palette", samples, func(s *sim) { s.press("enter g"); s.write("7"); s.press("enter :"); s.write("no") }},
		{"solo", samples, func(s *sim) { s.press("down enter g"); s.write("3"); s.press("enter") }},
		{"solo-summary", samples, press("down enter s")},
		{"sealed-part", voting, press("enter 0 5 1 5")},
		{"sealed-all", voting, press("enter " + firstCards)},
		{"missing", voting, press("enter 0 5 1 5 r")},
		{"revealed", voting, press("enter " + firstCards + " enter")},
		{"second-sealed", voting, press("enter " + firstCards + " enter R " + secondCards)},
		{"second-revealed", voting, press("enter " + firstCards + " enter R " + secondCards + " enter")},
		{"moves", voting, press("enter " + firstCards + " enter R " + secondCards + " enter v")},
		{"anonymous", secret, press("enter " + firstCards + " enter")},
		{"wall-sealed", voting, press("enter 0 5 1 5 w right")},
		{"wall-revealed", voting, press("enter " + firstCards + " enter 3 w c")},
		{"wall-results", samples, func(s *sim) { s.press("enter g"); s.write("4"); s.press("enter pgdown w down") }},
		{"history", voting, press("enter 0 5 u left " + firstCards[2:] + " enter 3 H up")},
		{"timer", voting, press("enter 0 5 1 t")},
		{"not-saved", thirty, func(s *sim) {
			s.press("enter")
			s.store.failing = fmt.Errorf("the disk that holds %s is full; make room on it", s.store.Path())
			s.press("3")
		}},
		{"save-elsewhere", thirty, func(s *sim) {
			s.root.config.Elsewhere = func(string, func(ui.Store) error) (ui.Store, error) { return newMemory(), nil }
			s.press("enter")
			s.store.failing = fmt.Errorf("the disk is full: %s could not be written; make room and try again", s.store.Path())
			s.press("3 ctrl+e")
		}},
		{"read-only", samples, reading(press(""))},
		{"read-only-statement", samples, reading(press("enter g 7 enter 3"))},
		{"backup-failed", samples, failBackup},
	}...)
}

// failBackup makes a backup where there is no room for it.
func failBackup(s *sim) {
	full := safe{failing: errNoRoom}
	full.into(&s.root.config)
	s.root.Change(s.root.backedUp(s.store))
	s.drain(s.root.backups.Next(true))
}

// reading leads through a file that is open for reading only.
func reading(lead func(*sim)) func(*sim) {
	return func(s *sim) {
		readOnly(&s.root.config)
		lead(s)
	}
}

var sizes = [][2]int{{60, 18}, {80, 24}, {120, 36}, {200, 60}}

func TestScreens(t *testing.T) {
	for _, shot := range shots() {
		m := shot.begin(t)
		for _, size := range sizes {
			t.Run(fmt.Sprintf("%s-%dx%d", shot.name, size[0], size[1]), func(t *testing.T) {
				s := newSim(t, size[0], size[1], stored(m.clone()), func(c *Config) { c.ExportDir = "/home/reader/minutes" })
				shot.lead(s)
				compareFiles(t, s.root.View(), size[0], size[1])
			})
		}
	}
}

func TestScreensInColour(t *testing.T) {
	for _, shot := range shots() {
		switch shot.name {
		case "home", "statement", "summary", "not-saved":
		default:
			continue
		}
		for _, name := range []theme.Name{theme.Dark, theme.Light} {
			t.Run(fmt.Sprintf("%s-%s-colour", shot.name, name), func(t *testing.T) {
				s := newSim(t, 120, 36, stored(shot.begin(t)), func(c *Config) {
					c.Profile = termenv.TrueColor
					c.Look = ui.NewLook(name, theme.Mixed, name == theme.Dark, termenv.TrueColor)
				})
				shot.lead(s)
				compareFiles(t, s.root.View(), 120, 36)
			})
		}
	}
}

// compareFiles holds a view against the golden file of the test's name.
func compareFiles(t *testing.T, view string, width, height int) {
	t.Helper()
	if fault := misshapen(view, width, height); fault != "" {
		t.Errorf("%s\n%s", fault, view)
	}
	_, name, _ := strings.Cut(t.Name(), "/")
	path := filepath.Join("testdata", name+".golden")
	if want := golden.Read(t, path, []byte(view+"\n")); string(want) != view+"\n" {
		t.Errorf("the screen is not as in %s; if it should be, go test ./tui -update\n%s", path, view)
	}
}

// TestASCII leads through every screen with the plainest glyphs: what the program
// itself writes must be ASCII.
func TestASCII(t *testing.T) {
	plain := func(kind model.Origin) *memory {
		same := func(o *model.Origin) { o.Blind, o.Anonymous = kind.Blind, kind.Anonymous }
		if kind.Anonymous {
			return roomOf(t, framework.Builtin(), same, "", "", "")
		}
		return roomOf(t, framework.Builtin(), same, "Ann", "Bob", "Cath")
	}
	for _, shot := range shots() {
		t.Run(shot.name, func(t *testing.T) {
			m := shot.begin(t)
			for _, origin := range m.origins {
				if len(m.origins) == 1 {
					m = plain(origin)
				}
			}
			for _, size := range sizes {
				s := newSim(t, size[0], size[1], stored(m.clone()), func(c *Config) {
					c.Look = ui.NewLook(theme.Mono, theme.ASCII, true, termenv.Ascii)
				})
				shot.lead(s)
				for _, line := range strings.Split(s.root.View(), "\n") {
					line = strings.ReplaceAll(line, "Parent–infant", "") // somebody's role
					if !ui.PlainASCII(line) {
						t.Errorf("not ASCII: %s", line)
					}
				}
			}
		})
	}
}
