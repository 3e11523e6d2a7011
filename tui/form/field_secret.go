package form

import (
	"strings"
	"unicode/utf8"

	"familyhub/stocktake/tui/ui"

	"github.com/charmbracelet/bubbles/cursor"
	"github.com/charmbracelet/bubbles/textinput"

	tea "github.com/charmbracelet/bubbletea"
)

// SecretInput is a text of one line of which only the length shows. It is kept in no
// draft, and no editor gets it.
type SecretInput struct {
	label string
	hint  string
	Input textinput.Model
}

// NewSecret is a field of which only the length shows.
func NewSecret(label, hint string) *SecretInput {
	in := textinput.New()
	in.Prompt = ""
	in.EchoMode, in.EchoCharacter = textinput.EchoPassword, '*'
	in.CharLimit = 256
	in.Cursor.SetMode(cursor.CursorStatic)
	in.Cursor.Style = reverse()
	wordsInLine(&in.KeyMap)
	return &SecretInput{label: label, hint: hint, Input: in}
}

// Name is the field's label.
func (f *SecretInput) Name() string { return f.label }

// Value is what stands in the field.
func (f *SecretInput) Value() string { return f.Input.Value() }

// Focus shows that typing goes here.
func (f *SecretInput) Focus() { f.Input.Focus() }
func (f *SecretInput) blur()  { f.Input.Blur() }

// Pasted is a text as the field would have it.
func (f *SecretInput) Pasted(text string) string { return strings.TrimSpace(text) } // a line that was copied whole

// Room is how many characters there can be, 0 for any number, and how many there are.
func (f *SecretInput) Room() (most, has int) {
	return f.Input.CharLimit, utf8.RuneCountInString(f.Input.Value())
}

// Key takes a key press.
func (f *SecretInput) Key(msg tea.KeyMsg) bool {
	switch msg.Type {
	case tea.KeyEnter, tea.KeyTab, tea.KeyShiftTab, tea.KeyUp, tea.KeyDown, tea.KeyEsc:
		return false
	}
	if msg.Paste {
		msg.Runes = []rune(strings.TrimRight(string(msg.Runes), "\r\n"))
	}
	f.Input, _ = f.Input.Update(msg)
	return true
}

// String keeps the text out of whatever is printed for people who look for a mistake.
func (f *SecretInput) String() string { return f.label }

func (f *SecretInput) lines(look *ui.Look, width int) []string {
	if f.Input.Value() == "" && !f.Input.Focused() {
		return []string{look.Dim.Render(look.Cut(look.ToASCII(f.hint), width))}
	}
	in := f.Input
	in.Width = max(width-1, 1)
	in.SetCursor(in.Position()) // it only now knows which part has room
	line := in.View()
	if f.Input.Value() == "" {
		line = strings.TrimRight(line, " ") + " " + look.Dim.Render(look.Cut(look.ToASCII(f.hint), width-2))
	}
	return []string{look.Fit(line, width)}
}
