// Package letters writes texts in block letters, which a room reads from six metres: at
// least three rows high, and larger where there is room. They are capitals, which are the
// largest that a number of rows can hold. Accents are drawn above them, in Welsh for instance.
package letters

import (
	"bytes"
	"slices"
	"strings"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/theme"

	"golang.org/x/text/unicode/norm"
)

// Face is a size of block letters.
type Face struct {
	font  font
	scale int  // cells across for each dot
	half  bool // a dot takes half a cell for each of these, and not a whole one
	block string
}

// Faces are the sizes there are, the smallest first. Without half blocks the smallest is
// twice as high.
func Faces(g theme.Glyphs) []Face {
	if g.Set == theme.ASCII {
		return []Face{
			{smallFont(), 1, false, g.Block},
			{smallFont(), 2, true, g.Block},
			{largeFont(), 2, true, g.Block},
			{smallFont(), 4, true, g.Block},
			{largeFont(), 4, true, g.Block},
		}
	}
	var all []Face
	const largest = 4
	for scale := 1; scale <= largest; scale++ {
		all = append(all, Face{smallFont(), scale, true, g.Block}, Face{largeFont(), scale, true, g.Block})
	}
	return all
}

// known reports whether there is a letter for each character of a text that is spelled. One that
// has none, such as a Chinese text, is better written plainly.
func known(spelled string) bool {
	for _, r := range spelled {
		if accents[r] == nil && r != ' ' && smallFont().glyphs[r] == nil {
			return false
		}
	}
	return true
}

// spelling has a sign of the fonts for signs that mean the same.
var spelling = strings.NewReplacer(
	"\u2018", "'", "\u2019", "'", "\u201c", `"`, "\u201d", `"`, "\u2010", "-", "\u2011", "-",
	"\u2012", "-", "\u2013", "-", "\u2014", "-", "\u2212", "-", "\u2044", "/", "\u2022", "\u00b7", "`", "'",
)

// spell is a text in the characters of the fonts, where it has them: capitals, each
// followed by its accents.
func spell(s string) string {
	return spelling.Replace(norm.NFKD.String(strings.ToUpper(text.Line(s))))
}

// Lines writes a text in lines of at most width cells. It is empty where a word is longer
// than that, and for a text that has a character without a letter.
func (f Face) Lines(s string, width int) []string {
	s = spell(s)
	if !known(s) {
		return nil
	}
	var out []string
	line, used := "", 0
	for word := range strings.FieldsSeq(s) {
		wide := f.width(word)
		if wide > width {
			return nil
		}
		switch gap := (f.glyph(' ').width() + 2) * f.scale; {
		case line == "":
			line, used = word, wide
		case used+gap+wide > width:
			out = append(out, f.line(line)...)
			line, used = word, wide
		default:
			line += " " + word
			used += gap + wide
		}
	}
	if line != "" {
		out = append(out, f.line(line)...)
	}
	return out
}

// Rows is how many rows a line without accents takes.
func (f Face) Rows() int {
	high := (f.font.height + 1) * f.scale
	if f.half {
		return (high + 1) / 2
	}
	return high
}

// Gap is how many cells keep two texts apart that stand beside each other.
func (f Face) Gap() int { return 4 * f.scale }

// width is how many cells a text takes that is spelled in the characters of the font.
func (f Face) width(s string) int { return f.dots(s) * f.scale }

// dots is how many dots lie side by side in a text.
func (f Face) dots(s string) int {
	n := 0
	for _, r := range s {
		if accents[r] == nil {
			n += f.glyph(r).width() + 1
		}
	}
	return max(n-1, 0)
}

func (f Face) glyph(r rune) glyph {
	if r == ' ' {
		return slices.Repeat(glyph{strings.Repeat(".", f.font.height/2-1)}, f.font.height)
	}
	return f.font.glyphs[r]
}

// line draws a line of text, in as many rows of cells as it needs.
func (f Face) line(s string) []string {
	above := 1 // a row of dots keeps it from the line before
	for _, r := range s {
		if accents[r] != nil {
			above = accentRows + 1
		}
	}
	dots := make([][]byte, above+f.font.height)
	for i := range dots {
		dots[i] = bytes.Repeat([]byte{'.'}, f.dots(s))
	}
	next, wide := 0, 0 // where the next letter stands, and the width of the latest
	for _, r := range s {
		if mark := accents[r]; mark != nil {
			f.mark(dots, mark, next-1-wide, wide)
			continue
		}
		g := f.glyph(r)
		for i, row := range g {
			copy(dots[above+i][next:], row)
		}
		wide = g.width()
		next += wide + 1
	}
	return f.cells(dots)
}

// mark draws an accent over a letter, as near to its middle as the line allows.
func (f Face) mark(dots [][]byte, mark []string, letter, wide int) {
	from := letter + (wide-len(mark[0]))/2
	for i, row := range mark {
		for x, dot := range []byte(row) {
			if at := from + x; dot == '#' && at >= 0 && at < len(dots[i]) {
				dots[1+i][at] = dot
			}
		}
	}
}

// cells draws dots as cells: each is scale cells wide, and half as many high, since a cell is
// about twice as high as wide; or as many high, where there are no half cells.
func (f Face) cells(dots [][]byte) []string {
	high := f.scale
	if !f.half {
		high *= 2
	}
	var halves []string // of rows of cells
	for _, row := range dots {
		var b strings.Builder
		for _, dot := range row {
			b.WriteString(strings.Repeat(string(rune(dot)), f.scale))
		}
		halves = append(halves, slices.Repeat([]string{b.String()}, high)...)
	}
	if len(halves)%2 == 1 { // the letters stand on the line
		halves = append([]string{strings.Repeat(".", len(halves[0]))}, halves...)
	}
	out := make([]string, len(halves)/2)
	for i := range out {
		out[i] = f.row(halves[2*i], halves[2*i+1])
	}
	return out
}

// row draws two rows of half cells.
func (f Face) row(upper, lower string) string {
	var b strings.Builder
	for x := range len(upper) {
		switch {
		case upper[x] == '#' && lower[x] == '#':
			b.WriteString(f.block)
		case upper[x] == '#':
			b.WriteString("▀")
		case lower[x] == '#':
			b.WriteString("▄")
		default:
			b.WriteByte(' ')
		}
	}
	return strings.TrimRight(b.String(), " ")
}
