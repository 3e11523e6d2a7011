package theme

import (
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// Cut returns text on one line, of at most width cells: what is longer ends in the
// ellipsis of the set. Control characters become spaces and broken UTF-8 the
// replacement character, so that no text can move the cursor or upset a width.
func (g Glyphs) Cut(text string, width int) string {
	if width <= 0 {
		return ""
	}
	text = strings.ToValidUTF8(text, string(unicode.ReplacementChar))
	if strings.ContainsFunc(text, unicode.IsControl) {
		text = strings.Map(spaceForControl, text)
	}
	if ansi.StringWidth(text) <= width {
		return text
	}
	return ansi.Truncate(text, width, g.Ellipsis)
}

// Fit returns text cut to width cells and filled with spaces to exactly that width.
func (g Glyphs) Fit(text string, width int) string {
	text = g.Cut(text, width)
	return text + strings.Repeat(" ", max(0, width-ansi.StringWidth(text)))
}

func spaceForControl(r rune) rune {
	if unicode.IsControl(r) {
		return ' '
	}
	return r
}
