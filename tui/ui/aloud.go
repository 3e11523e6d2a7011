package ui

import (
	"strings"
	"unicode/utf8"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/speech"
	"familyhub/stocktake/tui/theme"
)

// The accessible mode says a page in lines. They are what the page's View builds, with a look whose
// glyphs are words: nothing is cut, wrapped or drawn then, cells of tables have their heads, frames are
// their titles, and what stands side by side comes one after the other. So a page that is changed is
// said as it is shown, without a second description of it. A page that is better told otherwise has
// Lines of its own.

// Aloud reports whether things are said and not drawn.
func (l *Look) Aloud() bool { return l.Glyph.Set == theme.Words }

// The room that a page is given which is said: nothing is broken for want of it.
const (
	AloudWidth  = 4000
	AloudHeight = 1000
)

// Readable is how wide a text is set that is read: at most so many cells, but where it is said.
func Readable(width, most int) int {
	const saidFrom = AloudWidth / 4 // windows are narrower
	if width >= saidFrom {
		return width
	}
	return min(width, most)
}

// Unfocused is what stands before an item of a list that keys do not act on.
func (l *Look) Unfocused() string {
	if l.Aloud() {
		return speech.Item
	}
	return "  "
}

// Became stands between what was and what is.
func (l *Look) Became() string {
	if l.Aloud() || l.Glyph.Set == theme.ASCII {
		return " to "
	}
	return " → "
}

// Once marks a line as the same on other pages, such as what a level of the scale means: it is said once.
func (l *Look) Once(line string) string {
	if l.Aloud() {
		return speech.Once + line
	}
	return line
}

// Field marks a line as that of a field, which is asked for when its turn comes.
func (l *Look) Field(line string) string {
	if l.Aloud() {
		return speech.Field + line
	}
	return line
}

// progressWords say how far a statement has come.
var progressWords = map[model.Progress]string{
	model.Settled: "done:", model.Begun: "begun:", model.Untouched: "not begun:",
}

// said are the lines in a frame, below its title.
func (f Frame) said(l *Look, lines []string, height int) []string {
	title := l.ToASCII(strings.TrimSpace(strings.ReplaceAll(f.Title, theme.FocusSign, "")))
	if f.Note != "" {
		title = strings.TrimSpace(title + " (" + l.ToASCII(f.Note) + ")")
	}
	if title != "" {
		lines = append([]string{title + ":"}, lines...)
	}
	out := make([]string, max(height, len(lines)))
	for i := range out {
		if out[i] = speech.Beside; i < len(lines) {
			out[i] += lines[i]
		}
	}
	return out[:height]
}

// said is a row of a table, with the head before each cell but the first.
func (t Table) said(l *Look, cells []string) string {
	var parts []string
	for i, c := range t {
		cell := strings.TrimSpace(cells[i])
		if c.Width == 0 || cell == "" || cell == l.Glyph.Dash && len(parts) > 0 {
			continue
		}
		if head := strings.TrimSpace(c.Head); head != "" && (i > 0 || strings.ContainsAny(cell[:1], "0123456789+-")) {
			first, rest := utf8.DecodeRuneInString(head)
			cell = strings.ToLower(string(first)) + head[rest:] + " " + cell
		}
		parts = append(parts, cell)
	}
	return strings.Join(parts, ", ")
}
