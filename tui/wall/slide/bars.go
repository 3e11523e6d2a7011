package slide

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	kit "familyhub/stocktake/model/text"
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
	return d.word(style, strconv.Itoa(n), rows)
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

// roundGap is the cells between two rounds, and leastRound the fewest that one can be read in.
const (
	roundGap   = 4
	leastRound = 24
)

// rounds is how the scores lie, the two latest rounds beside each other.
func (d drawing) rounds(all []Round) part {
	p := part{rank: rankFigures}
	if len(all) > 2 || d.width < 2*leastRound+roundGap {
		all = all[max(len(all)-2, 0):]
	}
	if len(all) == 2 && d.width < 2*leastRound+roundGap {
		all = all[1:]
	}
	if len(all) == 0 {
		return p
	}
	width := (d.width - roundGap*(len(all)-1)) / len(all)
	const tallest = 8
	for rows := 1; rows <= tallest && rows*len(all[0].Counts) <= d.height; rows++ {
		latest := d.round(all[len(all)-1], width, rows, d.Theme.Individual.Mark)
		lines := latest
		if len(all) == 2 { // the one before steps back
			lines = d.beside(d.round(all[0], width, rows, d.Theme.Baseline.Mark), width, roundGap, latest)
		}
		p.sizes = append(p.sizes, lines)
		if rows <= letters.Faces(d.Glyphs)[0].Rows() {
			p.good = len(p.sizes) - 1
		}
	}
	return p
}

// round is a bar for each value of the scale, the highest on top. A bar is as long as the
// part of all who gave it: where all agree it is the longest that there is.
func (d drawing) round(r Round, width, rows int, style theme.Style) []string {
	var out []string
	if r.Title != "" {
		out = append(out, d.Theme.Header.Render(d.Clean(r.Title, width)))
	}
	all, most := 0, 1
	for _, n := range r.Counts {
		all += max(n, 0)
		most = max(most, n)
	}
	first := widest(d.figure(d.Theme.Title, len(r.Counts)-1, rows)) + 2
	last := widest(d.figure(d.Theme.Strong, most, rows)) + 2
	room := max(width-first-last, 1)
	for value, n := range slices.Backward(r.Counts) {
		line := d.beside(d.figure(d.Theme.Title, value, rows), first, 0, d.counted(style, n, all, room, rows))
		out = append(out, d.labelled(line, r.Labels, value, width)...)
	}
	smallest := letters.Faces(d.Glyphs)[0]
	if note := smallest.Lines(r.Note, width); len(note) == smallest.Rows() && rows > smallest.Rows() {
		return append(out, Paint(d.Theme.Strong, note)...)
	}
	if r.Note != "" {
		out = append(out, Paint(d.Theme.Strong, d.Wrap(r.Note, width))...)
	}
	return out
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

// labelled has the label of a value at the end of its line, where that is free.
func (d drawing) labelled(lines []string, labels []string, value, width int) []string {
	if value >= len(labels) {
		return lines
	}
	label := d.Clean(labels[value], width/2)
	last := len(lines) - 1
	const gap = 3
	if kit.Width(lines[last])+gap+kit.Width(label) > width {
		return lines
	}
	lines[last] = d.Fit(lines[last], width-kit.Width(label)) + d.Theme.Dim.Render(label)
	return lines
}

// bars are counts with their names: beside each other, or the name above its bar.
func (d drawing) bars(all []Bar) part {
	p := part{rank: rankFigures}
	if len(all) == 0 {
		return p
	}
	most := 1
	for _, b := range all {
		most = max(most, b.Count)
	}
	p.sizes = [][]string{
		d.someOf(len(all), func(i int) []string { return d.barInRow(all[i], most) }),
		d.each(len(all), 1, func(i int) []string { return d.barInRow(all[i], most) }),
		d.each(len(all), 1, func(i int) []string { return d.barBelow(all[i], most, 1, nil) }),
	}
	for _, f := range letters.Faces(d.Glyphs) {
		if (f.Rows()+1)*len(all) > d.height {
			break
		}
		if lines := d.each(len(all), 1, func(i int) []string { return d.barBelow(all[i], most, f.Rows(), &f) }); len(lines) > 0 {
			p.sizes = append(p.sizes, lines)
		}
	}
	return ascending(p)
}

// barInRow has the name of a bar in front of it.
func (d drawing) barInRow(b Bar, most int) []string {
	name := d.width / 2
	style := d.Theme.Text
	if b.Chosen {
		style = d.Theme.Strong
	}
	last := len(strconv.Itoa(most)) + 1
	words := style.Render(d.Fit(d.Clean(b.Name, name-1), name))
	return []string{words + d.counted(d.Theme.Individual.Mark, b.Count, most, max(d.width-name-last, 1), 1)[0]}
}

// barBelow has the name above the bar; in block letters, where a face is given.
func (d drawing) barBelow(b Bar, most, rows int, f *letters.Face) []string {
	style := d.Theme.Text
	if b.Chosen {
		style = d.Theme.Strong
	}
	name := Paint(style, d.Wrap(b.Name, d.width))
	if f != nil {
		smallest := letters.Faces(d.Glyphs)[0]
		if name = Paint(style, smallest.Lines(b.Name, d.width)); len(name) == 0 {
			return nil
		}
	}
	last := widest(d.figure(style, most, rows)) + 1
	return append(name, d.counted(d.Theme.Individual.Mark, b.Count, most, max(d.width-last, 1), rows)...)
}

// each draws so many things one below the other with free rows between them; nothing where
// one of them cannot be drawn.
func (d drawing) each(n, air int, draw func(int) []string) []string {
	var out []string
	for i := range n {
		if i > 0 {
			out = append(out, make([]string, air)...)
		}
		lines := draw(i)
		if len(lines) == 0 {
			return nil
		}
		out = append(out, lines...)
	}
	return out
}

// someOf draws things one below the other, and where not all have room says how many more
// there are.
func (d drawing) someOf(n int, draw func(int) []string) []string {
	var out []string
	room := max(d.height*2/3, 1)
	for i := range n {
		lines := draw(i)
		if len(out)+len(lines) > room {
			return append(out, d.Theme.Dim.Render(d.Clean(fmt.Sprintf("and %d more", n-i), d.width)))
		}
		out = append(out, lines...)
	}
	return out
}

// points are lines of a list.
func (d drawing) points(all []string) part {
	p := part{rank: rankFigures}
	if len(all) == 0 {
		return p
	}
	mark := d.Glyphs.Between + " "
	point := func(i int) []string {
		lines := d.Wrap(all[i], min(d.width, levelWidth)-kit.Width(mark))
		before := d.Theme.Title.Render(mark)
		for i, line := range lines {
			lines[i] = before + d.Theme.Text.Render(line)
			before = kit.Spaces(kit.Width(mark))
		}
		return lines
	}
	p.sizes = [][]string{d.someOf(len(all), point), d.each(len(all), 1, point)}
	for _, f := range letters.Faces(d.Glyphs) {
		if (f.Rows()+1)*len(all) > d.height {
			break
		}
		if lines := d.each(len(all), 1, func(i int) []string { return Paint(d.Theme.Text, f.Lines(all[i], d.width)) }); len(lines) > 0 {
			p.sizes = append(p.sizes, lines)
		}
	}
	return ascending(p)
}
