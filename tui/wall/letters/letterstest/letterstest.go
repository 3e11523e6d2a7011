// Package letterstest finds texts in block letters on a screen, for tests.
package letterstest

import (
	"slices"
	"strings"
	"unicode"

	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/wall/letters"
)

// Shows reports whether a screen without colours has a text in block letters of any size, on
// one line.
func Shows(screen, text string, g theme.Glyphs) bool {
	return slices.ContainsFunc(letters.Faces(g), func(f letters.Face) bool { return has(screen, f.Lines(text, 1000)) })
}

// has reports whether a block of cells stands anywhere on a screen.
func has(screen string, block []string) bool {
	if len(block) == 0 {
		return false
	}
	wide := 0
	want := make([][]rune, len(block))
	for i, line := range block {
		want[i] = []rune(line)
		wide = max(wide, len(want[i]))
	}
	lines, most := strings.Split(screen, "\n"), 0
	for _, line := range lines {
		most = max(most, len([]rune(line)))
	}
	rows := make([][]rune, len(lines))
	for i, line := range lines {
		rows[i] = []rune(line + strings.Repeat(" ", most+wide-len([]rune(line))))
	}
	for y := range len(rows) - len(block) + 1 {
		for x := range most {
			if stands(rows[y:y+len(block)], x, wide, want) {
				return true
			}
		}
	}
	return false
}

func stands(rows [][]rune, x, wide int, want [][]rune) bool {
	for i, line := range want {
		if !slices.Equal(rows[i][x:x+len(line)], line) {
			return false
		}
	}
	for i, line := range want {
		if slices.ContainsFunc(rows[i][x+len(line):x+wide], isInk) {
			return false
		}
	}
	return true
}

func isInk(r rune) bool { return !unicode.IsSpace(r) }
