package tui_test

import (
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui"
	"familyhub/stocktake/tui/tuitest"
)

func TestThePaletteAsksForTheKey(t *testing.T) {
	s := tuitest.RowOf(t)
	s.Choose("score the statement")
	s.Shows("Score the statement for the person in focus, and go on to the", "Which?  0–5 score", "Esc cancel")
	s.Press("7 enter ,")
	s.Shows("A comma is not one of 0–5. Esc leaves everything as it is.")
	s.Press("esc")
	if got := s.Given(1); got != "- - -" {
		t.Fatalf("without a key: %s", got)
	}
	s.Choose("score the statement")
	s.Press("4")
	s.Press("2") // for whoever is next
	if got := s.Given(1); got != "4 2 -" {
		t.Errorf("with 4: %s", got)
	}
	s.Press("c")
	s.Choose("what the group agreed")
	s.Shows("Record what the group agreed on", "Which?  0–5")
	s.Press("esc")
	if _, agreed := s.Session().At(1).Consensus(); agreed {
		t.Error("a consensus without a key")
	}
	s.Choose("what the group agreed")
	s.Press("3")
	if c, _ := s.Session().At(1).Consensus(); c.Score != model.Points(3) {
		t.Errorf("the consensus is %s, want 3", c.Words())
	}
}

func TestThePaletteAsksForTheKeyAlone(t *testing.T) {
	s := tuitest.New(t, 80, 24, func(c *tuitest.Setup) { c.Begin = tui.Begin{Solo: true} })
	s.Choose("score the statement")
	s.Shows("Which?  0–5")
	s.Press("esc")
	if s.Session().Settled() != 0 || s.Place().Number != 1 {
		t.Fatalf("an answer without a key:\n%s", s.See())
	}
	s.Choose("score the statement")
	s.Press("2")
	if got := s.Session().At(1).Score(model.SoloParticipant); got != model.Points(2) {
		t.Errorf("the answer is %s, want 2", got)
	}
}

// No page has a command first that Enter alone carries out: it may be an answer.
func TestThePaletteChoosesNothingByItself(t *testing.T) {
	notShort(t)
	for _, shot := range shots() {
		s := tuitest.New(t, 80, 24, tuitest.On(shot.begin(t)))
		shot.lead(s)
		s.Store.Failing = nil
		s.Press(":")
		if !inPalette(s) {
			continue
		}
		for _, keys := range []string{"enter", "space enter", "n backspace enter"} {
			s.Press(keys)
			if !inPalette(s) {
				t.Errorf("%s: %s did something:\n%s", shot.name, keys, s.See())
			}
		}
	}
	s := tuitest.RowOf(t)
	s.Press(": enter")
	s.Shows("Type a word of what you want to do, or choose with ↑ ↓")
}

// A command that needs its key has nothing that could be done without one.
func TestACommandNeedsItsKeyOrNot(t *testing.T) {
	notShort(t)
	for _, shot := range shots() {
		s := tuitest.New(t, 80, 24, tuitest.On(shot.begin(t)))
		shot.lead(s)
		for _, c := range s.App().Top().Commands() {
			if (c.Run == nil) == (c.RunKey == nil) {
				t.Errorf("%s: %q has both or neither", shot.name, c.About)
			}
			if c.RunKey != nil && len(c.Keys) < 2 {
				t.Errorf("%s: %q needs its key and has one only", shot.name, c.About)
			}
		}
	}
}

// Whatever is chosen in the palette of a page where scores are typed, nothing is
// entered that was not chosen by its own name.
func TestThePaletteInventsNoScore(t *testing.T) {
	for name, begin := range map[string]func() *tuitest.Sim{
		"row": func() *tuitest.Sim { return tuitest.RowOf(t) }, "correcting": func() *tuitest.Sim { return tuitest.RevealedRow(t) },
		"consensus": func() *tuitest.Sim { s := tuitest.RowOf(t); s.Press("3 4 2 enter"); return s },
		"solo": func() *tuitest.Sim {
			return tuitest.New(t, 120, 36, func(c *tuitest.Setup) { c.Begin = tui.Begin{Solo: true} })
		},
	} {
		for _, c := range begin().App().Top().Commands() {
			if c.RunKey == nil {
				continue
			}
			s := begin()
			seq := s.Seq()
			s.Choose(c.About)
			s.Press("enter esc")
			if now := s.Seq(); now != seq {
				t.Errorf("%s: %q entered something without its key", name, c.About)
			}
		}
	}
}
