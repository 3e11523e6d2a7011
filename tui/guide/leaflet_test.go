package guide_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/tui/tuitest"
)

// TestLeafletsAreFoundByWhatPeopleCallThem finds the pages from home and from a session.
func TestLeafletsAreFoundByWhatPeopleCallThem(t *testing.T) {
	for words, heading := range map[string]string{
		"how do I run this": "For the facilitator", "facilitator": "For the facilitator", "run a workshop": "For the facilitator",
		"before you come": "Before you come", "leaflet": "Before you come",
	} {
		for _, lead := range []string{"", "enter", "down enter"} { // home, a workshop, somebody alone
			s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
			s.Press(lead)
			was := s.Body()
			s.Press(":")
			s.Type(words)
			s.Press("enter")
			if !strings.Contains(s.Heading(), heading) {
				t.Errorf("after %q, %q leads to %q", lead, words, s.Heading())
			}
			if s.Press("esc"); s.Body() != was {
				t.Errorf("Esc leads to:\n%s", s.Body())
			}
		}
	}
}

// TestALeafletIsReadAndWritten goes from the help to the page, on to the other, and writes both.
func TestALeafletIsReadAndWritten(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(2)
	s.Press("? i")
	s.Shows("For the facilitator", "Opening (O)")
	s.Press("/")
	s.Type("room splits")
	s.Press("enter")
	s.Shows("When it gets difficult", "R for a second round")
	s.Press("tab")
	s.Shows("Before you come", "Northvale")
	s.Press("x space enter")
	s.Shows("Nothing is ticked; Space ticks what is to be written")
	s.Press("space up space enter")
	s.Shows("2 files are now in")
	s.Press("esc tab x enter")
	s.Shows("stocktake-facilitator.docx")
	want := []string{"stocktake-facilitator.docx", "stocktake-participant.docx", "stocktake-participant.html"}
	names := s.Exported()
	slices.Sort(names)
	if !slices.Equal(names, want) {
		t.Fatalf("written: %q, not %q", names, want)
	}
	page, err := os.ReadFile(filepath.Join(s.Setup.ExportDir, "stocktake-participant.html"))
	if err != nil || !strings.Contains(string(page), "What the levels mean") {
		t.Errorf("%.80s, %v", page, err)
	}
	s.Press("esc x enter")
	s.Shows("Replace stocktake-facilitator.docx?")
	s.Press("n")
	s.Shows("For the facilitator")
}
