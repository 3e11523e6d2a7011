package tui

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"stocktake/model"
)

// measure is the width of a text in cells; the one place that knows how.
func measure(s string) int { return ansi.StringWidth(s) }

// fit cuts or pads a text, which may be painted, to exactly width cells.
func fit(s string, width int) string {
	if width <= 0 {
		return ""
	}
	w := measure(s)
	if w > width {
		s = ansi.Truncate(s, width, "…")
		w = measure(s)
	}
	return s + blank(width-w)
}

// cut shortens a text to at most width cells.
func cut(s string, width int) string {
	if width <= 0 {
		return ""
	}
	if len(s) <= width || measure(s) <= width {
		return s
	}
	return ansi.Truncate(s, width, "…")
}

// wrap breaks a plain text of people's into lines of at most width cells. What it
// returns is safe to show: the text is made inert once more on its way out.
func wrap(s string, width int) []string {
	s = model.CleanText(s)
	if s == "" {
		return nil
	}
	if width < 1 {
		width = 1
	}
	return strings.Split(ansi.Wrap(s, width, ""), "\n")
}

// shown makes a text of one line safe to show.
func shown(s string) string { return model.CleanLine(s) }

const spaces = "                                                                "

// blank returns n spaces, none for a negative n.
func blank(n int) string {
	if n <= 0 {
		return ""
	}
	if n <= len(spaces) {
		return spaces[:n]
	}
	return strings.Repeat(" ", n)
}

// exactly returns height lines of exactly width cells: the rest is cut off, what is
// missing is blank.
func exactly(lines []string, width, height int) []string {
	out := make([]string, height)
	for i := range out {
		if i < len(lines) {
			out[i] = fit(lines[i], width)
		} else {
			out[i] = blank(width)
		}
	}
	return out
}

// beside joins two columns line by line with a gap between them.
func beside(left, right []string, leftWidth int, gap string) []string {
	n := max(len(left), len(right))
	out := make([]string, n)
	for i := range out {
		l, r := blank(leftWidth), ""
		if i < len(left) {
			l = fit(left[i], leftWidth)
		}
		if i < len(right) {
			r = right[i]
		}
		out[i] = l + gap + r
	}
	return out
}

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

// expandHome puts the user's folder in the place of a leading ~.
func expandHome(path string) string {
	rest, ok := strings.CutPrefix(path, "~")
	if !ok || (rest != "" && rest[0] != '/' && rest[0] != filepath.Separator) {
		return path
	}
	if home, err := os.UserHomeDir(); err == nil {
		return home + rest
	}
	return path
}
