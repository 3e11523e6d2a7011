package tuitest

import (
	"fmt"
	"strings"

	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/input"
	"familyhub/stocktake/tui/story"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
)

// KeyNames are the names of the keys that keyboards have besides characters.
func KeyNames() []string {
	return strings.Fields("enter esc tab shift+tab up down left right pgup pgdown home end backspace delete space f1 " +
		"ctrl+c ctrl+z ctrl+y ctrl+s ctrl+r ctrl+e ctrl+p ctrl+o ctrl+left ctrl+right ctrl+home ctrl+end " +
		"ctrl+w ctrl+u ctrl+g ctrl+t ctrl+h ctrl+j shift+up shift+down shift+left shift+right")
}

// Press presses keys as a story names them, separated by spaces: "n enter 3 4 d".
func (s *Sim) Press(names string) {
	s.T.Helper()
	keys, err := story.Keys(names)
	if err != nil {
		s.T.Fatal(err)
	}
	for _, key := range keys {
		s.key(key)
	}
}

// Pressing is to press keys.
func Pressing(keys string) func(*Sim) { return func(s *Sim) { s.Press(keys) } }

// Type types a text, one key press a character, as a keyboard sends it.
func (s *Sim) Type(text string) {
	for _, r := range text {
		kind := tea.KeyRunes
		if r == ' ' {
			kind = tea.KeySpace
		}
		s.key(tea.KeyMsg{Type: kind, Runes: []rune{r}})
	}
}

// Paste pastes a text, as a terminal with brackets around it says so.
func (s *Sim) Paste(text string) {
	s.key(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text), Paste: true})
}

// Burst is a text that comes in one moment, key by key; a line end is Enter.
func (s *Sim) Burst(text string) {
	var keys input.Keys
	for _, r := range text {
		switch r {
		case '\r':
			keys = append(keys, tea.KeyMsg{Type: tea.KeyEnter})
		case '\t':
			keys = append(keys, tea.KeyMsg{Type: tea.KeyTab})
		case ' ':
			keys = append(keys, tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{r}})
		default:
			keys = append(keys, tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}})
		}
	}
	s.Send(keys)
}

func (s *Sim) key(msg tea.KeyMsg) {
	s.Send(msg)
	s.soon()
}

// Click clicks at a cell of the window.
func (s *Sim) Click(x, y int) {
	s.Send(tea.MouseMsg{X: x, Y: y, Action: tea.MouseActionPress, Button: tea.MouseButtonLeft})
	s.soon()
}

// ClickOn clicks on the first of some words on the screen.
func (s *Sim) ClickOn(words string) {
	s.T.Helper()
	for y, line := range strings.Split(s.See(), "\n") {
		if before, _, ok := strings.Cut(line, words); ok {
			s.Click(ansi.StringWidth(before), y)
			return
		}
	}
	s.T.Fatalf("%q is not on the screen:\n%s", words, s.See())
}

// Wheel turns the wheel of the mouse, down or up.
func (s *Sim) Wheel(down bool) {
	button := tea.MouseButtonWheelUp
	if down {
		button = tea.MouseButtonWheelDown
	}
	s.Send(tea.MouseMsg{Y: headerRows, Action: tea.MouseActionPress, Button: button})
	s.soon()
}

// Choose finds a command in the palette by some words, and chooses it.
func (s *Sim) Choose(words string) {
	s.T.Helper()
	s.Press(":")
	s.Type(words)
	s.Press("enter")
}

// Workshop opens a new group session with some participants, at its first statement.
func (s *Sim) Workshop(people int) {
	s.T.Helper()
	s.Press("n")
	s.Type("Northvale spring")
	s.Press("ctrl+s +")
	s.Type(fmt.Sprint(people))
	s.Press("enter")
	s.ToStatements()
}

// ToStatements goes from the people of a new session past the opening, which one key skips,
// and past what the first step is about, to the first statement.
func (s *Sim) ToStatements() {
	s.T.Helper()
	s.Press("g")
	s.Shows("Before the first statement")
	s.Press("g enter")
	s.Shows(fmt.Sprintf("1 of %d", len(s.Session().Statements())))
}

// ToField goes on through the fields of the open form to one, by its name.
func (s *Sim) ToField(name string) {
	s.T.Helper()
	for range form.OpenIn(s.Root.Top()).Fields {
		if form.OpenIn(s.Root.Top()).Focused() == name {
			return
		}
		s.Press("tab")
	}
	s.T.Fatalf("there is no field %q:\n%s", name, s.See())
}
