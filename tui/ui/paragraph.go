package ui

import (
	"strings"

	"familyhub/stocktake/tui/theme"
)

// LeastText is how many cells a text is broken into at least, however narrow the window.
const LeastText = 8

// Paragraph breaks a text of people's into painted lines of at most width cells.
func Paragraph(style theme.Style, text string, width int) []string {
	return Hanging(style, "", text, width)
}

// Hanging is a paragraph that has a head before its first line, in its style, and as many
// blank cells before the others. Width is that of both.
func Hanging(style theme.Style, head, text string, width int) []string {
	lines := Wrap(text, max(width-Width(head), LeastText))
	blank := Blank(Width(head))
	for i, line := range lines {
		if i == 0 {
			lines[i] = style.Render(head + line)
		} else {
			lines[i] = style.Render(blank + line)
		}
	}
	return lines
}

// AtMost breaks a text into so many lines at most, the last of them cut; into one at least.
func (l *Look) AtMost(lines int, text string, width int) []string {
	width, lines = max(width, LeastText), max(lines, 1) // a window may have no row left
	all := Padded(Wrap(text, width), 1)
	if len(all) > lines && !l.Aloud() {
		all = append(all[:lines-1], l.Cut(strings.Join(all[lines-1:], " "), width))
	}
	return all
}

// RowStart is what a row of a list begins with, and how it is painted: the one in focus has
// a mark, and stands out as in every list.
func (l *Look) RowStart(focus bool) (mark string, style theme.Style) {
	if focus {
		return l.Glyph.Focus + " ", l.Focus
	}
	return l.Unfocused(), l.Text
}

// Row is a row of a table that has the focus or is in a style of its own.
func (l *Look) Row(focus bool, style theme.Style, line string) string {
	if focus {
		return l.Focus.Render(l.Glyph.Focus + " " + line)
	}
	return l.Unfocused() + style.Render(line)
}

// Item is an entry of a list: its text wrapped behind a head, in the style of what it is. In
// focus it is a block of the whole width.
func (l *Look) Item(focus bool, style theme.Style, head, text string, width int) []string {
	mark, focused := l.RowStart(focus)
	if !focus {
		return Hanging(style, mark+head, text, width)
	}
	blank := Blank(Width(mark + head))
	lines := Wrap(text, max(width-Width(mark+head), LeastText))
	for i, line := range lines {
		start := blank
		if i == 0 {
			start = mark + head
		}
		lines[i] = focused.Render(l.Fit(start+line, width))
	}
	return lines
}
