package strip

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"stocktake/tui/theme"
)

// line is one line of output on its way: it never grows beyond its width.
type line struct {
	b      strings.Builder
	used   int
	width  int
	glyphs theme.Glyphs
}

func newLine(width int, g theme.Glyphs) *line {
	return &line{width: width, glyphs: g}
}

// put appends a text, cut to the room that is left.
func (l *line) put(text string, style theme.Style) {
	text = l.glyphs.Cut(text, l.width-l.used)
	l.used += ansi.StringWidth(text)
	style.Write(&l.b, text)
}

// to moves to a column, if it has not been passed.
func (l *line) to(col int) {
	if n := min(col, l.width) - l.used; n > 0 {
		l.b.WriteString(strings.Repeat(" ", n))
		l.used += n
	}
}

// room reports whether a text of this many cells still goes on the line.
func (l *line) room(width int) bool { return l.used+width <= l.width }

// string fills the line up and returns it.
func (l *line) string() string {
	l.to(l.width)
	return l.b.String()
}
