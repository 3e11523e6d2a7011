package slide

import (
	kit "familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/theme"
)

// Look is how slides are drawn.
type Look struct {
	Theme  theme.Theme
	Glyphs theme.Glyphs
}

// textWidth is the most cells a line of running text has: a room reads short lines from
// far away.
const textWidth = 84

// Clean makes a text that people wrote safe to show on a line of at most width cells.
func (l Look) Clean(s string, width int) string { return l.Glyphs.Cut(kit.Line(s), width) }

// Wrap breaks a text that people wrote into lines of at most width cells, safe to show.
func (l Look) Wrap(s string, width int) []string {
	if width < 1 {
		return nil
	}
	return kit.Each(kit.Wrap(s, width), func(line string) string { return l.Glyphs.Cut(line, width) })
}

// Paint gives each line a style.
func Paint(style theme.Style, lines []string) []string { return kit.Each(lines, style.Render) }

// Fit cuts or pads a line, which may be painted, to exactly width cells.
func (l Look) Fit(s string, width int) string { return kit.Fit(s, width, l.Glyphs.Ellipsis) }

// Exactly returns height lines of exactly width cells: the rest is cut off, what is
// missing is blank.
func (l Look) Exactly(lines []string, width, height int) []string {
	out := make([]string, max(height, 0))
	for i := range out {
		line := ""
		if i < len(lines) {
			line = lines[i]
		}
		out[i] = l.Fit(line, width)
	}
	return out
}

// Ends puts one text at the left and one at the right end of a line. The left one gives way.
func (l Look) Ends(left, right string, style theme.Style, width int) string {
	right = l.Glyphs.Cut(right, width)
	left = l.Glyphs.Cut(left, width-kit.Width(right)-2)
	return style.Render(left) + kit.Spaces(width-kit.Width(left)-kit.Width(right)) + style.Render(right)
}

// beside joins two blocks, the left one made exactly as wide as said.
func (l Look) beside(left []string, width, gap int, right []string) []string {
	out := make([]string, max(len(left), len(right)))
	for i := range out {
		first, second := "", ""
		if i < len(left) {
			first = left[i]
		}
		if i < len(right) {
			second = right[i]
		}
		out[i] = l.Fit(first, width) + kit.Spaces(gap) + second
	}
	return out
}

// widest is the width of the longest of some lines in cells.
func widest(lines []string) int {
	most := 0
	for _, line := range lines {
		most = max(most, kit.Width(line))
	}
	return most
}
