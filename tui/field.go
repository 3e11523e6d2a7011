package tui

import (
	"io"
	"strings"
	"unicode/utf8"

	"stocktake/tui/ui"

	"github.com/charmbracelet/bubbles/cursor"
	"github.com/charmbracelet/bubbles/textinput"

	"stocktake/model"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

// field is one line of a form.
type field interface {
	name() string
	value() string
	focus()
	blur()
	// key takes a key press; false when the field has no use for it.
	Key(msg tea.KeyMsg) bool
	// lines draws the field, without its name, at most width cells wide.
	lines(look *ui.Look, width int) []string
}

// lineInput is a text of one line.
type lineInput struct {
	label string
	hint  string
	given string // what the program put there, which nobody typed
	// suggest is the hint where it depends on other fields; nil where it does not.
	suggest func() string
	input   textinput.Model
}

func newLine(label, value, hint string) *lineInput {
	in := textinput.New()
	in.Prompt = ""
	in.CharLimit = model.MaxLine
	in.Cursor.SetMode(cursor.CursorStatic)
	in.Cursor.Style = reverse()
	wordsInLine(&in.KeyMap)
	in.SetValue(value)
	in.CursorEnd()
	return &lineInput{label: label, hint: hint, input: in}
}

// reverse shows where typing goes whatever the theme: it is no colour, and without
// it nobody finds the place.
func reverse() lipgloss.Style {
	renderer := lipgloss.NewRenderer(io.Discard)
	renderer.SetColorProfile(termenv.ANSI)
	return renderer.NewStyle().Reverse(true)
}

func (f *lineInput) name() string  { return f.label }
func (f *lineInput) value() string { return f.input.Value() }
func (f *lineInput) focus()        { f.input.Focus() }
func (f *lineInput) blur()         { f.input.Blur() }

func (f *lineInput) pasted(text string) string { return model.CleanLine(text) }
func (f *lineInput) room() (most, has int) {
	return f.input.CharLimit, utf8.RuneCountInString(f.input.Value())
}

func (f *lineInput) Key(msg tea.KeyMsg) bool {
	switch msg.Type {
	case tea.KeyEnter, tea.KeyTab, tea.KeyShiftTab, tea.KeyUp, tea.KeyDown, tea.KeyEsc:
		return false
	}
	if msg.Paste {
		msg.Runes = []rune(model.CleanTyped(string(msg.Runes)))
	}
	f.input, _ = f.input.Update(msg)
	return true
}

func (f *lineInput) lines(look *ui.Look, width int) []string {
	if f.suggest != nil {
		f.hint = f.suggest()
	}
	if !f.input.Focused() {
		if v := ui.Sanitize(f.input.Value()); v != "" {
			return []string{look.Cut(v, width)}
		}
		return []string{look.Dim.Render(look.Cut(look.ToASCII(f.hint), width))}
	}
	line := f.typed(max(width-1, 1)).View()
	if f.input.Value() == "" && f.hint != "" {
		line = strings.TrimRight(line, " ") + " " + look.Dim.Render(look.Cut(look.ToASCII(f.hint), width-2))
	}
	return []string{look.Fit(line, width)}
}

// typed is the input as it may be shown. What was typed key by key, and the folder of
// an export, is made inert only here: cleaned further in, the folder would be another.
func (f *lineInput) typed(width int) textinput.Model {
	in := f.input
	in.Width = width
	in.SetCursor(in.Position()) // it only now knows which part has room
	if value := in.Value(); model.CleanTyped(value) != value {
		before := string([]rune(value)[:in.Position()])
		in.SetValue(model.CleanTyped(value))
		in.SetCursor(utf8.RuneCountInString(model.CleanTyped(before)))
	}
	return in
}

// choiceInput is one of a few values, stepped through with left and right.
type choiceInput struct {
	label   string
	options []option
	at      int
	active  bool
}

// option is a value that can be chosen and how people read it.
type option struct{ value, words string }

func newChoice(label, value string, options []option) *choiceInput {
	f := &choiceInput{label: label, options: options}
	for i, o := range options {
		if o.value == value {
			f.at = i
		}
	}
	return f
}

func (f *choiceInput) name() string  { return f.label }
func (f *choiceInput) value() string { return f.options[f.at].value }
func (f *choiceInput) focus()        { f.active = true }
func (f *choiceInput) blur()         { f.active = false }

func (f *choiceInput) Key(msg tea.KeyMsg) bool {
	switch msg.String() {
	case "left", "h":
		f.at = (f.at + len(f.options) - 1) % len(f.options)
	case "right", "l", " ":
		f.at = (f.at + 1) % len(f.options)
	default:
		return false
	}
	return true
}

func (f *choiceInput) lines(look *ui.Look, width int) []string {
	words := f.options[f.at].words
	if !f.active {
		return []string{look.Cut(words, width)}
	}
	return []string{look.Focus.Render(look.Glyph.ArrowLeft + " " + look.Cut(words, width-4) + " " + look.Glyph.ArrowRight)}
}
