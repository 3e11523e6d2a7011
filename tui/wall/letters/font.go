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

// accents are the rows of dots of the marks above a letter.
var accents = map[rune][]string{
	'\u0300': {"#..", ".#."}, // grave
	'\u0301': {"..#", ".#."}, // acute
	'\u0302': {".#.", "#.#"}, // circumflex
	'\u0303': {".##", "##."}, // tilde
	'\u0304': {"...", "###"}, // macron
	'\u0307': {"...", ".#."}, // dot
	'\u0308': {"...", "#.#"}, // diaeresis
	'\u030a': {".#.", ".#."}, // ring
	'\u030c': {"#.#", ".#."}, // caron
}
