package workshop_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"

	"github.com/muesli/termenv"
)

// scales are those of the kinds that instruments have, with the keys of their levels, the lowest first.
var scales = []struct {
	lowest int
	keys   string
	wrong  string // a key that is none
	ask    string // what is said of it
}{
	{0, "0 1", "2", "2 is not on the scale, 0 or 1"},
	{0, "0 1 2 3", "4", "4 is not on the scale, 0 to 3"},
	{1, "1 2 3 4 5", "6", "6 is not on the scale, 1 to 5"},
	{-2, "-2 -1 0 1 2", "3", "3 is not on the scale, −2 to 2"},
	{1, "1 2 3 4 5 6 7", "0", "0 is not on the scale, 1 to 7"},
	{0, "0 1 2 3 4 5 6 7 8 9 z", "-", `"-" does nothing here`},
	{-10, "-z -9 -8 -7 -6 -5 -4 -3 -2 -1 0", "5", "5 is not on the scale, −10 to 0: a minus comes before it"},
}

// onScale is an instrument of two steps with two statements each on a scale.
func onScale(t *testing.T, lowest, levels int) *framework.Framework {
	t.Helper()
	fw := tuitest.FrameworkOf(t, 3, 2)
	fw.Scale = frameworktest.Scale(lowest, levels)
	return fw
}

// typed is keys as the simulator presses them: "-2" is a minus and a 2.
func typed(keys ...string) string {
	return strings.ReplaceAll(strings.Join(keys, " "), "-", "- ")
}

// TestAWorkshopOnAnyScale goes through a whole workshop by keys on each scale: rows of cards with each
// level, wrong keys, the consensus, the wall, targets, results, the summary.
func TestAWorkshopOnAnyScale(t *testing.T) {
	for _, test := range scales {
		keys := strings.Fields(test.keys)
		for _, blind := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s blind %v", test.keys, blind), func(t *testing.T) {
				t.Parallel()
				fw := onScale(t, test.lowest, len(keys))
				names := tuitest.Names(len(keys) + 1)
				kind := func(o *model.Origin) { o.Blind = blind }
				s := tuitest.New(t, 120, 36, tuitest.On(tuitest.RoomOf(t, fw, kind, names...)))
				s.Press("enter")
				s.Press(test.wrong)
				ask := test.ask
				if blind && test.lowest < 0 { // which must not tell whether a minus was typed
					ask = "That is not on the scale, " + fw.Scale.Words()
				}
				s.Shows(ask+": still ", names[0])
				s.Press(typed(keys...))
				s.Press("d")
				s.Press("enter")
				if got, want := s.Given(1), files(fw.Scale)+" dk"; got != want {
					t.Fatalf("given: %s, want %s\n%s", got, want, s.See())
				}
				for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 60}} {
					s.Resize(size[0], size[1])
					s.InShape("after the scores")
				}
				s.Resize(120, 36)
				s.Press(typed(keys[len(keys)-1]))
				s.Shows("Agreed: " + framework.Number(fw.Scale.Highest()))
				s.Press(test.wrong)
				s.Shows(test.ask)
				s.Press("w")
				s.InShape("on the wall", [2]int{80, 24}, [2]int{120, 36}, [2]int{200, 60})
				s.Press("w W")
				s.Press(test.wrong)
				if test.wrong != "-" {
					s.Shows(test.ask)
				}
				s.Press(typed(keys[0]))
				s.Shows("Set: " + framework.Number(fw.Scale.Lowest()))
				s.Press("esc")
				if c, _ := s.Session().At(1).Consensus(); c.Score != model.Points(fw.Scale.Highest()) {
					t.Fatalf("the consensus is %s", c.Words())
				}
				if target, ok := s.Session().Targets().Statement(1); !ok || target.Level != fw.Scale.Lowest() {
					t.Fatalf("the target is %+v", target)
				}
				for statement := 2; statement <= 6; statement++ {
					s.Press("enter")
					if s.Place().Page != model.StatementPage {
						s.Press("enter enter")
					}
					for range names {
						s.Press(typed(keys[statement%len(keys)]))
					}
					s.Press("enter")
					s.Press(typed(keys[statement%len(keys)]))
				}
				s.Press("S")
				for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 60}} {
					s.Resize(size[0], size[1])
					s.InShape("the summary")
				}
				s.Press("w")
				s.InShape("the summary on the wall", [2]int{80, 24}, [2]int{120, 36})
				s.Saved()
			})
		}
	}
}

// TestNegativeLevelsInASCII: in a window of plain characters, messages have them, too.
func TestNegativeLevelsInASCII(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Room(t, onScale(t, -2, 5), "Ann", "Ben")), func(c *tuitest.Setup) {
		c.Look = ui.NewLook(theme.Mono, theme.ASCII, theme.OnDark, termenv.Ascii)
	})
	s.Press("enter 5")
	s.Shows("5 is not on the scale, -2 to 2: still Ann")
	for _, keys := range []string{"", "- 2 - 1", "left - 2", "enter - 1", "W - 2", "esc S"} {
		s.Press(keys)
		for _, line := range strings.Split(s.View(), "\n") {
			if !ui.PlainASCII(line) {
				t.Errorf("after %q, not ASCII: %s", keys, line)
			}
		}
	}
}

// files is each value of a scale as files write it.
func files(scale framework.Scale) string {
	var all []string
	for _, value := range scale.Values() {
		all = append(all, fmt.Sprint(value))
	}
	return strings.Join(all, " ")
}

