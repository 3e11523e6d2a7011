package tui_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// inPalette reports whether the list of commands is open.
func inPalette(s *tuitest.Sim) bool { return strings.Contains(s.Heading(), "Commands: ") }

// TestPaletteRunsWhatItLists runs each command of each kind of page by its name, in the first
// of the pictures that offers it in those words; what works everywhere, in the first that offers it at all.
func TestPaletteRunsWhatItLists(t *testing.T) {
	notShort(t)
	met := map[string]bool{}
	for _, shot := range shots() {
		m := shot.begin(t)
		begin := func(t *testing.T) *tuitest.Sim {
			s := tuitest.New(t, 80, 24, tuitest.On(m.Clone()))
			shot.lead(s)
			s.Store.Failing = nil
			return s
		}
		s := begin(t)
		page, own := fmt.Sprintf("%T ", s.App().Top()), s.App().Top().Commands()
		s.Press(":")
		if !inPalette(s) {
			continue
		}
		var some []offered // those that were not met before
		for _, command := range offers(s) {
			way := command.row
			if slices.ContainsFunc(own, func(c ui.Command) bool { return strings.HasPrefix(cmp.Or(c.Label, c.About), command.name) }) {
				way = page + way
			}
			if !met[way] {
				met[way] = true
				some = append(some, command)
			}
		}
		t.Run(shot.name, func(t *testing.T) {
			t.Parallel()
			for _, command := range some {
				s := begin(t)
				s.Press(":")
				s.Paste(command.name)
				at := slices.Index(offers(s), command)
				if at < 0 {
					t.Errorf("%q does not find %q:\n%s", command.name, command.row, s.See())
					continue
				}
				s.Press(strings.Repeat("down ", at) + "enter")
				if fault := s.Misshapen(); fault != "" {
					t.Errorf("%q: %s", command.row, fault)
				}
			}
		})
	}
	if len(met) < 500 {
		t.Errorf("only %d commands were met", len(met))
	}
}

// offered is a row of the list of commands, and the name in it; of one without a name, what it does.
type offered struct{ row, name string }

// offers is what the open list of commands has, in order, read in a window that has room for all of it.
func offers(s *tuitest.Sim) (all []offered) {
	s.Resize(80, 120)
	defer s.Resize(80, 24)
	for line := range strings.Lines(s.Body()) {
		row := []rune(strings.TrimRight(line, " \n"))
		const mark, keys, label = 3, 3 + 9 + 2, 3 + 9 + 2 + 16 + 2
		if len(row) < label || strings.Contains(line, " ▸ Command ") {
			continue
		}
		name := cmp.Or(strings.TrimSpace(string(row[keys:label])), string(row[label:]))
		all = append(all, offered{string(row[mark:]), strings.Trim(name, "… ")})
	}
	return all
}

func TestHelpListsEveryCommand(t *testing.T) {
	notShort(t)
	for _, shot := range shots() {
		s := tuitest.New(t, 200, 60, tuitest.On(shot.begin(t)))
		shot.lead(s)
		if s.Typing() || shot.name == "help" {
			continue
		}
		commands := s.App().Top().Commands()
		s.Press("?")
		s.Shows("Leave the program, after a question")
		for _, c := range commands {
			if !c.Quiet && !strings.Contains(s.See(), c.About) {
				t.Errorf("%s: the help leaves out %q", shot.name, c.About)
			}
		}
	}
}

func TestFooterNamesEachKeyOnce(t *testing.T) {
	notShort(t)
	for _, shot := range shots() {
		s := tuitest.New(t, 250, 40, tuitest.On(shot.begin(t)))
		shot.lead(s)
		seen := map[string]bool{}
		if s.OnWall() {
			continue
		}
		for _, hint := range strings.Split(strings.TrimSpace(s.Footer()), "  ") {
			key, _, _ := strings.Cut(hint, " ")
			if seen[key] {
				t.Errorf("%s: %q stands for two things in %s", shot.name, key, s.Footer())
			}
			seen[key] = true
		}
		if _, ok := s.App().Top().(ui.TextInput); !ok {
			s.Shows("?") // help, or what closes it
		}
	}
}

