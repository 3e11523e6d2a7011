package tui_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/firstuse"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"

	"github.com/muesli/termenv"
)

// lastStop is how many stops the tour has.
const lastStop = 10

// onTour begins the tour on the demo of somebody whose own file is empty.
func onTour(t *testing.T, width, height int, change ...func(*tuitest.Setup)) *tuitest.Sim {
	t.Helper()
	s := tuitest.New(t, width, height, append(change, tuitest.WithDemo(t))...)
	s.Press("D D")
	atStop(s, 1)
	return s
}

// atStop fails unless the tour is at a stop.
func atStop(s *tuitest.Sim, number int) {
	s.T.Helper()
	if s.OnWall() {
		s.Shows("w goes back")
		s.Elapse(6 * time.Second)
	}
	s.Shows(fmt.Sprintf("Tour %d of %d", number, lastStop))
}

// told are the keys that the tour says are to be pressed, as Press takes them.
func told(s *tuitest.Sim) string {
	s.T.Helper()
	words := strings.Fields(s.See()[strings.LastIndex(s.See(), "Tour "):])
	at := slices.Index(words, "Press")
	if at < 0 {
		s.T.Fatalf("the tour says no key:\n%s", s.See())
	}
	var keys []string
	for _, word := range words[at+1:] {
		switch digits := strings.Trim(word, "0123456789") == ""; {
		case word == "PgDn":
			keys = append(keys, "pgdown")
		case digits:
			keys = append(keys, strings.Split(word, "")...)
		case slices.Contains([]string{"Enter", "Esc"}, word):
			keys = append(keys, strings.ToLower(word))
		case len(word) == 1:
			keys = append(keys, word)
		default:
			return strings.Join(keys, " ")
		}
	}
	s.T.Fatalf("the tour says only keys:\n%s", s.See())
	return ""
}

// TestTourSaysTheRightKeys does at each stop what it says there, which leads to the next, to the end.
func TestTourSaysTheRightKeys(t *testing.T) {
	for _, size := range tuitest.Sizes {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			s := onTour(t, size[0], size[1])
			for number := 1; number < lastStop; number++ {
				atStop(s, number)
				if fault := s.Misshapen(); fault != "" {
					t.Fatalf("%s\n%s", fault, s.See())
				}
				if s.OnWall() {
					s.Shows("w comes back")
					s.Press("w")
					atStop(s, number)
				}
				keys := told(s)
				s.Shows("ctrl+n go on  ctrl+b back  ctrl+x end it")
				s.Press(keys)
			}
			atStop(s, lastStop)
			s.Press(told(s))
			s.Shows("That was the tour.")
			s.Hides("Tour ")
			s.Press("left right")
			s.Hides("Tour ", "That was")
			ownUntouched(s)
		})
	}
}

// ownUntouched fails unless the user's own file holds nothing.
func ownUntouched(s *tuitest.Sim) {
	s.T.Helper()
	if m := s.Store; len(m.Settings)+len(m.Overviews)+len(m.Logs)+m.Appends > 0 {
		s.T.Errorf("the tour was kept in the user's own file: %v", m)
	}
}

// TestOneKeyGoesOn leads through the tour by the key that always goes on, in a window that changes its size.
func TestOneKeyGoesOn(t *testing.T) {
	s := onTour(t, 120, 36)
	for number := 2; number <= lastStop; number++ {
		size := tuitest.Sizes[number%len(tuitest.Sizes)]
		s.Resize(size[0], size[1])
		s.Press("ctrl+n")
		atStop(s, number)
		if fault := s.Misshapen(); fault != "" {
			t.Fatalf("%s\n%s", fault, s.See())
		}
	}
	s.Press("ctrl+n")
	s.Shows("That was the tour.")
	if at := s.Session().At(18); len(at.Missing()) > 0 {
		t.Error("the cards that were shown are not in")
	}
	for _, size := range [][2]int{{60, 17}, {40, 12}, {30, 9}, {20, 6}, {9, 3}} {
		s = onTour(t, 80, 24)
		s.Press("ctrl+n ctrl+n")
		s.InShape("the tour", size)
	}
}

// TestTourIsLeft ends the tour in its middle, by its key and with the demo, and begins it again.
func TestTourIsLeft(t *testing.T) {
	s := onTour(t, 80, 24)
	s.Press("ctrl+n ctrl+n ctrl+n ctrl+x")
	s.Shows("The tour is over.")
	s.Press("4")
	s.Hides("Tour ", "The tour")
	s.Press("ctrl+n")
	s.Shows("ctrl+n does nothing here")
	s.Choose("how does this work")
	atStop(s, 1)
	s.Press("ctrl+n ctrl+n")
	atStop(s, 3)
	s.Shows("0 of 10 in") // the samples are new
	s.Press("esc esc y q")
	s.Hides("Tour ")
	s.Shows("Welcome.")
	ownUntouched(s)
	s.Choose("show me around")
	atStop(s, 1)
	s.Press("q")
	s.Shows("Welcome.")
}

