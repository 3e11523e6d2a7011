package tuitest

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/input"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
)

var named = map[string]tea.KeyType{
	"enter": tea.KeyEnter, "esc": tea.KeyEsc, "tab": tea.KeyTab, "shift+tab": tea.KeyShiftTab,
	"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
	"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "home": tea.KeyHome, "end": tea.KeyEnd,
	"backspace": tea.KeyBackspace, "delete": tea.KeyDelete, "space": tea.KeySpace,
	"ctrl+c": tea.KeyCtrlC, "ctrl+z": tea.KeyCtrlZ, "ctrl+y": tea.KeyCtrlY, "f1": tea.KeyF1,
	"ctrl+s": tea.KeyCtrlS, "ctrl+r": tea.KeyCtrlR, "ctrl+e": tea.KeyCtrlE, "ctrl+p": tea.KeyCtrlP, "ctrl+o": tea.KeyCtrlO,
	"ctrl+left": tea.KeyCtrlLeft, "ctrl+right": tea.KeyCtrlRight, "ctrl+home": tea.KeyCtrlHome, "ctrl+end": tea.KeyCtrlEnd,
	"ctrl+w": tea.KeyCtrlW, "ctrl+u": tea.KeyCtrlU, "ctrl+g": tea.KeyCtrlG, "ctrl+t": tea.KeyCtrlT, "ctrl+h": tea.KeyCtrlH, "ctrl+j": tea.KeyCtrlJ,
	"shift+up": tea.KeyShiftUp, "shift+down": tea.KeyShiftDown, "shift+left": tea.KeyShiftLeft, "shift+right": tea.KeyShiftRight,
}

// KeyNames are the names of the keys that Press knows beside characters.
func KeyNames() []string { return slices.Sorted(maps.Keys(named)) }

// Press presses keys by name, separated by spaces: "n enter 3 4 d".
func (s *Sim) Press(keys string) {
	s.T.Helper()
	for _, k := range strings.Fields(keys) {
		msg := tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(k)}
		if kind, ok := named[k]; ok {
			msg = tea.KeyMsg{Type: kind}
			if kind == tea.KeySpace {
				msg.Runes = []rune{' '}
			}
		} else if len(msg.Runes) > 1 {
			key, known := input.Named(k)
			if msg = key; !known {
				s.T.Fatalf("there is no key %q", k)
			}
		}
		s.key(msg)
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
	for range form.OpenIn(s.root.Top()).Fields {
		if form.OpenIn(s.root.Top()).Focused() == name {
			return
		}
		s.Press("tab")
	}
	s.T.Fatalf("there is no field %q:\n%s", name, s.See())
}
