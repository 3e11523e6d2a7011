package ui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/userfile"
)

// Width is the width of a text in cells, painted or not.
func Width(s string) int { return text.Width(s) }

// Wrap breaks a plain text of people's into lines of at most width cells, safe to show.
func Wrap(s string, width int) []string { return text.Wrap(s, width) }

// Sanitize makes a text of one line safe to show.
func Sanitize(s string) string { return text.Alone(text.Line(s)) }

// Standing takes off what would merge with the cells to the left and right.
func Standing(s string) string { return text.Alone(s) }

// PlainASCII reports whether a text has no other characters than those of ASCII.
func PlainASCII(s string) bool { return text.ASCII(s) }

// Inert takes out of typed characters what could steer a terminal.
func Inert(typed []rune) []rune {
	// Terminals send the line ends of a pasted text as carriage returns.
	typed = []rune(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(typed)))
	return slices.DeleteFunc(slices.Clone(typed), func(r rune) bool {
		return unicode.IsControl(r) && r != '\n' && r != '\t' || unicode.Is(unicode.Bidi_Control, r)
	})
}

// Blank returns n spaces, none for a negative n.
func Blank(n int) string { return text.Spaces(n) }

// BesideGap is how many cells beside puts between two columns.
const BesideGap = 3

// Window returns the part of lines that shows the line at focus, height lines long.
func Window(lines []string, focus, height int) []string {
	from, to := WindowOf(len(lines), focus, height)
	return lines[from:to]
}

// WindowOf is Window for lines that are yet to be drawn: which of so many it shows.
func WindowOf(lines, focus, height int) (from, to int) {
	if lines <= height || height <= 0 {
		return 0, lines
	}
	from = min(max(focus-height/2, 0), lines-height)
	return from, from + height
}

// TypedPath is a path that was typed or pasted: without the quotation marks that Windows
// puts round one that is copied, and with the user's folder in the place of a leading ~.
func TypedPath(path string) string {
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

// ContainsAll reports whether a text has all of some words.
func ContainsAll(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}
