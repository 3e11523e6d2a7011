package strip

import (
	"strings"

	"familyhub/stocktake/tui/theme"

	"github.com/charmbracelet/x/ansi"
)

// line is one line of output on its way: it never grows beyond its width.
type line struct {
	b      strings.Builder
	used   int
	width  int
	glyphs theme.Glyphs
}

func newLine(width int, g theme.Glyphs) *line {
	l := &line{width: width, glyphs: g}
	const sequences = 256 // bytes for some ten runs of colour
	l.b.Grow(width + sequences)
	return l
}

// put appends a clean text, cut to the room that is left.
func (l *line) put(text string, style theme.Style) {
	width := ansi.StringWidth(text)
	if !l.room(width) {
		text = l.glyphs.Cut(text, l.width-l.used)
		width = ansi.StringWidth(text)
	}
	l.used += width
	style.Write(&l.b, text)
}

// to moves to a column, if it has not been passed.
func (l *line) to(col int) {
	for col = min(col, l.width); l.used < col; l.used++ {
		l.b.WriteByte(' ')
	}
}

// room reports whether a text of this many cells still goes on the line.
func (l *line) room(width int) bool { return l.used+width <= l.width }

// string fills the line up and returns it.
func (l *line) string() string {
	l.to(l.width)
	return l.b.String()
}
