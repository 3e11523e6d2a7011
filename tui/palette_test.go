package tui_test

import (
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/tuitest"
)

// The palette finds what people call things, first of all that it finds.
func TestThePaletteFindsPeoplesWords(t *testing.T) {
	for words, want := range map[string]string{
		"report": "export", "word": "export", "print": "export", "minutes": "export", "excel": "export", "slides": "export", "pdf": "export",
		"projector": "wall", "big screen": "wall", "vote": "vote", "dots": "vote", "participants": "people", "attendance": "people",
		"board": "board", "plan": "plan", "calendar": "timeline", "last year": "what changed", "radar": "summary", "mistake": "undo",
		"timer": "time", "parking": "park", "dark": "theme", "import": "take in files", "rename": "details", "exit": "quit",
		"search": "go to", "training": "training needs", "audit": "history", "shortcuts": "help", "wrap up": "the end",
		"facilitator": "for facilitators", "handout": "for facilitators", "invitation": "before you come",
	} {
		s := tuitest.Opened(t, 120, 36, tuitest.Room(t, framework.Builtin(), tuitest.Four...))
		s.Press(":")
		s.Type(words)
		if first := chosenLine(s); !strings.Contains(first, want) {
			t.Errorf("%q finds first %q, not %q:\n%s", words, strings.TrimSpace(first), want, s.See())
		}
	}
}

// chosenLine is what the palette would carry out.
func chosenLine(s *tuitest.Sim) string {
	_, below, _ := strings.Cut(s.Body(), "\n") // of the line that is typed into
	_, line, _ := strings.Cut(below, s.App().Look().Glyph.Focus)
	line, _, _ = strings.Cut(line, "\n")
	return line
}

// From any page the palette leads to a place that the page has no key for, and says no key of it.
func TestThePaletteLeadsToPlaces(t *testing.T) {
	for words, heading := range map[string]string{
		"people": "people", "timeline": "twelve months", "training needs": "Training needs", "texts of the plan": "Texts of the plan",
	} {
		s := tuitest.New(t, 100, 30, tuitest.On(tuitest.Samples(t)))
		s.Press("enter H :")
		s.Type(words)
		if line := chosenLine(s); strings.TrimSpace(line) == "" || strings.Contains(line, " P ") || strings.Contains(line, " T ") {
			t.Errorf("%q finds %q", words, line)
		}
		s.Press("enter")
		if !strings.Contains(s.Heading(), heading) {
			t.Errorf("%q leads to %q:\n%s", words, s.Heading(), s.See())
		}
	}
}

// F1 is help, also where ? is a letter of a text; ctrl+z undoes, and says what.
func TestTheKeysThatPeopleKnowFromElsewhere(t *testing.T) {
	s := tuitest.RowOf(t)
	s.Press("f1")
	s.Shows("Keys: ")
	s.Press("f1")
	s.Press("e")
	s.Type("why?")
	s.Press("f1")
	s.Shows("Keys: ", "save")
	s.Press("esc")
	s.Shows("why?")
	s.Press("enter esc 3 ctrl+z")
	s.Shows("Undone: ")
	s.Press("ctrl+y")
	s.Shows("Done again: ")
	if n := s.Session().At(1).Distribution().Answered(); n != 1 {
		t.Errorf("%d scores are in", n)
	}
}

// ctrl+c is "copy" elsewhere, and Esc is soon pressed once too often: both ask, and only y leaves.
func TestLeavingAsks(t *testing.T) {
	s := tuitest.RowOf(t)
	s.Press("3 ctrl+c")
	s.Shows("Leave stocktake?", "Everything is saved.")
	s.Press("ctrl+c")
	s.Shows("y leaves, n stays.")
	s.Press("enter esc")
	s.Shows("1 of 20")
	s.Press("esc")
	s.Shows("Leave this session?")
	s.Press("esc")
	s.Shows("1 of 20")
	s.Press("S esc")
	s.Shows("1 of 20") // back to where the jump came from, and no question
	s.Press("P esc")
	s.Shows("1 of 20")
	s.Press("esc y")
	if s.Open() {
		t.Errorf("the session is still open:\n%s", s.See())
	}
	s.Press("ctrl+c y")
	if !s.Quit {
		t.Error("y did not leave")
	}
}

// What becomes of a text that is being typed is said before the program ends: that of a form that
// is kept nowhere is lost, that of another is there at the next start.
func TestLeavingSaysWhatBecomesOfWhatIsTyped(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Press("n")
	s.Type("Northvale")
	s.Press("ctrl+c")
	s.Shows("Leave stocktake?", "what you are typing is kept nowhere", "will be lost")
	s.Press("n")
	s.Shows("Northvale")

	s = tuitest.New(t, 80, 24, tuitest.Soon, tuitest.On(tuitest.Samples(t)))
	s.Press("enter g 7 enter b")
	s.Press("ctrl+c")
	s.Shows("Everything is saved.")
	s.Press("n")
	s.Type("half a text")
	s.Press("ctrl+c")
	s.Shows("Everything is saved, and what you are typing is offered at the", "next start.")

	s = tuitest.RowOf(t)
	s.Press("b")
	s.Hold = true
	s.Type("half a text")
	s.Press("ctrl+c")
	s.Shows("still to be written, which is done", "offered at the next start")
	s.Hides("Everything is saved")
}
