package wall

import (
	"strconv"
	"strings"
)

// mostPitch keeps the columns over the scale close enough to be read as one picture.
const mostPitch = 16

// tallest is the most rows of a dot: with more, five scores fill a wall.
const tallest = 3

// pile is how dots are heaped over the points of the scale.
type pile struct {
	dot    dot
	across int // dots side by side
	gap    int // cells between them
}

// piles are the ways to heap dots, the largest first, in columns of pitch cells.
func (l Look) piles(pitch int) []pile {
	var all []pile
	for rows := tallest; rows > 0; rows-- {
		all = append(all, pile{dot: brick(pitch, rows, l.Glyphs), across: 1})
	}
	small := smallDot(l.Glyphs)
	for across := 2; 2*across <= pitch; across++ {
		if half := brick(pitch/across, 1, l.Glyphs); half.width > 1 {
			all = append(all, pile{dot: half, across: across, gap: 1})
		}
		all = append(all, pile{dot: small, across: across, gap: 1})
	}
	return all
}

// height is how many rows the highest column takes.
func (p pile) height(most int) int { return (most + p.across - 1) / p.across * len(p.dot.full) }

// width is how many cells a column takes.
func (p pile) width() int { return p.across*(p.dot.width+p.gap) - p.gap }

// heap draws a dot for each score over the scale in exactly rows lines, the last of them
// the numbers of the scale; the counts stand on top of the columns. Where there is no
// room for a dot each, bars say how the counts compare.
func (l Look) heap(sc *Scores, width, rows int) []string {
	const numbers, counts = 1, 1
	room := rows - numbers - counts
	levels := len(sc.Counts)
	pitch := min(width/levels, mostPitch)
	if pitch < 1 || room < 1 {
		return nil
	}
	columns := make([][]string, levels)
	for score, n := range sc.Counts {
		columns[score] = l.column(sc, score, n, pitch, room)
	}
	out := make([]string, rows)
	for i := range rows - numbers {
		var b strings.Builder
		for _, c := range columns {
			line := ""
			if top := rows - numbers - len(c); i >= top {
				line = c[i-top]
			}
			b.WriteString(l.centre(line, pitch))
		}
		out[i] = b.String()
	}
	var b strings.Builder
	for score := range levels {
		b.WriteString(l.centre(l.Theme.Strong.Render(strconv.Itoa(score)), pitch))
	}
	out[rows-1] = b.String()
	return out
}

// column is what stands over one point of the scale, its count on top.
func (l Look) column(sc *Scores, score, n, pitch, room int) []string {
	if n <= 0 {
		return []string{l.Theme.Faint.Render(l.Glyphs.Dot)}
	}
	head := l.Theme.Individual.Text.Render(strconv.Itoa(n))
	for _, p := range l.piles(pitch) {
		if p.width() < pitch && p.height(sc.highest()) <= room {
			return append([]string{head}, l.heaped(p, n)...)
		}
	}
	bar := max(n*room/sc.highest(), 1)
	lines := []string{head}
	for range bar {
		lines = append(lines, l.Theme.Individual.Mark.Render(strings.Repeat(l.Glyphs.Block, max(pitch-2, 1))))
	}
	return lines
}

// heaped draws n dots from the bottom up; a row that is not full is the top one.
func (l Look) heaped(p pile, n int) []string {
	var out []string
	for n > 0 {
		here := n % p.across
		if here == 0 {
			here = p.across
		}
		n -= here
		for _, part := range p.dot.full {
			line := strings.Repeat(part+blank(p.gap), here-1) + part
			line += blank(p.width() - measure(line))
			out = append(out, l.Theme.Individual.Mark.Render(line))
		}
	}
	return out
}

// centre puts a text, which may be painted, into the middle of a column.
func (l Look) centre(s string, width int) string {
	before := max(width-measure(s), 0) / 2
	return l.fit(blank(before)+s, width)
}
