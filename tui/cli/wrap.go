package cli

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// wrapped breaks lines that are wider than so many cells, and only at spaces: a path or
// an option that were broken could not be copied. A word that is wider has a line of its own.
func wrapped(text string, width int) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = wrappedLine(line, width)
	}
	return strings.Join(lines, "\n")
}

func wrappedLine(line string, width int) string {
	var text strings.Builder
	used := 0
	for i, word := range strings.Split(line, " ") {
		cells := ansi.StringWidth(word)
		switch {
		case i == 0:
		case used+1+cells > width:
			text.WriteByte('\n')
			used = 0
		default:
			text.WriteByte(' ')
			used++
		}
		text.WriteString(word)
		used += cells
	}
	return text.String()
}
