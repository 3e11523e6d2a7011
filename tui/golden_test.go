package tui_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/tui/story"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"

	"github.com/muesli/termenv"
)

// shot is a screen with the keys that lead to it from the home screen.
type shot struct {
	name  string
	begin func(testing.TB) *tuitest.Memory
	lead  func(*tuitest.Sim)
}

// shots are all screens: the stories, and what takes a fault, files or words of its own.
func shots() (all []shot) {
	for _, s := range story.All() {
		all = append(all, shot{s.Name, func(t testing.TB) *tuitest.Memory { return tuitest.Made(t, s.Data) }, tuitest.Pressing(s.Keys)})
	}
	return append(slices.Concat(all, exportShots(), takingShots()), []shot{
		{"not-saved", tuitest.Thirty, func(s *tuitest.Sim) {
			s.Press("enter")
			s.Store.Failing = fmt.Errorf("the disk that holds %s is full; make room on it", s.Store.Path())
			s.Press("3")
		}},
		{"save-elsewhere", tuitest.Thirty, func(s *tuitest.Sim) {
			s.Restart(func(c *tuitest.Setup) {
				c.Elsewhere = func(string, func(ui.Store) error) (ui.Store, error) { return tuitest.NewMemory(), nil }
			})
			s.Press("enter")
			s.Store.Failing = fmt.Errorf("the disk is full: %s could not be written; make room and try again", s.Store.Path())
			s.Press("3 ctrl+e")
		}},
		{"read-only", tuitest.Samples, readOnly(tuitest.Pressing(""))},
		{"read-only-statement", tuitest.Samples, readOnly(tuitest.Pressing("enter g 7 enter 3"))},
		{"backup-failed", tuitest.Samples, failBackup},
		{"tour-offered", func(testing.TB) *tuitest.Memory { return tuitest.NewMemory() }, func(s *tuitest.Sim) { s.Restart(tuitest.WithDemo(s.T)); s.Press("D") }},
	}...)
}

// failBackup makes a backup where there is no room for it.
func failBackup(s *tuitest.Sim) {
	full := safe{failing: errNoRoom}
	s.Restart(full.into)
}

// readOnly leads through a file that is open for reading only.
func readOnly(lead func(*tuitest.Sim)) func(*tuitest.Sim) {
	return func(s *tuitest.Sim) {
		s.Restart(tuitest.ReadOnly)
		lead(s)
	}
}

// everySize are the screens whose layout is another one in other windows.
var everySize = []string{
	"home", "statement-fresh", "statement-thirty", "statement", "revealed", "results", "summary", "compare", "solo", "board",
	"timeline", "wall-revealed", "end-revealed", "suggestions", "export",
}

func TestScreens(t *testing.T) {
	for _, shot := range shots() {
		m := shot.begin(t)
		for _, size := range tuitest.Sizes {
			if size[0] != 80 && (testing.Short() || !slices.Contains(everySize, shot.name)) {
				continue
			}
			t.Run(fmt.Sprintf("%s-%dx%d", shot.name, size[0], size[1]), func(t *testing.T) {
				s := tuitest.New(t, size[0], size[1], tuitest.On(m.Clone()), func(c *tuitest.Setup) { c.ExportDir = "/home/reader/minutes" })
				shot.lead(s)
				compareFiles(t, s)
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
				s := tuitest.New(t, 120, 36, tuitest.On(shot.begin(t)), func(c *tuitest.Setup) {
					c.Profile = termenv.TrueColor
					c.Look = ui.NewLook(name, theme.Mixed, theme.Background(name), termenv.TrueColor)
				})
				shot.lead(s)
				compareFiles(t, s)
			})
		}
	}
}

// compareFiles compares the screen with the golden file of the test's name.
func compareFiles(t *testing.T, s *tuitest.Sim) {
	t.Helper()
	view := s.View() // once: each time that the clock is read it goes on
	if fault := s.Misshapen(); fault != "" {
		t.Errorf("%s\n%s", fault, view)
	}
	_, name, _ := strings.Cut(t.Name(), "/")
	// Windows writes the paths of the same files with backslashes.
	golden.Compare(t, name, []byte(filepath.ToSlash(view)+"\n"))
}

// TestASCII leads through every screen with the plainest glyphs: what the program
// itself writes must be ASCII.
func TestASCII(t *testing.T) {
	notShort(t)
	plain := func(kind model.Origin) *tuitest.Memory {
		same := func(o *model.Origin) { o.Blind, o.Anonymous = kind.Blind, kind.Anonymous }
		if kind.Anonymous {
			return tuitest.RoomOf(t, framework.Builtin(), same, "", "", "")
		}
		return tuitest.RoomOf(t, framework.Builtin(), same, "Ann", "Bob", "Cath")
	}
	for _, shot := range shots() {
		t.Run(shot.name, func(t *testing.T) {
			m := shot.begin(t)
			for _, origin := range m.Origins {
				if len(m.Origins) == 1 {
					m = plain(origin)
				}
			}
			s := tuitest.New(t, 80, 24, tuitest.On(m.Clone()), func(c *tuitest.Setup) {
				c.Look = ui.NewLook(theme.Mono, theme.ASCII, theme.OnDark, termenv.Ascii)
			})
			shot.lead(s)
			for _, size := range tuitest.Sizes {
				s.Resize(size[0], size[1])
				for _, line := range strings.Split(s.View(), "\n") {
					line = strings.ReplaceAll(line, "Parent–infant", "") // somebody's role
					if !ui.PlainASCII(line) {
						t.Errorf("not ASCII: %s", line)
					}
				}
			}
		})
	}
}
