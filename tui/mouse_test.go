package tui_test

import (
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/tuitest"
)

// A click goes to the row that it is on, in every list, and the next one opens it.
func TestAClickGoesToItsRow(t *testing.T) {
	for name, c := range map[string]struct {
		begin func(testing.TB) *tuitest.Memory
		lead  string
		rows  []string // clicked one after the other: each has the focus then
	}{
		"home":     {tuitest.Samples, "", []string{"11 Mar 2025", "5 Mar 2026", "12 Mar 2026"}},
		"people":   {tuitest.Thirty, "enter P", []string{"王小明 2", "Siân", "Early help lead 2"}},
		"plan":     {tuitest.Samples, "enter S L", []string{"Training needs", "Timeline", "Resources"}},
		"board":    {tuitest.Samples, "enter S B o", nil},
		"history":  {tuitest.Samples, "enter H", nil},
		"timeline": {tuitest.Samples, "enter S T", nil},
		"culture":  {tuitest.Samples, "enter S L 3", nil},
	} {
		t.Run(name, func(t *testing.T) {
			s := tuitest.New(t, 80, 24, tuitest.On(c.begin(t)))
			s.Press(c.lead)
			for _, words := range c.rows {
				s.ClickOn(words)
				if got := focusedLine(s); !strings.Contains(got, words) {
					t.Errorf("after a click on %q the focus is on %q:\n%s", words, got, s.See())
				}
			}
			for y := range 18 { // whatever is clicked, the page stays and is in shape
				before := seq(s)
				s.Click(6, 4+y)
				if fault := s.Misshapen(); fault != "" {
					t.Fatal(fault)
				}
				if before == 0 && s.Open() {
					break // of the list of sessions one was opened
				}
				if now := seq(s); now != before {
					t.Fatalf("a click in row %d has changed the session:\n%s", y, s.See())
				}
				if s.Typing() {
					s.Press("esc")
				}
			}
		})
	}
}

// focusedLine is the line of the page with the mark of the focus.
func focusedLine(s *tuitest.Sim) string {
	for _, line := range strings.Split(s.Body(), "\n") {
		if _, row, found := strings.Cut(line, s.App().Look().Glyph.Focus+" "); found {
			return row
		}
	}
	return ""
}

func TestAClickOnTheRowInFocusOpensIt(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.ClickOn("11 Mar 2025")
	s.ClickOn("11 Mar 2025")
	if !s.Open() {
		t.Errorf("no session is open:\n%s", s.See())
	}
}

// A command of the footer is clicked; one that means nothing without its key asks for it.
func TestAClickOnTheFooter(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Room(t, framework.Builtin(), tuitest.Four...)))
	s.ClickOn("x export")
	s.Shows("Export")
	s.ClickOn("Esc ")
	s.Press("enter")
	before := s.Seq()
	s.ClickOn("0–5 score")
	s.Shows("Which?")
	if s.Seq() != before {
		t.Error("a score was recorded that nobody said")
	}
	s.Press("4")
	if n := s.Session().At(1).Distribution().Answered(); n != 1 {
		t.Errorf("%d scores are in", n)
	}
	s.ClickOn("? help")
	s.Shows("Keys: ")
	s.ClickOn("Esc close")
	s.Hides("Keys: ")
}

// Where cards are entered a click or the wheel moves nothing.
func TestTheMouseMovesNobodysTurn(t *testing.T) {
	for _, s := range []*tuitest.Sim{tuitest.RowOf(t), tuitest.SoloRun(t)} {
		s.Press("3")
		before := s.See()
		for y := range 20 {
			s.Click(8, 3+y)
			s.Wheel(y%2 == 0)
		}
		if now := s.See(); now != before {
			t.Errorf("the screen was\n%s\nand is\n%s", before, now)
		}
	}
}

func TestTheWheelScrolls(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("i")
	first := s.Body()
	s.Wheel(true)
	if s.Body() == first {
		t.Error("the guide stays where it was")
	}
	s.Wheel(false)
	if s.Body() != first {
		t.Errorf("the guide is not back:\n%s", s.See())
	}
	s.Press("esc")
	was := focusedLine(s)
	s.Wheel(true)
	if focusedLine(s) == was {
		t.Error("the focus of the list stays where it was")
	}
}

func TestAClickOnAField(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("enter P N")
	s.ClickOn("Facilitator")
	s.Type("Ann Ash")
	s.ClickOn("Title")
	s.Press("ctrl+s")
	if got := s.Session().Details().Facilitator; !strings.Contains(got, "Ann Ash") {
		t.Errorf("the facilitator is %q", got)
	}
}

// seq is how much was entered in the open session; 0 where none is.
func seq(s *tuitest.Sim) int {
	if !s.Open() {
		return 0
	}
	return s.Seq()
}
