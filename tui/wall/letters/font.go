package letters

import (
	_ "embed"
	"strings"
	"sync"
)

// The fonts are drawn in text files: a line of characters, and below each its rows of dots.
var (
	//go:embed small.txt
	smallText string
	//go:embed large.txt
	largeText string

	smallFont = sync.OnceValue(func() font { return parse(smallText) })
	largeFont = sync.OnceValue(func() font { return parse(largeText) })
)

// font is capital letters, figures and signs of one height in dots.
type font struct {
	height int
	glyphs map[rune]glyph
}

// glyph is the rows of a character, from the top; a dot that is drawn is a '#'.
type glyph []string

func (g glyph) width() int { return len(g[0]) }

func parse(text string) font {
	f := font{glyphs: make(map[rune]glyph)}
	for block := range strings.SplitSeq(strings.TrimSpace(text), "\n\n") {
		rows := strings.Split(block, "\n")
		names := strings.Fields(rows[0])
		f.height = len(rows) - 1
		for _, row := range rows[1:] {
			for i, dots := range strings.Fields(row) {
				char := []rune(names[i])[0]
				f.glyphs[char] = append(f.glyphs[char], dots)
			}
		}
	}
	return f
}

// accentRows is how many rows of dots stand above a letter with an accent, the gap between
// the two included.
const accentRows = 3

// accent is the rows of dots of a mark above a letter; nothing for any other character.
func accent(mark rune) []string {
	switch mark {
	case '\u0300': // grave
		return []string{"#..", ".#."}
	case '\u0301': // acute
		return []string{"..#", ".#."}
	case '\u0302': // circumflex
		return []string{".#.", "#.#"}
	case '\u0303': // tilde
		return []string{".##", "##."}
	case '\u0304': // macron
		return []string{"...", "###"}
	case '\u0307': // dot
		return []string{"...", ".#."}
	case '\u0308': // diaeresis
		return []string{"...", "#.#"}
	case '\u030a': // ring
		return []string{".#.", ".#."}
	case '\u030c': // caron
		return []string{"#.#", ".#."}
	}
	return nil
}
