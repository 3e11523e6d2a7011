package wall

import (
	"strconv"

	kit "familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/theme"
)

// Look is how the wall is drawn.
type Look struct {
	Theme  theme.Theme
	Glyphs theme.Glyphs
}

// textWidth is the most cells a line of running text has: a room reads short lines from
// far away.
const textWidth = 60

// measure is the width of a text in cells.
func measure(s string) int { return kit.Width(s) }

func blank(n int) string { return kit.Spaces(n) }

// clean makes a text that people wrote safe to show on a line of at most width cells.
func (l Look) clean(s string, width int) string { return l.Glyphs.Cut(kit.Line(s), width) }

// wrap breaks a text that people wrote into lines of at most width cells, safe to show.
func (l Look) wrap(s string, width int) []string {
	if width < 1 {
		return nil
	}
	lines := kit.Wrap(s, width)
	for i, line := range lines {
		lines[i] = l.Glyphs.Cut(line, width)
	}
	return lines
}

// paint gives each line a style.
func paint(style theme.Style, lines []string) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		out[i] = style.Render(line)
	}
	return out
}

// fit cuts or pads a line, which may be painted, to exactly width cells.
func (l Look) fit(s string, width int) string { return kit.Fit(s, width, l.Glyphs.Ellipsis) }

// exactly returns height lines of exactly width cells: the rest is cut off, what is
// missing is blank.
func (l Look) exactly(lines []string, width, height int) []string {
	out := make([]string, max(height, 0))
	for i := range out {
		line := ""
		if i < len(lines) {
			line = lines[i]
		}
		out[i] = l.fit(line, width)
	}
	return out
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
		out[i] = l.fit(first, width) + blank(gap) + second
	}
	return out
}

// ends puts one text at the left and one at the right end of a line. The left one gives way.
func (l Look) ends(left string, leftStyle theme.Style, right string, rightStyle theme.Style, width int) string {
	right = l.Glyphs.Cut(right, width)
	left = l.Glyphs.Cut(left, width-measure(right)-2)
	return leftStyle.Render(left) + blank(width-measure(left)-measure(right)) + rightStyle.Render(right)
}

// count is "1 score" or "12 scores".
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}
