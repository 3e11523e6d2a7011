package tui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"stocktake/model/text"
	"stocktake/tui/userfile"
)

// measure is the width of a text in cells, painted or not.
func measure(s string) int { return text.Width(s) }

// fit cuts or pads a text, which may be painted, to exactly width cells.
func (l *Look) fit(s string, width int) string { return text.Fit(s, width, l.Glyph.Ellipsis) }

// cut shortens a text, which may be painted, to at most width cells.
func (l *Look) cut(s string, width int) string { return text.Cut(s, width, l.Glyph.Ellipsis) }

// cutFront shortens a text that matters most at its end, such as a path.
func (l *Look) cutFront(s string, width int) string {
	return text.CutFront(s, width, l.Glyph.Ellipsis)
}

// wrap breaks a plain text of people's into lines of at most width cells, safe to show.
func wrap(s string, width int) []string { return text.Wrap(s, width) }

// shown makes a text of one line safe to show.
func shown(s string) string { return text.Alone(text.Line(s)) }

// standing takes off what would merge with the cells to the left and right.
func standing(s string) string { return text.Alone(s) }

func plainASCII(s string) bool { return text.ASCII(s) }

// inert takes out of typed characters what could steer a terminal.
func inert(typed []rune) []rune {
	// Terminals send the line ends of a pasted text as carriage returns.
	typed = []rune(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(typed)))
	return slices.DeleteFunc(slices.Clone(typed), func(r rune) bool {
		return unicode.IsControl(r) && r != '\n' && r != '\t' || unicode.Is(unicode.Bidi_Control, r)
	})
}

// blank returns n spaces, none for a negative n.
func blank(n int) string { return text.Spaces(n) }

// exactly returns height lines of exactly width cells: the rest is cut off, what is
// missing is blank.
func (l *Look) exactly(lines []string, width, height int) []string {
	out := make([]string, height)
	for i := range out {
		if i < len(lines) {
			out[i] = l.fit(lines[i], width)
		} else {
			out[i] = blank(width)
		}
	}
	return out
}

// beside joins two columns of the same number of lines, with a rule between them.
func (l *Look) beside(left, right []string) []string {
	gap := " " + l.Rule.Render(l.Glyph.RuleDown) + " "
	out := make([]string, len(left))
	for i := range out {
		out[i] = left[i] + gap + right[i]
	}
	return out
}

// besideGap is how many cells beside puts between two columns.
const besideGap = 3

// window returns the part of lines that shows the line at focus, height lines long.
func window(lines []string, focus, height int) []string {
	if len(lines) <= height || height <= 0 {
		return lines
	}
	from := min(max(focus-height/2, 0), len(lines)-height)
	return lines[from : from+height]
}

// plural is "1 person" or "3 people".
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return itoa(n) + " " + many
}

// typedPath is a path that was typed or pasted: without the quotation marks that Windows
// puts round one that is copied, and with the user's folder in the place of a leading ~.
func typedPath(path string) string {
	path = userfile.Unquoted(strings.TrimSpace(path))
	rest, ok := strings.CutPrefix(path, "~")
	if !ok || (rest != "" && rest[0] != '/' && rest[0] != filepath.Separator) {
		return path
	}
	if home, err := os.UserHomeDir(); err == nil {
		return home + rest
	}
	return path
}

// ends breaks a text into so many lines at most. What is too much goes from the middle of
// the last line: the end of a message says what to do.
func (l *Look) ends(text string, most, width int) []string {
	lines := wrap(text, width)
	if len(lines) <= most || width < 1 {
		return lines
	}
	rest := strings.Join(lines[most-1:], " ")
	begin := ""
	if most == 1 {
		begin = strings.TrimRight(ansi.Truncate(rest, width/2, ""), " ")
	}
	return append(lines[:most-1:most-1], begin+l.cutFront(rest, width-measure(begin)))
}
