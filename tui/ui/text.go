package ui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"stocktake/model"
	"stocktake/tui/theme"
)

// Width is the width of a text in cells, painted or not; the one place that knows
// how. Most of what is drawn is letters, lines and marks of one cell each, which need
// no search for grapheme clusters.
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

// Fit cuts or pads a text, which may be painted, to exactly width cells.
func (l *Look) Fit(s string, width int) string {
	if width <= 0 {
		return ""
	}
	w := Width(s)
	if w > width {
		s = l.truncate(s, width)
		w = Width(s)
	}
	return s + Blank(width-w)
}

// Cut shortens a text, which may be painted, to at most width cells.
func (l *Look) Cut(s string, width int) string {
	if width <= 0 {
		return ""
	}
	if len(s) <= width || Width(s) <= width {
		return s
	}
	return l.truncate(s, width)
}

// truncate shortens a text that is too long. Characters that join others can make what
// is left wider than it was in the whole, so it goes on until it fits.
func (l *Look) truncate(s string, width int) string {
	for room := width; room > 0; room-- {
		short := ansi.Truncate(s, room, l.Glyph.Ellipsis)
		if twice := l.Glyph.Ellipsis + l.Glyph.Ellipsis; strings.HasSuffix(short, twice) {
			short = strings.TrimSuffix(short, l.Glyph.Ellipsis) // what was cut had been cut before
		}
		if Width(short) <= width {
			return short
		}
	}
	return ""
}

// CutFront shortens a text that matters most at its end, such as a path.
func (l *Look) CutFront(s string, width int) string {
	over := Width(s) - width
	if over <= 0 || width <= 1 {
		return l.Cut(s, width)
	}
	return ansi.TruncateLeft(s, over+1, l.Glyph.Ellipsis)
}

// Wrap breaks a plain text of people's into lines of at most width cells. What it
// returns is safe to show: the text is made inert once more on its way out.
func Wrap(s string, width int) []string {
	s = model.CleanText(s)
	if s == "" {
		return nil
	}
	lines := strings.Split(ansi.Wrap(s, max(width, 1), ""), "\n")
	for i, line := range lines {
		lines[i] = Standing(line)
	}
	return lines
}

// Sanitize makes a text of one line safe to show.
func Sanitize(s string) string { return Standing(model.CleanLine(s)) }

// Standing takes off what would merge with the cells to the left and right and so
// upset their width: a few scripts have characters that do.
func Standing(s string) string {
	if PlainASCII(s) {
		return s
	}
	return theme.Glyphs{}.Cut(s, len(s)+1)
}

// Inert takes out of typed characters what could steer a terminal.
func Inert(typed []rune) []rune {
	// Terminals send the line ends of a pasted text as carriage returns.
	typed = []rune(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(typed)))
	return slices.DeleteFunc(slices.Clone(typed), func(r rune) bool {
		return unicode.IsControl(r) && r != '\n' && r != '\t' || unicode.Is(unicode.Bidi_Control, r)
	})
}

// PlainASCII reports whether a text has no other characters than those of ASCII.
func PlainASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

const spaces = "                                                                "

// Blank returns n spaces, none for a negative n.
func Blank(n int) string {
	if n <= 0 {
		return ""
	}
	if n <= len(spaces) {
		return spaces[:n]
	}
	return strings.Repeat(" ", n)
}

// Exactly returns height lines of exactly width cells: the rest is cut off, what is
// missing is blank.
func (l *Look) Exactly(lines []string, width, height int) []string {
	out := make([]string, height)
	for i := range out {
		if i < len(lines) {
			out[i] = l.Fit(lines[i], width)
		} else {
			out[i] = Blank(width)
		}
	}
	return out
}

// Beside joins two columns of the same number of lines, with a rule between them.
func (l *Look) Beside(left, right []string) []string {
	gap := " " + l.Rule.Render(l.Glyph.RuleDown) + " "
	out := make([]string, len(left))
	for i := range out {
		out[i] = left[i] + gap + right[i]
	}
	return out
}

// BesideGap is how many cells beside puts between two columns.
const BesideGap = 3

// Window returns the part of lines that shows the line at focus, height lines long.
func Window(lines []string, focus, height int) []string {
	if len(lines) <= height || height <= 0 {
		return lines
	}
	from := min(max(focus-height/2, 0), len(lines)-height)
	return lines[from : from+height]
}

// Plural is "1 person" or "3 people".
func Plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return Itoa(n) + " " + many
}

// ExpandHome puts the user's folder in the place of a leading ~.
func ExpandHome(path string) string {
	rest, ok := strings.CutPrefix(path, "~")
	if !ok || (rest != "" && rest[0] != '/' && rest[0] != filepath.Separator) {
		return path
	}
	if home, err := os.UserHomeDir(); err == nil {
		return home + rest
	}
	return path
}

// Ends breaks a text into so many lines at most. What is too much goes from the middle of
// the last line: the end of a message says what to do.
func (l *Look) Ends(text string, most, width int) []string {
	lines := Wrap(text, width)
	if len(lines) <= most || width < 1 {
		return lines
	}
	rest := strings.Join(lines[most-1:], " ")
	begin := ""
	if most == 1 {
		begin = strings.TrimRight(ansi.Truncate(rest, width/2, ""), " ")
	}
	return append(lines[:most-1:most-1], begin+l.CutFront(rest, width-Width(begin)))
}

// ContainsAll reports whether a text has all of some words.
func ContainsAll(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}