// TestSoloOnAnyScale answers each statement with another level.
func TestSoloOnAnyScale(t *testing.T) {
	for _, test := range scales {
		t.Run(test.keys, func(t *testing.T) {
			t.Parallel()
			keys := strings.Fields(test.keys)
			fw := onScale(t, test.lowest, len(keys))
			s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Alone(t, fw)))
			s.Press("enter")
			s.Press(test.wrong)
			s.Shows(test.ask)
			var want []string
			for i := range fw.Statements() {
				s.Press(typed(keys[i%len(keys)]))
				want = append(want, fmt.Sprint(test.lowest+i%len(keys)))
			}
			var got []string
			for _, st := range s.Session().Statements() {
				got = append(got, s.Session().At(st.Number).Score(model.SoloParticipant).String())
			}
			if !slices.Equal(got, want) {
				t.Fatalf("answers %v, want %v\n%s", got, want, s.See())
			}
			s.Press("S")
			s.InShape("the summary", [2]int{80, 24}, [2]int{120, 36})
		})
	}
}

// TestAMinusThatWaits is dropped by whatever is no digit, says so, and never records by itself.
func TestAMinusThatWaits(t *testing.T) {
	room := func(t *testing.T, kind func(*model.Origin)) *tuitest.Sim {
		s := tuitest.New(t, 120, 36, tuitest.On(tuitest.RoomOf(t, onScale(t, -2, 5), kind, tuitest.Four...)))
		s.Press("enter")
		return s
	}
	open := func(*model.Origin) {}
	const dropped = "The score that was begun is dropped."
	for _, test := range []struct {
		name, keys, given, says string
	}{
		{"a digit", "- 2", "-2 - - -", ""},
		{"twice", "- - 2", "-2 - - -", ""},
		{"esc", "- esc 2", "2 - - -", ""},
		{"esc says so", "- esc", "- - - -", dropped},
		{"backspace", "1 - backspace 2", "1 2 - -", ""},
		{"another person", "- right", "- - - -", "Ann is left out"},
		{"another person, then a digit", "- right 2", "- 2 - -", ""},
		{"the person below", "- down 1", "- 1 - -", ""},
		{"the consensus", "- c 1", "- - - -", "Record a consensus of 1"},
		{"don't know", "- d 2", "dk 2 - -", ""},
		{"don't know says so", "- d", "dk - - -", dropped},
		{"a comma", "1 - , 2", "1 2 - -", ""},
		{"a wrong digit", "- 3", "- - - -", "−3 is not on the scale, −2 to 2: still Ann"},
		{"a wrong digit, then another", "- 3 1", "1 - - -", ""},
		{"no minus before 0", "- 0", "- - - -", "−0 is not on the scale, −2 to 2"},
		{"undo", "1 - u", "- - - -", ""},
		{"another page and back", "- S esc 2", "2 - - -", ""},
		{"the palette", "- : esc 2", "2 - - -", ""},
		{"help", "- ? esc 2", "2 - - -", ""},
		{"behind the row", "1 1 1 1 -", "1 1 1 1", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := room(t, open)
			s.Press(test.keys)
			if got := s.Given(1); got != test.given {
				t.Errorf("given %s, want %s\n%s", got, test.given, s.See())
			}
			if test.says != "" {
				s.Shows(test.says)
			}
		})
	}
	t.Run("is shown, also in another size", func(t *testing.T) {
		s := room(t, open)
		s.Press("-")
		s.Shows("A minus: a digit makes it a negative level, Esc drops it.", "−")
		s.Resize(80, 24)
		s.Resize(200, 60)
		s.Press("1")
		if got := s.Given(1); got != "-1 - - -" {
			t.Errorf("given %s", got)
		}
	})
	t.Run("of a blind round", func(t *testing.T) {
		s := room(t, tuitest.Blind)
		before := s.See()
		s.Press("-")
		if s.See() != before {
			t.Errorf("a minus shows:\n%s", s.See())
		}
		s.Press("esc")
		if s.See() != before {
			t.Errorf("that a minus is dropped shows:\n%s", s.See())
		}
		s.Press("- 1 w -")
		s.Hides("minus", "negative")
		s.Press("2 w")
		if in, of := 4-len(s.Session().At(1).Missing()), 4; in != 2 || of != 4 {
			t.Errorf("%d of %d are in", in, of)
		}
	})
	t.Run("in one moment", func(t *testing.T) {
		s := room(t, open)
		s.Burst("-21-1d")
		if got := s.Given(1); got != "-2 1 -1 dk" {
			t.Errorf("given %s\n%s", got, s.See())
		}
	})
	t.Run("a pasted date is no row", func(t *testing.T) {
		s := tuitest.RowOf(t)
		s.Burst("2026-11-30")
		if got := s.Given(1); got != "- - -" {
			t.Errorf("given %s\n%s", got, s.See())
		}
	})
	t.Run("chosen by its name", func(t *testing.T) {
		s := room(t, open)
		s.Choose("score the statement")
		s.Press("- 1")
		if got := s.Given(1); got != "-1 - - -" {
			t.Errorf("given %s\n%s", got, s.See())
		}
	})
	t.Run("at the consensus", func(t *testing.T) {
		s := room(t, open)
		s.Press("1 1 1 1 enter -")
		if _, agreed := s.Session().At(1).Consensus(); agreed {
			t.Error("a minus records a consensus")
		}
		s.Press("esc 2 - 1")
		s.Shows("The consensus was 2, and is now −1.")
	})
}
