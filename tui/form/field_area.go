package form

import (
	"slices"
	"strings"

	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"

	"github.com/charmbracelet/bubbles/cursor"
	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/bubbles/textarea"
	tea "github.com/charmbracelet/bubbletea"
)

// AreaInput is a text of several lines. Enter stays with the form: ctrl+j begins a new
// line, and so does alt+enter, which the consoles of Windows take for full screen.
type AreaInput struct {
	named
	hint  string
	Rows  int
	Input textarea.Model
}

// NewArea is a field of several lines, so many of them in sight.
func NewArea(label, value, hint string, rows int) *AreaInput {
	in := textarea.New()
	in.Prompt = ""
	in.ShowLineNumbers = false
	in.CharLimit = refusal.MaxText
	in.MaxHeight = 0
	plain := textarea.Style{}
	in.FocusedStyle, in.BlurredStyle = plain, plain
	in.Cursor.SetMode(cursor.CursorStatic)
	in.Cursor.Style = reverse()
	wordsInArea(&in.KeyMap)
	in.SetValue(value)
	return &AreaInput{named: named{label: label}, hint: text.Line(hint), Rows: rows, Input: in}
}

// Value is what stands in the field.
func (f *AreaInput) Value() string { return f.Input.Value() }

// Focus shows that typing goes here.
func (f *AreaInput) Focus() {
	f.Input.Focus()
	f.named.Focus()
}

func (f *AreaInput) blur() {
	f.Input.Blur()
	f.named.blur()
}

// Pasted leaves the line ends and the space around a text.
func (f *AreaInput) Pasted(s string) string { return text.Typed(s) }

// Room is how many characters there can be, 0 for any number, and how many there are.
func (f *AreaInput) Room() (most, has int) { return f.Input.CharLimit, f.Input.Length() }

// Key takes a key press.
func (f *AreaInput) Key(msg tea.KeyMsg) bool {
	switch msg.String() {
	case "enter", "tab", "shift+tab", "esc":
		return false
	case "up":
		if f.Input.Line() == 0 && f.Input.LineInfo().RowOffset == 0 {
			return false
		}
	case "down":
		if f.Input.Line() == f.Input.LineCount()-1 && f.Input.LineInfo().RowOffset >= f.Input.LineInfo().Height-1 {
			return false
		}
	}
	if key.Matches(msg, f.Input.KeyMap.WordBackward) && f.nothingBefore() {
		msg = tea.KeyMsg{Type: tea.KeyCtrlHome} // the textarea would look for a word for ever
	}
	if msg.Paste {
		msg.Runes = []rune(f.Pasted(string(msg.Runes)))
	}
	if characters := msg.Type == tea.KeyRunes || msg.Type == tea.KeySpace; characters && !msg.Alt {
		f.Input.InsertString(string(msg.Runes)) // with Update, each would wrap the whole text again
		if ui.PlainASCII(string(msg.Runes)) {
			return true // with which nothing can begin that was not there
		}
	} else {
		f.Input, _ = f.Input.Update(msg)
	}
	// Nobody who writes notices, but one text draws over its neighbours with marks.
	if value := f.Input.Value(); text.Typed(value) != value {
		f.Input.SetValue(text.Typed(value))
	}
	return true
}

func (f *AreaInput) lines(look *ui.Look, width int) ([]string, int) {
	if !f.active {
		if v := ui.Wrap(f.Input.Value(), width); len(v) > 0 {
			return v[:min(len(v), f.Rows)], 0
		}
		return []string{look.Dim.Render(look.Cut(look.ToASCII(f.hint), width))}, 0
	}
	lines := strings.Split(f.Input.View(), "\n")
	for i, line := range lines {
		lines[i] = look.Cut(line, width)
	}
	if f.Input.Value() == "" && f.hint != "" {
		lines[0] = strings.TrimRight(lines[0], " ") + " " + look.Dim.Render(look.Cut(look.ToASCII(f.hint), width-2))
	}
	const reverseOn = "\x1b[7m" // the cell of the cursor, the only one of a text that is painted
	return lines, max(slices.IndexFunc(lines, func(line string) bool { return strings.Contains(line, reverseOn) }), 0)
}

// resize breaks the text for a width, since the cursor goes up and down by the lines that
// are seen. The textarea looks for the part around the cursor only when it hears of
// something, and with what it drew last.
func (f *AreaInput) resize(width int) {
	f.Input.SetWidth(max(width, 4))
	f.Input.SetHeight(f.Rows)
	f.Input.View()
	f.Input, _ = f.Input.Update(nil)
}

// Set fills the field; a value that it cannot take leaves it as it was.
func (f *AreaInput) Set(value string) { f.Input.SetValue(text.Lines(value)) }

// nothingBefore reports whether no word stands before the cursor.
func (f *AreaInput) nothingBefore() bool {
	lines := strings.Split(f.Input.Value(), "\n")
	at := f.Input.LineInfo()
	row := min(f.Input.Line(), len(lines)-1)
	line := []rune(lines[row])
	before := string(line[:min(at.StartColumn+at.ColumnOffset, len(line))])
	return strings.TrimSpace(strings.Join(lines[:row], "")+before) == ""
}
