package tui

import (
	"strings"
	"testing"

	"familyhub/stocktake/model"
)

// chooseCommand finds a command in the palette by some words, and chooses it.
func (s *sim) chooseCommand(words string) {
	s.t.Helper()
	s.press(":")
	s.write(words)
	s.press("enter")
}

func TestThePaletteAsksForTheKey(t *testing.T) {
	s := rowOf(t)
	s.chooseCommand("score the statement")
	s.shows("Score the statement for the person in focus, and go on to the", "Which?  0–5 score", "Esc cancel")
	s.press("7 enter ,")
	s.shows("A comma is not one of 0–5. Esc leaves everything as it is.")
	s.press("esc")
	if got := s.given(1); got != "- - -" || s.inFocusNow() != "Ann" {
		t.Fatalf("without a key: %s with %q in focus", got, s.inFocusNow())
	}
	s.chooseCommand("score the statement")
	s.press("4")
	if got := s.given(1); got != "4 - -" || s.inFocusNow() != "Kim" {
		t.Errorf("with 4: %s with %q in focus", got, s.inFocusNow())
	}
	s.press("c")
	s.chooseCommand("what the group agreed")
	s.shows("Record what the group agreed on", "Which?  0–5")
	s.press("esc")
	if _, agreed := s.session().Consensus(1); agreed {
		t.Error("a consensus without a key")
	}
	s.chooseCommand("what the group agreed")
	s.press("3")
	if c, _ := s.session().Consensus(1); c.Score != model.Points(3) {
		t.Errorf("the consensus is %s, want 3", c.Words())
	}
}

func TestThePaletteAsksForTheKeyAlone(t *testing.T) {
	s := newSim(t, 80, 24, func(c *Config) { c.Begin = Begin{Solo: true} })
	s.chooseCommand("score the statement")
	s.shows("Which?  0–5")
	s.press("esc")
	if s.session().Settled() != 0 || s.root.desk.Place.Number != 1 {
		t.Fatalf("an answer without a key:\n%s", s.see())
	}
	s.chooseCommand("score the statement")
	s.press("2")
	if got := s.session().Score(1, model.SoloParticipant); got != model.Points(2) {
		t.Errorf("the answer is %s, want 2", got)
	}
}

func TestThePaletteAsksWhereADotGoes(t *testing.T) {
	s := atVote(t)
	s.chooseCommand("priority with this key")
	s.shows("Which?  1–4 a dot")
	s.press("esc")
	if n := len(s.totals()); n != 0 {
		t.Fatalf("%d dots without a key", n)
	}
	s.chooseCommand("priority with this key")
	s.press("3")
	if got := s.totals()["pr3"]; got != 1 {
		t.Errorf("%d dots, want 1", got)
	}
}

// No page has a command first that Enter alone carries out: it may be an answer.
func TestThePaletteChoosesNothingByItself(t *testing.T) {
	for _, shot := range shots() {
		s := newSim(t, 80, 24, stored(shot.begin(t)))
		shot.lead(s)
		s.store.failing = nil
		s.press(":")
		p := s.root.Top()
		if !strings.HasPrefix(p.Heading(), "Commands: ") {
			continue
		}
		for _, keys := range []string{"enter", "space enter", "n backspace enter"} {
			s.press(keys)
			if s.root.Top() != p {
				t.Errorf("%s: %s did something:\n%s", shot.name, keys, s.see())
			}
		}
	}
	s := rowOf(t)
	s.press(": enter")
	s.shows("Type a word of what you want to do, or choose with ↑ ↓")
}

// A command that needs its key has nothing that could be done without one.
func TestACommandNeedsItsKeyOrNot(t *testing.T) {
	for _, shot := range shots() {
		s := newSim(t, 80, 24, stored(shot.begin(t)))
		shot.lead(s)
		for _, c := range s.root.commands() {
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
	for name, begin := range map[string]func() *sim{
		"row": func() *sim { return rowOf(t) }, "correcting": func() *sim { return revealedRow(t) },
		"consensus": func() *sim { s := rowOf(t); s.press("3 4 2 enter"); return s },
		"solo":      func() *sim { return newSim(t, 120, 36, func(c *Config) { c.Begin = Begin{Solo: true} }) },
	} {
		for _, c := range begin().root.commands() {
			if c.RunKey == nil {
				continue
			}
			s := begin()
			seq := s.root.desk.History.Seq()
			s.chooseCommand(c.About)
			s.press("enter esc")
			if now := s.root.desk.History.Seq(); now != seq {
				t.Errorf("%s: %q entered something without its key", name, c.About)
			}
		}
	}
}