// TestTourOfTheCommand begins with the tour, as demo --tour does.
func TestTourOfTheCommand(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)), tuitest.WithDemo(t), func(c *tuitest.Setup) { c.Begin.Sample, c.Begin.Tour = true, true })
	atStop(s, 1)
	s.Press(told(s))
	atStop(s, 2)
	s.Press("ctrl+x esc y D")
	atStop(s, 1)
	s.Press("q")
	s.Shows("Leave stocktake?") // there is no other file to go back to
}

// TestTourAsksToLeaveTheSession does not take anybody out of their own session.
func TestTourAsksToLeaveTheSession(t *testing.T) {
	s := tuitest.Opened(t, 80, 24, tuitest.Room(t, framework.Builtin(), tuitest.Four...), tuitest.WithDemo(t))
	s.Choose("tour")
	s.Shows("leave this session")
	s.Hides("Tour ")
	s.Press("esc y")
	s.Choose("tour")
	atStop(s, 1)
}

// TestTourGoesBack goes back stop by stop, to the beginning, and on again.
func TestTourGoesBack(t *testing.T) {
	s := onTour(t, 80, 24)
	s.Press("ctrl+b")
	atStop(s, 1)
	s.Press("ctrl+n ctrl+n ctrl+n ctrl+n ctrl+n ctrl+n ctrl+n ctrl+n ctrl+n")
	atStop(s, lastStop)
	for number := lastStop - 1; number > 0; number-- {
		s.Press("ctrl+b")
		atStop(s, number)
		s.Hides("off the tour")
		if s.OnWall() {
			t.Errorf("at %d the wall hides the tour", number)
		}
	}
	if s.Open() {
		t.Fatalf("not at home:\n%s", s.See())
	}
	s.Press("ctrl+n")
	atStop(s, 2)
	s.Press("ctrl+n")
	atStop(s, 6) // what has been done is not asked for again
	s.Press("ctrl+n ctrl+n ctrl+n ctrl+n")
	atStop(s, lastStop)
	s.Press("ctrl+b ctrl+b ctrl+b ctrl+b ctrl+b")
	atStop(s, 5)
	s.Shows("You have done this: ctrl+n goes on.")
	s.Press("down")
	atStop(s, 5)
	s.Press("u")
	s.Shows("to agree on a 3.")
	s.Press("ctrl+n")
	atStop(s, 6)
}

// TestWrongKeysOnTheTour are answered as anywhere, beside the tour, and elsewhere the tour says how to come
// back.
func TestWrongKeysOnTheTour(t *testing.T) {
	s := onTour(t, 80, 24)
	s.Press("x esc i")
	atStop(s, 1)
	s.Shows("off the tour")
	s.Press("ctrl+n")
	s.Shows("Press Enter to open the newer one.")
	s.Press("ctrl+n ctrl+n")
	atStop(s, 3)
	keys := s.Footer()
	s.Press("9")
	atStop(s, 3)
	s.Shows("9 is not on the scale", "Press 3 for the first card.")
	if s.Footer() != keys {
		t.Errorf("the keys have gone:\n%s", s.See())
	}
	s.Resize(60, 18)
	s.Press("8")
	s.Shows("8 is not on the scale", "Press 3 for the first card.", "? help")
	s.Resize(80, 24)
	s.Press("3 4 pgdown")
	s.Shows("off the tour", "Press ctrl+n to go back to it.")
	s.Press("ctrl+n")
	s.Shows("2 of 10 in", "Press 2 3 4 1 3 4 2 5 for")
	s.Press("esc y")
	s.Shows("off the tour")
	s.Press("ctrl+n")
	s.Shows("2 of 10 in")
	s.Press("B")
	s.Shows("off the tour")
	s.Press("ctrl+n")
	s.Shows("2 of 10 in", "Press 2 3 4 1")
	s.Press("b")
	s.Type("No room")
	s.Press("ctrl+n")
	s.Shows("You are writing something", "No room")
	s.Press("ctrl+b")
	s.Shows("You are writing something", "No room")
	s.Press("enter esc i ctrl+n ctrl+n")
	atStop(s, 5)
	s.Press("g")
	s.Type("1")
	s.Press("ctrl+n") // a number to go to is worth nothing
	atStop(s, 6)
}

