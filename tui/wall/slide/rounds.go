package slide

import (
	"slices"

	kit "familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/wall/letters"
)

// roundGap is the cells between two rounds, and leastRound the fewest that a round can be read in.
const (
	roundGap   = 4
	leastRound = 24
)

// rounds draws how the scores lie.
type rounds struct {
	drawing
	all []Round
}

// part has the two latest rounds beside each other.
func (d rounds) part() part {
	p, all := part{rank: rankFigures}, d.all
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
func (d rounds) round(r Round, width, rows int, style theme.Style) []string {
	var out []string
	if r.Title != "" {
		out = append(out, d.Theme.Header.Render(d.Clean(r.Title, width)))
	}
	all, most := 0, 1
	for _, n := range r.Counts {
		all += max(n, 0)
		most = max(most, n)
	}
	first, longest := 0, 0
	for i := range r.Counts {
		first = max(first, widest(d.figure(d.Theme.Title, r.Lowest+i, rows))+2)
		longest = max(longest, kit.Width(d.number(r.Lowest+i)))
	}
	last := widest(d.figure(d.Theme.Strong, most, rows)) + 2
	room := max(width-first-last, 1)
	for i, n := range slices.Backward(r.Counts) {
		value := d.figure(d.Theme.Title, r.Lowest+i, rows)
		if kit.Width(d.number(r.Lowest+i)) < longest { // one below the other by their last digits
			value = d.beside(nil, first-2-widest(value), 0, value)
		}
		line := d.beside(value, first, 0, d.counted(style, n, all, room, rows))
		out = append(out, d.labelled(line, r.Labels, i, width)...)
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

// labelled has the label of a level at the end of its line, where that is free.
func (d rounds) labelled(lines []string, labels []string, level, width int) []string {
	if level >= len(labels) {
		return lines
	}
	label := d.Clean(labels[level], width/2)
	last := len(lines) - 1
	const gap = 3
	if kit.Width(lines[last])+gap+kit.Width(label) > width {
		return lines
	}
	lines[last] = d.Fit(lines[last], width-kit.Width(label)) + d.Theme.Dim.Render(label)
	return lines
}
