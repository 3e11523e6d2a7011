package ui

import (
	"slices"
	"strings"
)

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