func TestEscAsksBeforeTypedTextGoes(t *testing.T) {
	for name, open := range map[string]func(*tuitest.Sim){
		"details":  tuitest.Pressing("P N"),
		"person":   tuitest.Pressing("P a"),
		"why":      tuitest.Pressing("c 3 y y"),
		"evidence": tuitest.Pressing("e"),
		"barrier":  tuitest.Pressing("b"),
		"priority": tuitest.Pressing("p"),
	} {
		t.Run(name, func(t *testing.T) {
			s := tuitest.New(t, 80, 24)
			s.Workshop(2)
			before := s.Heading()
			open(s)
			if name == "details" || name == "person" {
				before = "The people in the room"
			}
			s.Press("esc")
			if !strings.HasPrefix(s.Heading(), before) {
				t.Fatalf("Esc in an untouched form does not go back:\n%s", s.See())
			}
			open2 := map[string]string{"details": "N", "person": "a", "why": "y", "evidence": "e", "barrier": "b", "priority": "p"}
			s.Press(open2[name])
			s.Type("words")
			s.Press("esc")
			s.Shows("Throw away what you have typed?")
			s.Press("n")
			s.Shows("words")
			s.Press("esc y")
			s.Hides("words")
			if !strings.HasPrefix(s.Heading(), before) {
				t.Errorf("y does not go back one level:\n%s", s.See())
			}
		})
	}
}

func TestJoinedRunesAreKeysUnlessPasted(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(3)
	s.Paste("345")
	if n := s.Session().At(1).Distribution().Answered(); n != 0 {
		t.Fatalf("pasted text scored %d people", n)
	}
	s.Send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("345")})
	if got := s.Session().At(1).Distribution().Counts; !slices.Equal(got, stats.Counts{0, 0, 0, 1, 1, 1}) {
		t.Fatalf("scores: %v", got)
	}
}

func TestGridMovesByRow(t *testing.T) {
	s := tuitest.New(t, 60, 18)
	s.Workshop(12)
	at := func() int { // the place of the person in focus
		in := s.InFocus()
		if len(in) == 0 {
			t.Fatalf("nobody is in focus:\n%s", s.See())
		}
		before, _, _ := strings.Cut(s.Body(), in[len(in)-1])
		_, row, _ := strings.Cut(before, "▸ Scores")
		return strings.Count(row, " –")
	}
	s.Press("down")
	row := at()
	if row < 2 || row >= 12 {
		t.Fatalf("%d people in a row:\n%s", row, s.See())
	}
	s.Press("l")
	if got := at(); got != row+1 {
		t.Errorf("person %d has the focus, want %d", got, row+1)
	}
	s.Press("k")
	if got := at(); got != 1 {
		t.Errorf("person %d has the focus, want 1", got)
	}
	for range 12/row + 1 {
		s.Press("j")
	}
	s.Shows("▸ Consensus")
	s.Press("up")
	s.Shows("▸ Scores")
}

func TestFocusStaysInSight(t *testing.T) {
	m := tuitest.Room(t, framework.Builtin(), tuitest.Names(60)...)
	s := tuitest.New(t, 60, 18, tuitest.On(m))
	s.Press("enter")
	seen := map[string]bool{}
	for i := range 60 {
		if i%7 == 0 {
			s.Resize(60+i, 18+i%5)
		}
		in := s.InFocus()
		if len(in) == 0 {
			t.Fatalf("person %d is out of sight:\n%s", i, s.See())
		}
		for _, text := range in {
			seen[strings.Fields(text)[0]] = true
		}
		s.Press("4")
	}
	delete(seen, "4") // the level of the latest score
	if len(seen) < 60 {
		t.Errorf("%d of 60 people had the focus", len(seen))
	}
}

// Esc again and again neither loses a text nor goes round between it and the question, and a
// form with nothing to lose does not ask.
func TestEscLeavesAFormWithoutGoingRound(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(2)
	s.Press("e")
	s.Type("words")
	s.Press("esc esc esc")
	s.Shows("Throw away what you have typed?", "y throws the text away, n goes back to it.")
	s.Press("n")
	s.Shows("words")
	s.Press("esc y g 7 esc")
	s.Hides("Throw away", "Go to a statement")
}
