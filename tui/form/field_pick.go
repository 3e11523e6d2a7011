package form

import (
	"strings"

	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// pickRows is how many of a field's suggestions are in sight at once.
const pickRows = 5

// PickInput is a text of one line with a list of suggestions below it: typing filters
// them, ↓ goes down to them, and whatever else was typed is kept as it is.
type PickInput struct {
	*LineInput
	offered
	items []Suggestion
	typed bool // the text was typed since a suggestion was taken: it filters
	// Taken is told which suggestion was taken; it may be nil.
	Taken func(text string)
}

// Suggestion is a text that a field offers.
type Suggestion struct {
	Text  string
	Group string // what it is one of, such as "Better delivery"
}

// NewPick is a field of one line with suggestions.
func NewPick(label, value, hint string, items []Suggestion) *PickInput {
	return &PickInput{LineInput: NewLine(label, value, hint), items: items, offered: offered{-1}}
}

// Own marks a text that stands there as people's own words, as of a line.
func (f *PickInput) Own() *PickInput {
	f.LineInput.Own()
	return f
}

func (f *PickInput) blur() {
	f.LineInput.blur()
	f.at, f.typed = -1, false
}

// found is the suggestions that have all the words that were typed.
func (f *PickInput) found() []Suggestion {
	if !f.typed {
		return f.items
	}
	words := strings.Fields(strings.ToLower(f.Value()))
	var found []Suggestion
	for _, item := range f.items {
		if ui.ContainsAll(strings.ToLower(item.Text+" "+item.Group), words) {
			found = append(found, item)
		}
	}
	return found
}

// Key takes a key press.
func (f *PickInput) Key(msg tea.KeyMsg) bool {
	found := f.found()
	used, typed := f.key(f.LineInput, msg, len(found), func(at int) bool {
		f.take(found[at])
		return msg.String() == "enter"
	})
	f.typed = f.typed || typed
	return used
}

// take puts a suggestion into the text, which can be changed further.
func (f *PickInput) take(s Suggestion) {
	f.Input.SetValue(s.Text)
	f.Input.CursorEnd()
	f.at, f.typed = -1, false
	if f.Taken != nil {
		f.Taken(s.Text)
	}
}

func (f *PickInput) lines(look *ui.Look, width int) ([]string, int) {
	out, _ := f.LineInput.lines(look, width)
	if !f.Input.Focused() {
		return out, 0
	}
	var rows []string
	for i, item := range f.found() {
		rows = append(rows, f.row(look, i, item.Text, item.Group, width))
	}
	return append(out, ui.Window(rows, max(f.at, 0), pickRows)...), min(f.at, pickRows/2) + 1
}

// Set fills the field; a value that it cannot take leaves it as it was.
func (f *PickInput) Set(value string) {
	f.LineInput.Set(value)
	f.at, f.typed = -1, false
}
