package theme

import (
	"strings"
	"unicode"

	kit "familyhub/stocktake/model/text"

	"github.com/charmbracelet/x/ansi"
)

// Cut returns text on one line, of at most width cells: what is longer ends in the
// ellipsis of the set. Control characters become spaces and broken UTF-8 the
// replacement character, so that no text can move the cursor or upset a width.
func (g Glyphs) Cut(text string, width int) string {
	if width <= 0 {
		return ""
	}
	if isPlain(text) {
		if len(text) <= width {
			return text
		}
		return text[:width-1] + g.Ellipsis
	}
	text = strings.ToValidUTF8(text, string(unicode.ReplacementChar))
	text = kit.Alone(strings.Map(spaceForControl, text))
	if kit.Width(text) <= width {
		return text
	}
	return ansi.Truncate(text, width, g.Ellipsis)
}

// isPlain reports whether every byte is a printable character of ASCII, one cell wide.
func isPlain(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return false
		}
	}
	return true
}

// Fit returns text cut to width cells and filled with spaces to exactly that width.
func (g Glyphs) Fit(text string, width int) string {
	return kit.Pad(g.Cut(text, width), width)
}

func spaceForControl(r rune) rune {
	if unicode.IsControl(r) {
		return ' '
	}
	return r
}
