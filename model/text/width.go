package text

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Width is the width of a text in cells, painted or not. Most of what is drawn is letters,
// lines and marks of one cell each, which need no search for grapheme clusters.
func Width(s string) int {
	width := 0
	for i := 0; i < len(s); {
		if s[i] == '\x1b' {
			end := strings.IndexByte(s[i:], 'm')
			if end < 0 || s[i+1] != '[' {
				return ansi.StringWidth(s)
			}
			i += end + 1
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if !oneCell(r) {
			return ansi.StringWidth(s)
		}
		width++
		i += size
	}
	return width
}

// oneCell reports whether a character takes one cell whatever stands beside them, as
// long as that too is one of them.
func oneCell(r rune) bool {
	switch {
	case r >= ' ' && r <= '~': // ASCII
		return true
	case r >= 0xC0 && r <= 0x2AF: // Latin letters
		return true
	case r >= 0x2013 && r <= 0x2026: // dashes, quotation marks, ellipsis
		return true
	case r >= 0x2190 && r <= 0x2193, r >= 0x2500 && r <= 0x25FC: // arrows, lines, blocks, shapes
		return true
	default:
		return r == '·' || r >= 0x2800 && r <= 0x28FF // braille
	}
}

// Cluster is what a text begins with that is one character to its reader, such as a letter
// with its marks, and how many cells it takes; empty for an empty text.
func Cluster(s string) (cluster string, cells int) {
	return ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
}

// Cut shortens a text, which may be painted, to at most width cells, the ellipsis among them.
func Cut(s string, width int, ellipsis string) string {
	switch {
	case width <= 0:
		return ""
	case len(s) <= width || Width(s) <= width:
		return s
	}
	if first, ok := firstCells(s, width-Width(ellipsis)); ok {
		if ellipsis != "" && strings.HasSuffix(first, ellipsis) {
			return first // what was cut had been cut before
		}
		return first + ellipsis
	}
	// Characters that join others can make what is left wider than it was in the whole, so
	// this goes on until it fits.
	for room := width; room > 0; room-- {
		short := ansi.Truncate(s, room, ellipsis)
		if twice := ellipsis + ellipsis; ellipsis != "" && strings.HasSuffix(short, twice) {
			short = strings.TrimSuffix(short, ellipsis) // what was cut had been cut before
		}
		if Width(short) <= width {
			return short
		}
	}
	return ""
}

// firstCells is what fills the first cells of a text that is not painted and has one cell for each
// character; not ok for another text.
func firstCells(s string, cells int) (first string, ok bool) {
	end, count := 0, 0
	for i, r := range s {
		if !oneCell(r) {
			return "", false
		}
		if count == cells {
			end = i
		}
		count++
	}
	return s[:end], cells >= 0 && cells < count
}

// CutFront is Cut for a text that matters most at its end, such as a path.
func CutFront(s string, width int, ellipsis string) string {
	whole := Width(s)
	if whole <= width || width <= 1 {
		return Cut(s, width, ellipsis)
	}
	for off := whole - width + 1; off < whole; off++ { // a wide character may be half over
		if short := ansi.TruncateLeft(s, off, ellipsis); Width(short) <= width {
			return short
		}
	}
	return Cut(ellipsis, width, "")
}

// Fit cuts or fills a text, which may be painted, to exactly width cells.
func Fit(s string, width int, ellipsis string) string {
	return Pad(Cut(s, width, ellipsis), width)
}

// Pad fills a text with spaces behind it to a width; one that is wider stays as it is.
func Pad(s string, width int) string { return s + Spaces(width-Width(s)) }

// PadLeft is Pad with the spaces before the text, as figures stand in a column.
func PadLeft(s string, width int) string { return Spaces(width-Width(s)) + s }

const spaces = "                                                                "

// Spaces returns n spaces, none for a negative n.
func Spaces(n int) string {
	switch {
	case n <= 0:
		return ""
	case n <= len(spaces):
		return spaces[:n]
	}
	return strings.Repeat(" ", n)
}

// Alone takes off what would merge with the cells to the left and right: a few scripts and
// signs have characters that change the width of their neighbour.
func Alone(s string) string {
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	if ASCII(s) || oneCell(first) && oneCell(last) {
		return s
	}
	for s != "" && ansi.StringWidth(" "+s) != 1+ansi.StringWidth(s) {
		_, size := utf8.DecodeRuneInString(s)
		s = s[size:]
	}
	for s != "" && ansi.StringWidth(s+" ") != ansi.StringWidth(s)+1 {
		_, size := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-size]
	}
	return s
}

// ASCII reports whether a text has no character beyond ASCII: each is one cell, or a control.
func ASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
