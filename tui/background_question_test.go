package tui_test

import (
	"strconv"
	"testing"

	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"

	"github.com/muesli/termenv"
)

// asking begins the program in a terminal that does not say what its background is.
func asking(c *tuitest.Setup) {
	c.AskBackground, c.Computer = true, "hall"
	c.Background, c.Profile = "", termenv.TrueColor
	c.Look = ui.NewLook(theme.Auto, theme.Blocks, "", termenv.TrueColor)
}

// Each answer goes on with colours for that background, and is kept.
func TestBackgroundQuestion(t *testing.T) {
	for keys, want := range map[string]theme.Background{
		"1": theme.OnDark, "2": theme.OnLight, "3": theme.Between,
		"enter": theme.OnDark, "right enter": theme.OnLight, "down down down enter": theme.Between, "down up enter": theme.OnDark,
	} {
		t.Run(keys, func(t *testing.T) {
			s := tuitest.New(t, 80, 24, asking, func(c *tuitest.Setup) { c.Begin.Solo = true })
			s.Shows("Which colours can you read?", "1  The left box")
			if len(s.Store.Origins) > 0 {
				t.Error("a session was begun before that")
			}
			s.Press(keys)
			s.Hides("Which colours can you read?")
			if len(s.Store.Origins) != 1 {
				t.Error("no session was begun after it")
			}
			if got := s.Store.Settings["background on hall"]; got != string(want) {
				t.Errorf("%q is remembered, want %q", got, want)
			}
			if got := s.App().Look(); got.Theme != theme.New(theme.Auto, want, termenv.TrueColor) || got.Name != theme.Auto {
				t.Errorf("the colours are not those for %s", want)
			}
			s.Press("ctrl+t ctrl+t ctrl+t ctrl+t ctrl+t")
			if got := s.App().Look(); got.Theme != theme.New(theme.Auto, want, termenv.TrueColor) {
				t.Errorf("after all themes the colours are not those for %s", want)
			}
		})
	}
}

// Who does not answer is asked at the next start, and what must be read comes before the question.
func TestBackgroundQuestionLeftOpen(t *testing.T) {
	s := tuitest.New(t, 80, 24, asking, func(c *tuitest.Setup) { c.MustRead = "The last change may be missing." })
	s.Shows("may be missing")
	s.Press("enter")
	s.Shows("Which colours can you read?")
	s.Press("n j k x 4")
	s.Shows("Which colours can you read?")
	s.Press("esc")
	s.Hides("Which colours can you read?")
	s.Shows("Welcome")
	if len(s.Store.Settings) > 0 {
		t.Errorf("remembered: %v", s.Store.Settings)
	}
}

func TestBackgroundQuestionInShape(t *testing.T) {
	s := tuitest.New(t, 80, 24, asking)
	s.InShape("the question", tuitest.Sizes...)
	for _, size := range [][2]int{{60, 18}, {120, 36}} {
		s := tuitest.New(t, size[0], size[1], asking)
		s.Shows("3  Neither", "NOT SAVED")
		golden.Compare(t, "background-question-"+strconv.Itoa(size[0]), []byte(s.View()+"\n"))
	}
	plain := tuitest.New(t, 60, 18, func(c *tuitest.Setup) {
		asking(c)
		c.Look = ui.NewLook(theme.Auto, theme.ASCII, "", termenv.TrueColor)
	})
	if text := plain.See(); !ui.PlainASCII(text) {
		t.Errorf("not ASCII: %s", text)
	}
}

// The choice auto is one of those that ctrl+g goes through; it says what it comes to.
func TestGlyphsFollowTheTerminal(t *testing.T) {
	s := tuitest.New(t, 80, 24, func(c *tuitest.Setup) {
		c.Glyphs = theme.Blocks
		c.Look = ui.NewLook(theme.Auto, theme.ASCII, theme.OnDark, termenv.Ascii)
	})
	for _, want := range []struct{ said, remembered string }{
		{"Characters: auto, which is blocks here", "auto"},
		{"Characters: mixed", "mixed"},
		{"Characters: blocks", "blocks"},
	} {
		s.Press("ctrl+g")
		s.Shows(want.said)
		if got := s.Store.Settings[ui.GlyphsSetting]; got != want.remembered {
			t.Errorf("%q is remembered, want %q", got, want.remembered)
		}
	}
}
