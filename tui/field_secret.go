package tui

import (
	"strings"
	"unicode/utf8"

	"stocktake/tui/ui"

	"github.com/charmbracelet/bubbles/cursor"
	"github.com/charmbracelet/bubbles/textinput"

	tea "github.com/charmbracelet/bubbletea"
)

// secretInput is a text of one line of which only the length shows. It is kept in no
// draft, and no editor gets it.
type secretInput struct {
	label string
	hint  string
	input textinput.Model
}

func newSecret(label, hint string) *secretInput {
	in := textinput.New()
	in.Prompt = ""
	in.EchoMode, in.EchoCharacter = textinput.EchoPassword, '*'
	in.CharLimit = 256
	in.Cursor.SetMode(cursor.CursorStatic)
	in.Cursor.Style = reverse()
	wordsInLine(&in.KeyMap)
	return &secretInput{label: label, hint: hint, input: in}
}

func (f *secretInput) name() string  { return f.label }
func (f *secretInput) value() string { return f.input.Value() }
func (f *secretInput) focus()        { f.input.Focus() }
func (f *secretInput) blur()         { f.input.Blur() }

func (f *secretInput) pasted(text string) string { return strings.TrimSpace(text) } // a line that was copied whole
func (f *secretInput) room() (most, has int) {
	return f.input.CharLimit, utf8.RuneCountInString(f.input.Value())
}

func (f *secretInput) Key(msg tea.KeyMsg) bool {
	switch msg.Type {
	case tea.KeyEnter, tea.KeyTab, tea.KeyShiftTab, tea.KeyUp, tea.KeyDown, tea.KeyEsc:
		return false
	}
	if msg.Paste {
		msg.Runes = []rune(strings.TrimRight(string(msg.Runes), "\r\n"))
	}
	f.input, _ = f.input.Update(msg)
	return true
}

// String keeps the text out of whatever is printed for people who look for a mistake.
func (f *secretInput) String() string { return f.label }

func (f *secretInput) lines(look *ui.Look, width int) []string {
	if f.input.Value() == "" && !f.input.Focused() {
		return []string{look.Dim.Render(look.Cut(look.ToASCII(f.hint), width))}
	}
	in := f.input
	in.Width = max(width-1, 1)
	in.SetCursor(in.Position()) // it only now knows which part has room
	line := in.View()
	if f.input.Value() == "" {
		line = strings.TrimRight(line, " ") + " " + look.Dim.Render(look.Cut(look.ToASCII(f.hint), width-2))
	}
	return []string{look.Fit(line, width)}
}
