package slide

import (
	"strconv"
	"strings"

	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/wall/letters"
)

// bar is a horizontal bar of some rows; the upper half of the first stays free, so that bars
// one below the other can be told apart.
func (d drawing) bar(style theme.Style, cells, rows int) []string {
	top := "▄"
	if d.Glyphs.Set == theme.ASCII {
		top = " "
		if rows == 1 {
			top = d.Glyphs.Block
		}
	}
	out := []string{style.Render(strings.Repeat(top, cells))}
	for len(out) < rows {
		out = append(out, style.Render(strings.Repeat(d.Glyphs.Block, cells)))
	}
	return out
}

// figure is a number in block letters that are as large as some rows allow, standing on the
// last of them.
func (d drawing) figure(style theme.Style, n, rows int) []string {
	return d.word(style, d.number(n), rows)
}

// number writes a value of the scale, or a count.
func (d drawing) number(n int) string {
	return strings.Replace(strconv.Itoa(n), "-", d.Glyphs.Minus, 1)
}

// word is a short text in block letters that are as large as some rows allow; plain where
// none are that small.
func (d drawing) word(style theme.Style, s string, rows int) []string {
	lines := []string{d.Clean(s, d.width)}
	for _, f := range letters.Faces(d.Glyphs) {
		if f.Rows() > rows {
			break
		}
		if large := f.Lines(s, d.width/2); len(large) == f.Rows() {
			lines = large
		}
	}
	return append(make([]string, rows-len(lines)), Paint(style, lines)...)
}

// counted is a bar with its count behind it.
func (d drawing) counted(style theme.Style, n, all, room, rows int) []string {
	if n <= 0 {
		return append(make([]string, rows-1), d.Theme.Faint.Render(d.Glyphs.Dot))
	}
	cells := max(share(n, all, room), 1)
	return d.beside(d.bar(style, cells, rows), cells+1, 0, d.figure(d.Theme.Strong, n, rows))
}

// share is n of all, as a part of some cells: what comes from another program may be any number.
func share(n, all, cells int) int {
	return int(float64(max(cells, 0)) * min(max(float64(n)/max(float64(all), 1), 0), 1))
}
