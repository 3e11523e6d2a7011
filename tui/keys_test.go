package tui

import (
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/workshop"

	tea "github.com/charmbracelet/bubbletea"
)

func TestPaletteRunsWhatItLists(t *testing.T) {
	for _, shot := range shots() {
		m := shot.begin(t)
		count := func() int {
			s := newSim(t, 80, 24, stored(m.clone()))
			shot.lead(s)
			s.store.failing = nil
			s.press(":")
			p, ok := s.root.Top().(*palette)
			if !ok {
				return 0
			}
			return len(p.found())
		}()
		for i := range count {
			s := newSim(t, 80, 24, stored(m.clone()))
			shot.lead(s)
			s.store.failing = nil
			s.press(":")
			for range i + 1 {
				s.press("down")
			}
			s.press("enter")
			if fault := misshapen(s.root.View(), 80, 24); fault != "" {
				t.Errorf("%s, command %d: %s", shot.name, i, fault)
			}
		}
	}
}

func TestHelpListsEveryCommand(t *testing.T) {
	for _, shot := range shots() {
		s := newSim(t, 200, 60, stored(shot.begin(t)))
		shot.lead(s)
		if top, ok := s.root.Top().(ui.TextInput); ok && top.Typing() {
			continue
		}
		commands := s.root.commands()
		if _, ok := s.root.Top().(*help); ok {
			continue
		}
		s.press("?")
		for _, c := range commands {
			if !c.Quiet && !strings.Contains(s.see(), c.About) {
				t.Errorf("%s: the help leaves out %q", shot.name, c.About)
			}
		}
	}
}

func TestFooterNamesEachKeyOnce(t *testing.T) {
	for _, shot := range shots() {
		s := newSim(t, 250, 40, stored(shot.begin(t)))
		shot.lead(s)
		seen := map[string]bool{}
		for _, c := range s.root.commands() {
			for _, k := range c.Keys {
				if seen[k] {
					t.Errorf("%s: %q stands for two things", shot.name, k)
				}
				seen[k] = true
			}
		}
		if _, ok := s.root.Top().(ui.TextInput); !ok && !s.root.showingWall() {
			s.shows("?") // help, or what closes it
		}
	}
}

func TestEscAsksBeforeTypedTextGoes(t *testing.T) {
	for name, open := range map[string]func(*sim){
		"details":  press("P t"),
		"person":   press("P a"),
		"why":      press("c 3 y"),
		"evidence": press("e"),
		"barrier":  press("b"),
		"priority": press("p"),
	} {
		t.Run(name, func(t *testing.T) {
			s := newSim(t, 80, 24)
			s.workshop(2)
			open(s)
			depth := len(s.root.pages)
			s.press("esc")
			if len(s.root.pages) != depth-1 {
				t.Fatalf("Esc in an untouched form does not go back:\n%s", s.see())
			}
			open2 := map[string]string{"details": "t", "person": "a", "why": "y", "evidence": "e", "barrier": "b", "priority": "p"}
			s.press(open2[name])
			s.write("words")
			s.press("esc")
			s.shows("Throw away what you have typed?")
			s.press("n")
			s.shows("words")
			s.press("esc y")
			s.hides("words")
			if len(s.root.pages) != depth-1 {
				t.Errorf("y does not go back one level:\n%s", s.see())
			}
		})
	}
}

func TestJoinedRunesAreKeysUnlessPasted(t *testing.T) {
	s := newSim(t, 80, 24)
	s.workshop(3)
	s.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("345"), Paste: true})
	if n := s.session().Distribution(1).Answered(); n != 0 {
		t.Fatalf("pasted text scored %d people", n)
	}
	s.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("345")})
	if got := s.session().Distribution(1).Counts; got != [6]int{0, 0, 0, 1, 1, 1} {
		t.Fatalf("scores: %v", got)
	}
}

func TestGridMovesByRow(t *testing.T) {
	s := newSim(t, 60, 18)
	s.workshop(12)
	top := func() *workshop.Statement { return s.root.Top().(*workshop.Statement) }
	s.see()
	row := top().PerRow()
	if row < 2 || row >= 12 {
		t.Fatalf("%d people in a row", row)
	}
	s.press("down l")
	if got := top().Person; got != row+1 {
		t.Errorf("person %d has the focus, want %d", got, row+1)
	}
	s.press("k")
	if got := top().Person; got != 1 {
		t.Errorf("person %d has the focus, want 1", got)
	}
	for range 12/row + 1 {
		s.press("j")
	}
	if top().Part != workshop.ConsensusPart {
		t.Error("↓ from the last row does not lead to the consensus")
	}
	s.press("up")
	if top().Part != workshop.ScoresPart {
		t.Error("↑ from the consensus does not lead to the scores")
	}
}

func TestFocusStaysInSight(t *testing.T) {
	m := room(t, framework.Builtin(), names(60)...)
	s := newSim(t, 60, 18, stored(m))
	s.press("enter")
	for i := range 60 {
		if i%7 == 0 {
			s.resize(60+i, 18+i%5)
		}
		f := s.root.Top().(*workshop.Statement).NewFrame(60)
		s.shows(f.ShortLabels()[i] + " ")
		s.press("4")
	}
}

// Esc again and again neither loses a text nor goes round between it and the question, and a
// form with nothing to lose does not ask.
func TestEscLeavesAFormWithoutGoingRound(t *testing.T) {
	s := newSim(t, 80, 24)
	s.workshop(2)
	s.press("e")
	s.write("words")
	s.press("esc esc esc")
	s.shows("Throw away what you have typed?", "y throws the text away, n goes back to it.")
	s.press("n")
	s.shows("words")
	s.press("esc y g 7 esc")
	s.hides("Throw away", "Go to a statement")
}
