package tui

import (
	"slices"
	"strings"

	"stocktake/tui/ui"

	"github.com/charmbracelet/bubbles/cursor"
	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/bubbles/textarea"

	"stocktake/model"

	tea "github.com/charmbracelet/bubbletea"
)

// areaInput is a text of several lines. Enter stays with the form: alt+enter or
// ctrl+j begins a new line.
type areaInput struct {
	label  string
	hint   string
	rows   int
	input  textarea.Model
	active bool
	cursor int // the line with the cursor, of those last drawn
}

func newArea(label, value, hint string, rows int) *areaInput {
	in := textarea.New()
	in.Prompt = ""
	in.ShowLineNumbers = false
	in.CharLimit = model.MaxText
	in.MaxHeight = 0
	plain := textarea.Style{}
	in.FocusedStyle, in.BlurredStyle = plain, plain
	in.Cursor.SetMode(cursor.CursorStatic)
	in.Cursor.Style = reverse()
	wordsInArea(&in.KeyMap)
	in.SetValue(value)
	return &areaInput{label: label, hint: hint, rows: rows, input: in}
}

func (f *areaInput) name() string  { return f.label }
func (f *areaInput) value() string { return f.input.Value() }

func (f *areaInput) focus() {
	f.input.Focus()
	f.active = true
}

func (f *areaInput) blur() {
	f.input.Blur()
	f.active = false
}

// pasted leaves the line ends and the space around a text.
func (f *areaInput) pasted(text string) string { return model.CleanTyped(text) }
func (f *areaInput) room() (most, has int)     { return f.input.CharLimit, f.input.Length() }

func (f *areaInput) Key(msg tea.KeyMsg) bool {
	switch msg.String() {
	case "enter", "tab", "shift+tab", "esc":
		return false
	case "up":
		if f.input.Line() == 0 && f.input.LineInfo().RowOffset == 0 {
			return false
		}
	case "down":
		if f.input.Line() == f.input.LineCount()-1 && f.input.LineInfo().RowOffset >= f.input.LineInfo().Height-1 {
			return false
		}
	}
	if key.Matches(msg, f.input.KeyMap.WordBackward) && f.nothingBefore() {
		msg = tea.KeyMsg{Type: tea.KeyCtrlHome} // the textarea would look for a word for ever
	}
	if msg.Paste {
		msg.Runes = []rune(f.pasted(string(msg.Runes)))
	}
	if characters := msg.Type == tea.KeyRunes || msg.Type == tea.KeySpace; characters && !msg.Alt {
		f.input.InsertString(string(msg.Runes)) // with Update, each would wrap all of the text anew
		if ui.PlainASCII(string(msg.Runes)) {
			return true // with which nothing can begin that was not there
		}
	} else {
		f.input, _ = f.input.Update(msg)
	}
	// Nobody who writes notices, but one text draws over its neighbours with marks.
	if value := f.input.Value(); model.CleanTyped(value) != value {
		f.input.SetValue(model.CleanTyped(value))
	}
	return true
}

func (f *areaInput) lines(look *ui.Look, width int) []string {
	if !f.active {
		if v := ui.Wrap(f.input.Value(), width); len(v) > 0 {
			return v[:min(len(v), f.rows)]
		}
		return []string{look.Dim.Render(look.Cut(look.ToASCII(f.hint), width))}
	}
	lines := f.typed(width)
	f.cursor = max(slices.IndexFunc(lines, func(line string) bool { return strings.Contains(line, reverseOn) }), 0)
	if f.input.Value() == "" && f.hint != "" {
		lines[0] = strings.TrimRight(lines[0], " ") + " " + look.Dim.Render(look.Cut(look.ToASCII(f.hint), width-2))
	}
	return lines
}

// typed is the part of the text around the cursor. The textarea looks for it only when
// it hears of something, and with what it drew last: what was pasted, or stands in
// another width, needs a second look.
func (f *areaInput) typed(width int) []string {
	f.input.SetWidth(max(width, 4))
	f.input.SetHeight(f.rows)
	f.input.View()
	f.input, _ = f.input.Update(nil)
	return strings.Split(f.input.View(), "\n")
}

// reverseOn begins the cell of the cursor, the only one of a text that is painted.
const reverseOn = "\x1b[7m"

// inSight is the line of the field that must not scroll away.
func (f *areaInput) inSight() int {
	if !f.active {
		return 0
	}
	return f.cursor
}
