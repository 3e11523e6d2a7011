package theme

import (
	"strings"
	"unicode"
	"unicode/utf8"

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
	text = standalone(strings.Map(spaceForControl, text))
	if ansi.StringWidth(text) <= width {
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

// standalone takes off what would merge with the cells to the left and right: a few
// scripts and signs have characters that change the width of their neighbour.
func standalone(text string) string {
	for text != "" && ansi.StringWidth(" "+text) != 1+ansi.StringWidth(text) {
		_, size := utf8.DecodeRuneInString(text)
		text = text[size:]
	}
	for text != "" && ansi.StringWidth(text+" ") != ansi.StringWidth(text)+1 {
		_, size := utf8.DecodeLastRuneInString(text)
		text = text[:len(text)-size]
	}
	return text
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