// TestTheTourIsNeverStuck presses what nobody said at each stop: the key that always goes on still leads to the end.
func TestTheTourIsNeverStuck(t *testing.T) {
	for _, astray := range []string{"tab", "tab tab c", "right right 5 left", "/ z z", "/ z z enter", "g 3", "b", "=", "S", "esc", "esc y", "esc y s enter 3", "i", "w", "u u", "B / z", "x 1", "n", "5 5 5", "? down", ": z"} {
		s := onTour(t, 80, 24)
		for presses := 1; s.TourRuns(); presses++ {
			if presses > 6*lastStop {
				t.Fatalf("after %q at each stop the tour does not end:\n%s", astray, s.See())
			}
			if presses <= 2*lastStop && presses%2 == 0 && s.Open() { // on the home screen Esc leaves the demo
				s.Press(astray)
			}
			if s.TourRuns() {
				s.Press("ctrl+n")
			}
		}
	}
}

// TestTourInEveryLook is drawn with every set of glyphs and in every theme.
func TestTourInEveryLook(t *testing.T) {
	for _, name := range theme.Names() {
		for _, set := range theme.GlyphSets() {
			s := onTour(t, 60, 18, func(c *tuitest.Setup) {
				c.Profile, c.Look = termenv.TrueColor, ui.NewLook(name, set, theme.OnDark, termenv.TrueColor)
			})
			for number := 1; number <= 5; number++ {
				atStop(s, number)
				band := s.See()[strings.Index(s.See(), "Tour "):]
				if strings.ContainsAny(band, "…") {
					t.Errorf("%s, %s: the tour is cut:\n%s", name, set, s.See())
				}
				if fault := s.Misshapen(); fault != "" {
					t.Fatalf("%s, %s: %s\n%s", name, set, fault, s.See())
				}
				if set == theme.ASCII && !ui.PlainASCII(band) {
					t.Errorf("not ASCII:\n%s", band)
				}
				s.Press("ctrl+n")
			}
		}
	}
}

func TestTourIsPictured(t *testing.T) {
	for name, lead := range map[string]string{
		"home": "", "cards": "ctrl+n ctrl+n ctrl+n 4 9", "agree": "ctrl+n ctrl+n ctrl+n ctrl+n enter", "off": "ctrl+n ctrl+n B",
		"away": "ctrl+n ctrl+n pgdown", "wall": "ctrl+n ctrl+n ctrl+n ctrl+n ctrl+n ctrl+n 4", "export": "ctrl+n ctrl+n ctrl+n ctrl+n ctrl+n ctrl+n ctrl+n ctrl+n ctrl+n",
	} {
		for _, size := range tuitest.Sizes[:2] {
			t.Run(fmt.Sprintf("tour-%s-%dx%d", name, size[0], size[1]), func(t *testing.T) {
				s := onTour(t, size[0], size[1], func(c *tuitest.Setup) { c.ExportDir = "/home/reader/minutes" })
				s.Press(lead)
				compareFiles(t, s)
			})
		}
	}
}

// TestTourIsSaid is said with the lines to type, without the wall, and done by them.
func TestTourIsSaid(t *testing.T) {
	s := onTourAloud(t)
	text := s.Around().Tour
	if text.Title != "Tour, stop 1 of 9" || !strings.Contains(text.Do, "Type 1 to open") || strings.Contains(text.Text+text.Do, "ctrl+") {
		t.Errorf("it says %+v", text)
	}
	for range 8 {
		s.Press("ctrl+n")
		if said := s.Around().Tour; strings.Contains(said.Text, "wall") || strings.Contains(said.Do, "Press") || said.Title == "" {
			t.Errorf("it says %+v", said)
		}
	}
	s.Press("ctrl+n")
	if said := s.Around(); said.Tour.Title != "" || !strings.Contains(said.Notice, "That was the tour.") {
		t.Errorf("it says %+v", said)
	}
}

func onTourAloud(t *testing.T) *tuitest.Sim {
	s := tuitest.New(t, ui.AloudWidth, ui.AloudHeight, aloud, tuitest.WithDemo(t))
	s.Press("D D")
	return s
}

// hinted are the hints with where each is seen first, and what serves it.
var hinted = []struct{ name, lead, text, serves string }{
	{"cards", "enter", "One key a card", "3"},
	{"consensus", "enter 3 4 3 4 enter", "After the talk one digit agrees", "3"},
	{"people", "enter P", "Space: observes only", "esc"},
	{"opening", "enter O", "w shows this to the room; g skips it", "g"},
	{"summary", "enter S", "u takes any slip back", "pgup"},
	{"home", "", "Enter opens a session where it was left", "enter"},
}

