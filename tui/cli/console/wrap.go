package console

import (
	"os"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// lineWidth is where sentences wrap in a terminal, in cells: none is narrower by much.
const lineWidth = 78

// usualWidth is how wide a document is printed where no terminal is, and widest how wide at most, in
// cells: longer lines are hard to read.
const (
	usualWidth = 80
	widest     = 100
)

// Width is how wide a document is printed on a stream, in cells: as its terminal is, within reason.
func Width(stream any) int {
	file, ok := stream.(*os.File)
	if !ok {
		return usualWidth
	}
	width, _, err := term.GetSize(file.Fd())
	if err != nil || width <= 0 {
		return usualWidth
	}
	return min(width, widest)
}

// Fitted is a text for a stream: in a terminal its lines break at spaces.
func Fitted(stream any, text string) string {
	if !IsTerminal(stream) {
		return text
	}
	return wrapped(text, lineWidth)
}

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
