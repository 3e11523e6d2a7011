package form

import (
	"strings"

	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// findName is the field of what is looked for.
const findName = "Find"

// Find is a line above a list or a text for words to look for. It stands there while they
// are typed, and after that until it is closed.
type Find struct {
	look   *ui.Look
	hint   string
	line   *Form // nil while it is closed
	typing bool
}

// NewFind is a line that is closed; the hint says what can be typed.
func NewFind(look *ui.Look, hint string) Find { return Find{look: look, hint: hint} }

// Open begins with an empty line.
func (f *Find) Open() { f.line, f.typing = New(f.look, NewLine(findName, "", f.hint)), true }

// Close shows everything again.
func (f *Find) Close() { f.line, f.typing = nil, false }

// IsOpen reports whether the line stands above the page.
func (f *Find) IsOpen() bool { return f.line != nil }

// Typing reports whether keys go to the line.
func (f *Find) Typing() bool { return f.typing }

// Words is what was typed; empty for nothing.
func (f *Find) Words() string {
	if f.line == nil {
		return ""
	}
	return strings.TrimSpace(f.line.Value(findName))
}

// Finds reports whether texts together have all of the words, in capitals or not.
func (f *Find) Finds(texts ...string) bool { return Matches(f.Words(), texts...) }

// Matches reports whether texts together have all of some words, in capitals or not.
func Matches(words string, texts ...string) bool {
	return ui.ContainsAll(strings.ToLower(strings.Join(texts, " ")), strings.Fields(strings.ToLower(words)))
}

// Key takes a key press. Enter keeps the words, and closes the line where there are none;
// Esc closes it.
func (f *Find) Key(msg tea.KeyMsg) outcome {
	came := f.line.Key(msg)
	switch {
	case came == Dropped, came == Finished && f.Words() == "":
		f.Close()
	case came == Finished:
		f.typing = false
	}
	return came
}

// View draws the line while it is open.
func (f *Find) View(width int) []string {
	if f.line == nil {
		return nil
	}
	return f.line.View(width, 1)
}
