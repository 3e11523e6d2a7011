package form

import (
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"

	"github.com/charmbracelet/bubbles/cursor"
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

// Field is one line of a form.
type Field interface {
	Name() string
	// Label is the name as people read it.
	Label() string
	Call(label func() string)
	Value() string
	Focus()
	blur()
	// Key takes a key press; false when the field has no use for it.
	Key(msg tea.KeyMsg) bool
	// lines draws the field, without its name, at most width cells wide. The line at focus
	// must not scroll away.
	lines(look *ui.Look, width int) (lines []string, focus int)
}

// named is what all fields have.
type named struct {
	label  string
	called func() string // what people read; nil where that is the label
	active bool          // in focus
}

// Name is what the field is known by, in drafts, too.
func (n *named) Name() string { return n.label }

// Label is the name as people read it.
func (n *named) Label() string {
	if n.called == nil {
		return n.label
	}
	return n.called()
}

// Call has people read something else than the name, such as the name in the words of a framework.
func (n *named) Call(label func() string) { n.called = label }

// Focus shows that typing goes here.
func (n *named) Focus() { n.active = true }
func (n *named) blur()  { n.active = false }

// LineInput is a text of one line.
type LineInput struct {
	named
	Hint  string
	Given string // what the program put there, which nobody typed
	// Suggest is the hint where it depends on other fields; nil where it does not.
	Suggest func() string
	// Reads says what the text means, or what is wrong with it; nil for any text.
	Reads Reading
	Input textinput.Model

	replaced string // what the program wrote into it, which typing takes the place of
	selected bool   // the whole text, so that typing replaces it
}

// NewLine is a field of one line with a text in it; the hint stands where there is none.
func NewLine(label, value, hint string) *LineInput {
	in := textinput.New()
	in.Prompt = ""
	in.CharLimit = refusal.MaxLine
	in.Cursor.SetMode(cursor.CursorStatic)
	in.Cursor.Style = reverse()
	wordsInLine(&in.KeyMap)
	in.SetValue(value)
	in.CursorEnd()
	return &LineInput{named: named{label: label}, Hint: hint, Input: in}
}

// Replaced marks a text that stands there as written by the program, such as a day or a number:
// it is selected, and typing takes its place. Of people's own words that is never so.
func (f *LineInput) Replaced() *LineInput {
	f.replaced = f.Input.Value()
	return f
}

// Own takes Replaced back, for a day or a time that people gave.
func (f *LineInput) Own() *LineInput {
	f.replaced = ""
	return f
}

// reverse shows where typing goes whatever the theme: it is no colour, and without
// it nobody finds the place.
func reverse() lipgloss.Style {
	renderer := lipgloss.NewRenderer(io.Discard)
	renderer.SetColorProfile(termenv.ANSI)
	return renderer.NewStyle().Reverse(true)
}

// Value is what stands in the field, as it is kept where it can be read.
func (f *LineInput) Value() string {
	if f.Reads != nil {
		if kept, _, err := f.Reads(f.Input.Value()); err == nil {
			return kept
		}
	}
	return f.Input.Value()
}

// Focus shows that typing goes here. What the program wrote and nobody has touched is selected.
func (f *LineInput) Focus() {
	f.selected = f.replaced != "" && f.Input.Value() == f.replaced && !f.secret()
	f.Input.Focus()
}

func (f *LineInput) blur() {
	f.selected = false
	f.Input.Blur()
}

// Pasted is a text as the field would have it.
func (f *LineInput) Pasted(s string) string { return text.Line(s) }

// Room is how many characters there can be, 0 for any number, and how many there are.
func (f *LineInput) Room() (most, has int) {
	return f.Input.CharLimit, utf8.RuneCountInString(f.Input.Value())
}

// Key takes a key press.
func (f *LineInput) Key(msg tea.KeyMsg) bool {
	switch msg.Type {
	case tea.KeyEnter, tea.KeyTab, tea.KeyShiftTab, tea.KeyUp, tea.KeyDown, tea.KeyEsc:
		return false
	}
	if msg.Paste && !f.secret() {
		msg.Runes = []rune(text.Typed(string(msg.Runes)))
	}
	if f.selected {
		f.selected = false
		switch msg.Type {
		case tea.KeyBackspace, tea.KeyDelete:
			f.Input.Reset()
			return true
		case tea.KeyRunes, tea.KeySpace:
			if !msg.Alt {
				f.Input.Reset()
			}
		}
	}
	f.Input, _ = f.Input.Update(msg)
	return true
}

// secret reports whether only the length of the text shows.
func (f *LineInput) secret() bool { return f.Input.EchoMode == textinput.EchoPassword }

func (f *LineInput) lines(look *ui.Look, width int) ([]string, int) {
	hint, value := f.Hint, f.Input.Value()
	if f.Suggest != nil {
		hint = f.Suggest()
	}
	switch focused := f.Input.Focused(); {
	case !focused && value == "":
		return []string{look.Dim.Render(look.Cut(look.ToASCII(hint), width))}, 0
	case !focused && !f.secret():
		if f.Reads != nil {
			if _, words, err := f.Reads(value); err == nil {
				value = words
			}
		}
		return []string{look.Cut(ui.Sanitize(value), width)}, 0
	}
	line := f.typed(max(width-1, 1)).View()
	if f.selected {
		line = f.Input.Cursor.Style.Render(look.Cut(ui.Sanitize(value), width-1))
	}
	if means := look.ToASCII(f.means()); means != "" && ui.Width(value)+ui.Width(means)+2 <= width {
		line = strings.TrimRight(line, " ") + " " + look.Dim.Render(means)
	}
	if value == "" && hint != "" {
		line = strings.TrimRight(line, " ") + " " + look.Dim.Render(look.Cut(look.ToASCII(hint), width-2))
	}
	return []string{look.Fit(line, width)}, 0
}

// typed is the input as it may be shown. What was typed key by key, and the folder of
// an export, is made inert only here: cleaned further in, the folder would be another.
func (f *LineInput) typed(width int) textinput.Model {
	in := f.Input
	in.Width = width
	in.SetCursor(in.Position()) // it only now knows which part has room
	if value := in.Value(); text.Typed(value) != value && !f.secret() {
		before := string([]rune(value)[:in.Position()])
		in.SetValue(text.Typed(value))
		in.SetCursor(utf8.RuneCountInString(text.Typed(before)))
	}
	return in
}

// SecretInput is a text of one line of which only the length shows. It is kept in no
// draft, and no editor gets it.
type SecretInput struct{ *LineInput }

// NewSecret is a field of which only the length shows.
func NewSecret(label, hint string) *SecretInput {
	f := NewLine(label, "", hint)
	f.Input.EchoMode, f.Input.EchoCharacter = textinput.EchoPassword, '*'
	f.Input.CharLimit = 256
	return &SecretInput{f}
}

// Pasted leaves the text as it is, but for the space around a line that was copied whole.
func (f *SecretInput) Pasted(text string) string { return strings.TrimSpace(text) }

// Set leaves the field as it is: a passphrase is typed by a person.
func (f *SecretInput) Set(string) {}

// Key takes a key press. A text that is pasted is not cleaned: it would be another.
func (f *SecretInput) Key(msg tea.KeyMsg) bool {
	if msg.Paste {
		msg.Runes = []rune(strings.TrimRight(string(msg.Runes), "\r\n"))
	}
	return f.LineInput.Key(msg)
}

// String keeps the text out of whatever is printed for people who look for a mistake.
func (f *SecretInput) String() string { return f.label }

// ChoiceInput is one of a few values, stepped through with left and right.
type ChoiceInput struct {
	named
	Options []Option
	At      int
}

// Option is a value that can be chosen and how people read it.
type Option struct{ Value, Words string }

// NewChoice is a field with one of a few values.
func NewChoice(label, value string, options []Option) *ChoiceInput {
	f := &ChoiceInput{named: named{label: label}, Options: options}
	f.Set(value)
	return f
}

// Value is what stands in the field.
func (f *ChoiceInput) Value() string { return f.Options[f.At].Value }

// Key takes a key press.
func (f *ChoiceInput) Key(msg tea.KeyMsg) bool {
	switch msg.String() {
	case "left":
		f.At = (f.At + len(f.Options) - 1) % len(f.Options)
	case "right", " ":
		f.At = (f.At + 1) % len(f.Options)
	default:
		return false
	}
	return true
}

func (f *ChoiceInput) lines(look *ui.Look, width int) ([]string, int) {
	words := f.Options[f.At].Words
	if !f.active || look.Aloud() {
		return []string{look.Cut(words, width)}, 0
	}
	return []string{look.Focus.Render(look.Glyph.ArrowLeft + " " + look.Cut(words, width-4) + " " + look.Glyph.ArrowRight)}, 0
}

// Set fills the field; a value that it cannot take leaves it as it was.
func (f *LineInput) Set(value string) {
	value = text.Line(value)
	if f.Reads != nil {
		if _, words, err := f.Reads(value); err == nil {
			value = words
		}
	}
	f.Input.SetValue(value)
	f.Input.CursorEnd()
}

// Set fills the field; a value that it cannot take leaves it as it was.
func (f *ChoiceInput) Set(value string) {
	if at := slices.IndexFunc(f.Options, func(o Option) bool { return o.Value == value }); at >= 0 {
		f.At = at
	}
}
