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
	items []Suggestion
	at    int  // the suggestion in focus; -1 while the text has it
	typed bool // the text was typed since a suggestion was taken: it filters
}

// Suggestion is a text that a field offers.
type Suggestion struct {
	Text  string
	Group string // what it is one of, such as "Better delivery"
}

// NewPick is a field of one line with suggestions.
func NewPick(label, value, hint string, items []Suggestion) *PickInput {
	return &PickInput{LineInput: NewLine(label, value, hint), items: items, at: -1}
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
	switch msg.String() {
	case "down":
		if f.at+1 >= len(found) {
			return false
		}
		f.at++
		return true
	case "up":
		if f.at < 0 {
			return false
		}
		f.at--
		return true
	case "enter", "tab":
		if f.at < 0 || f.at >= len(found) {
			return false
		}
		f.take(found[f.at])
		return msg.String() == "enter"
	}
	before := f.Value()
	used := f.LineInput.Key(msg)
	if f.Value() != before {
		f.at, f.typed = -1, true
	}
	return used
}

// take puts a suggestion into the text, which can be changed further.
func (f *PickInput) take(s Suggestion) {
	f.Input.SetValue(s.Text)
	f.Input.CursorEnd()
	f.at, f.typed = -1, false
}

func (f *PickInput) lines(look *ui.Look, width int) ([]string, int) {
	out, _ := f.LineInput.lines(look, width)
	if !f.Input.Focused() {
		return out, 0
	}
	var rows []string
	for i, item := range f.found() {
		rows = append(rows, f.row(look, item, i == f.at, width))
	}
	return append(out, ui.Window(rows, max(f.at, 0), pickRows)...), min(f.at, pickRows/2) + 1
}

func (f *PickInput) row(look *ui.Look, item Suggestion, focus bool, width int) string {
	text := look.ToASCII(ui.Sanitize(item.Text))
	if focus {
		return look.Focus.Render(look.Cut(look.Glyph.Focus+" "+text, width))
	}
	line := "  " + look.Cut(text, width-2)
	if room := width - ui.Width(line) - 2; item.Group != "" && room >= ui.Width(item.Group) {
		return look.Text.Render(line) + "  " + look.Dim.Render(look.ToASCII(ui.Sanitize(item.Group)))
	}
	return look.Text.Render(line)
}
