package ui

import (
	"slices"
	"strings"
)

// RadarWidth is from how many cells on there is room for the radar beside a statement.
const RadarWidth = 100

// From PairWidth and PairHeight on, in cells, two panels stand beside each other, and from ShareWidth on
// three.
const (
	PairWidth, PairHeight = RadarWidth, 22
	ShareWidth            = 168
)

// PreviewFrom is the width of a page from which a list has what is known of its chosen item
// beside it, in cells.
const PreviewFrom = 106

// ListWidth is what a preview leaves to the list of a page; all of it where there is no room
// for one.
func ListWidth(width int) int {
	if width < PreviewFrom {
		return width
	}
	const least, gap = 48, 2
	return width - max(width*2/5, least) - gap
}

// WithPreview draws a list, and where there is room a preview of its chosen item in a frame
// beside it. Both are drawn for the cells that they have.
func (l *Look) WithPreview(width, height int, list func(width, height int) []string, f Frame, preview func(width, height int) []string) []string {
	left := ListWidth(width)
	if left == width {
		return list(width, height)
	}
	const gap = 2
	side := width - left - gap
	inside := preview(side-FrameAcross, height-FrameDown)
	out := l.Exactly(list(left, height), left, height)
	for i, line := range f.Draw(l, inside, side, height) {
		out[i] += Blank(gap) + line
	}
	return out
}

// Below is what is known of the item in focus, for under its list: behind a rule, in so many lines
// at most. How many it takes depends on the window alone: nothing jumps.
func (l *Look) Below(known []string, width, most int) []string {
	if l.Aloud() {
		return known
	}
	if len(known) > most {
		known = append(known[:most-1], l.Dim.Render(l.Glyph.Ellipsis))
	}
	rule := l.Rule.Render(strings.Repeat(l.Glyph.RuleAcross, width))
	return append([]string{rule}, l.Exactly(known, width, most)...)
}

// ListOver draws the rows of a table under its head, so that the one in focus is seen, over what
// stands below it.
func (l *Look) ListOver(below []string, head string, rows []string, focus, width, height int) []string {
	room := max(height-1-len(below), 1)
	return slices.Concat([]string{head}, l.Exactly(Window(rows, focus, room), width, room), below)
}
