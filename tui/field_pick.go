package tui

import (
	"strings"

	"stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// pickRows is how many of a field's suggestions are in sight at once.
const pickRows = 5

// pickInput is a text of one line with a list of suggestions below it: typing filters
// them, ↓ goes down to them, and whatever else was typed is kept as it is.
type pickInput struct {
	*lineInput
	items []suggestion
	at    int  // the suggestion in focus; -1 while the text has it
	typed bool // the text was typed since a suggestion was taken: it filters
}

// suggestion is a text that a field offers.
type suggestion struct {
	text  string
	group string // what it is one of, such as "Better delivery"
}

func newPick(label, value, hint string, items []suggestion) *pickInput {
	return &pickInput{lineInput: newLine(label, value, hint), items: items, at: -1}
}

func (f *pickInput) blur() {
	f.lineInput.blur()
	f.at, f.typed = -1, false
}

// found is the suggestions that have all the words that were typed.
func (f *pickInput) found() []suggestion {
	if !f.typed {
		return f.items
	}
	words := strings.Fields(strings.ToLower(f.value()))
	var found []suggestion
	for _, item := range f.items {
		if ui.ContainsAll(strings.ToLower(item.text+" "+item.group), words) {
			found = append(found, item)
		}
	}
	return found
}

func (f *pickInput) Key(msg tea.KeyMsg) bool {
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
	before := f.value()
	used := f.lineInput.Key(msg)
	if f.value() != before {
		f.at, f.typed = -1, true
	}
	return used
}

// take puts a suggestion into the text, which can be changed further.
func (f *pickInput) take(s suggestion) {
	f.input.SetValue(s.text)
	f.input.CursorEnd()
	f.at, f.typed = -1, false
}

func (f *pickInput) lines(look *ui.Look, width int) []string {
	out := f.lineInput.lines(look, width)
	if !f.input.Focused() {
		return out
	}
	var rows []string
	for i, item := range f.found() {
		rows = append(rows, f.row(look, item, i == f.at, width))
	}
	return append(out, ui.Window(rows, max(f.at, 0), pickRows)...)
}

func (f *pickInput) row(look *ui.Look, item suggestion, focus bool, width int) string {
	text := look.ToASCII(ui.Sanitize(item.text))
	if focus {
		return look.Focus.Render(look.Cut(look.Glyph.Focus+" "+text, width))
	}
	line := "  " + look.Cut(text, width-2)
	if room := width - ui.Width(line) - 2; item.group != "" && room >= ui.Width(item.group) {
		return look.Text.Render(line) + "  " + look.Dim.Render(look.ToASCII(ui.Sanitize(item.group)))
	}
	return look.Text.Render(line)
}

// inSight is the line of the field that must not scroll away.
func (f *pickInput) inSight() int { return min(f.at, pickRows/2) + 1 }
