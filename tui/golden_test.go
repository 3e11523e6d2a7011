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

// Cards of the nine: they lie far apart, and after the discussion less so.
const (
	firstCards  = "0 5 1 5 0 5 1 d 5"
	secondCards = "3 4 3 4 2 4 3 3 4"
)

// groups is a store with a session of four on an instrument of nine steps in three groups.
func groups(t testing.TB) *tuitest.Memory {
	fw := tuitest.FrameworkOf(t, 9, 2)
	for i := range fw.Steps {
		fw.Steps[i].Group = [...]string{"Governance", "Design", "Operations"}[i/3]
	}
	return tuitest.Room(t, fw, tuitest.Four...)
}

// stepsOf is a store with a session of four on an instrument of so many steps, which make no radar.
func stepsOf(steps int) func(testing.TB) *tuitest.Memory {
	return func(t testing.TB) *tuitest.Memory {
		return tuitest.Room(t, tuitest.FrameworkOf(t, steps, 2), tuitest.Four...)
	}
}

// shots are all screens. Of the samples the first is the workshop of 2026, the second
// the solo session.
func shots() []shot {
	return append(slices.Concat(planShots(), textShots(), exportShots(), takingShots(), openingShots(), endShots()), []shot{
		{"welcome", tuitest.Empty, tuitest.Pressing("")},
		{"home", tuitest.Samples, tuitest.Pressing("")},
		{"filter", tuitest.Samples, func(s *tuitest.Sim) { s.Press("/"); s.Type("2025") }},
		{"delete", tuitest.Samples, tuitest.Pressing("delete")},
		{"setup", tuitest.Empty, tuitest.Pressing("n")},
		{"people", tuitest.Samples, tuitest.Pressing("enter P")},
		{"person", tuitest.Samples, tuitest.Pressing("enter P enter")},
		{"nobody", tuitest.Empty, func(s *tuitest.Sim) { s.Press("n"); s.Type("Northvale"); s.Press("ctrl+s") }},
		{"intro", tuitest.Thirty, tuitest.Pressing("enter pgup")},
		{"statement-fresh", tuitest.Thirty, tuitest.Pressing("enter")},
		{"statement-thirty", tuitest.Thirty, func(s *tuitest.Sim) {
			s.Press("enter")
			s.Type("343d2n5343205343431534343")
		}},
		{"statement", tuitest.Samples, func(s *tuitest.Sim) { s.Press("enter g"); s.Type("7"); s.Press("enter") }},
		{"why", tuitest.Samples, func(s *tuitest.Sim) { s.Press("enter g"); s.Type("7"); s.Press("enter y") }},
		{"evidence", tuitest.Samples, func(s *tuitest.Sim) { s.Press("enter g"); s.Type("7"); s.Press("enter e") }},
		{"priorities", tuitest.Samples, func(s *tuitest.Sim) { s.Press("enter g"); s.Type("7"); s.Press("enter p up") }},
		{"results", tuitest.Samples, func(s *tuitest.Sim) { s.Press("enter g"); s.Type("4"); s.Press("enter pgdown") }},
		{"summary", tuitest.Samples, tuitest.Pressing("enter")},
		{"summary-groups", groups, func(s *tuitest.Sim) { s.Press("enter"); s.Type("343d"); s.Press("enter 3 S o") }},
		{"summary-one-step", stepsOf(1), tuitest.Pressing("enter 3 4 3 d enter 3 S")},
		{"summary-two-steps", stepsOf(2), tuitest.Pressing("enter 3 4 3 d enter 3 S")},
		{"summary-fifteen-steps", stepsOf(15), tuitest.Pressing("enter 3 4 3 d enter 3 S")},
		{"compare", tuitest.Samples, tuitest.Pressing("enter S C")},
		{"compare-choice", tuitest.Samples, tuitest.Pressing("enter S C C down")},
		{"findings", tuitest.Samples, tuitest.Pressing("enter S tab down down down down down down")},
		{"guide", tuitest.Samples, tuitest.Pressing("i")},
		{"help", tuitest.Samples, func(s *tuitest.Sim) { s.Press("enter g"); s.Type("7"); s.Press("enter ?") }},
		{"palette", tuitest.Samples, func(s *tuitest.Sim) { s.Press("enter g"); s.Type("7"); s.Press("enter :"); s.Type("no") }},
		{"solo", tuitest.Samples, func(s *tuitest.Sim) { s.Press("down enter g"); s.Type("3"); s.Press("enter") }},
		{"solo-summary", tuitest.Samples, tuitest.Pressing("down enter")},
		{"sealed-part", tuitest.Voting, tuitest.Pressing("enter 0 5 1 5")},
		{"sealed-all", tuitest.Voting, tuitest.Pressing("enter " + firstCards)},
		{"missing", tuitest.Voting, tuitest.Pressing("enter 0 5 1 5 r")},
		{"revealed", tuitest.Voting, tuitest.Pressing("enter " + firstCards + " enter")},
		{"second-sealed", tuitest.Voting, tuitest.Pressing("enter " + firstCards + " enter R " + secondCards)},
		{"second-revealed", tuitest.Voting, tuitest.Pressing("enter " + firstCards + " enter R " + secondCards + " enter")},
		{"moves", tuitest.Voting, tuitest.Pressing("enter " + firstCards + " enter R " + secondCards + " enter m")},
		{"anonymous", tuitest.Secret, tuitest.Pressing("enter " + firstCards + " enter")},
		{"wall-sealed", tuitest.Voting, tuitest.Pressing("enter 0 5 1 5 w right")},
		{"wall-revealed", tuitest.Voting, tuitest.Pressing("enter " + firstCards + " enter 3 w c")},
		{"wall-results", tuitest.Samples, func(s *tuitest.Sim) { s.Press("enter g"); s.Type("4"); s.Press("enter pgdown w down") }},
		{"history", tuitest.Voting, tuitest.Pressing("enter 0 5 u left " + firstCards[2:] + " enter 3 H up")},
		{"timer", tuitest.Voting, tuitest.Pressing("enter 0 5 1 t")},
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
			if size[0] != 80 && !slices.Contains(everySize, shot.name) {
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
			for _, size := range tuitest.Sizes {
				s := tuitest.New(t, size[0], size[1], tuitest.On(m.Clone()), func(c *tuitest.Setup) {
					c.Look = ui.NewLook(theme.Mono, theme.ASCII, theme.OnDark, termenv.Ascii)
				})
				shot.lead(s)
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