// TestHintsAreShownOnce shows each hint until it has served, and not after a restart.
func TestHintsAreShownOnce(t *testing.T) {
	for _, h := range hinted {
		t.Run(h.name, func(t *testing.T) {
			s := tuitest.New(t, 60, 18, tuitest.On(tuitest.Room(t, framework.Builtin(), tuitest.Four...)), tuitest.Hints)
			s.Press(h.lead)
			s.Shows("─ " + h.text)
			if strings.Count(s.See(), "\n") != 17 || !strings.HasPrefix(s.Said(), "─ "+h.text) {
				t.Errorf("the hint is not in the place of the rule:\n%s", s.See())
			}
			s.Press("?")
			s.Hides(h.text)
			s.Press("esc")
			s.Shows(h.text) // help is not the end of it
			s.App().Notify(ui.Notice{Text: "Something else."})
			s.Hides(h.text)
			s.Press(h.serves)
			s.Hides(h.text)
			if !slices.Contains(strings.Fields(s.Store.Settings[firstuse.HintsSetting]), h.name) {
				t.Errorf("it is remembered as %q", s.Store.Settings)
			}
			s.Setup.Store = s.Store
			s.Restart(tuitest.Hints)
			s.Press(h.lead)
			s.Hides(h.text)
		})
	}
}

// TestHintsAreCalledBack turns hints off for good, and calls them back.
func TestHintsAreCalledBack(t *testing.T) {
	s := tuitest.Opened(t, 80, 24, tuitest.Room(t, framework.Builtin(), tuitest.Four...), tuitest.Hints)
	s.Press("3 backspace")
	s.Hides("One key a card")
	s.Choose("show hints again")
	s.Shows("Each screen says its hint once more")
	s.Press("tab")
	s.Shows("One key a card")
	s.Choose("no hints")
	s.Press("tab")
	s.Hides("One key a card")
	s.Restart(tuitest.Hints)
	s.Hides("Enter opens a session")
	s.Press("enter S")
	s.Hides("u takes any slip back")
	s.Choose("tips")
	s.Restart(tuitest.Hints)
	s.Press("enter")
	s.Shows("u takes any slip back")
}

// TestHintsKeepOut: there are none on the wall, none beside the tour, none before the reveal of what the
// room would agree on, and with a file that nothing may be
// written to they are shown, and no word is said of it.
func TestHintsKeepOut(t *testing.T) {
	s := tuitest.Opened(t, 80, 24, tuitest.Room(t, framework.Builtin(), tuitest.Four...), tuitest.Hints)
	s.Press("w")
	s.Elapse(6 * time.Second)
	s.Hides("One key")
	s.Press("w")
	s.Shows("One key a card")

	s = onTour(t, 80, 24, tuitest.Hints)
	s.Hides("First time here?")
	s.Press("ctrl+n ctrl+n")
	s.Hides("One key a card")
	if s.Store.Settings[firstuse.HintsSetting] != "" {
		t.Errorf("hints of the samples are remembered in the user's own file: %v", s.Store.Settings)
	}

	s = tuitest.New(t, 80, 24, tuitest.On(tuitest.RoomOf(t, framework.Builtin(), tuitest.Blind, tuitest.Four...)), tuitest.Hints)
	s.Press("enter")
	s.Shows("One key a card")
	s.Press("3 4")
	s.Hides("One key", "After the talk")
	s.Press("3 3 enter")
	s.Shows("After the talk")

	s = tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)), tuitest.ReadOnly, tuitest.Hints)
	s.Press("enter")
	s.Shows("u takes any slip back")
	s.Press("pgup S")
	s.Hides("u takes any slip back")
	if len(s.Store.Settings) > 0 {
		t.Errorf("something was remembered: %v", s.Store.Settings)
	}
}

// TestDemoOffersTheTour to those who are there for the first time.
func TestDemoOffersTheTour(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.Hints, tuitest.WithDemo(t))
	s.Press("D")
	s.Shows("First time here? D shows you around in two minutes.", "D tour")
	s.Press("D")
	atStop(s, 1)
}

func TestHintsArePictured(t *testing.T) {
	for _, h := range hinted[:2] {
		for _, size := range tuitest.Sizes[:2] {
			t.Run(fmt.Sprintf("hint-%s-%dx%d", h.name, size[0], size[1]), func(t *testing.T) {
				s := tuitest.New(t, size[0], size[1], tuitest.On(tuitest.Room(t, framework.Builtin(), tuitest.Four...)), tuitest.Hints)
				s.Press(h.lead)
				compareFiles(t, s)
			})
		}
	}
}
