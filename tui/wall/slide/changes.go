package slide

import (
	"fmt"
	"math"
	"strings"

	kit "familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/wall/letters"
)

// changes draws figures then and now on one scale: a thin post where each stood, and a bar
// from there to a thick post where it stands.
type changes struct {
	drawing
	all []Change
}

// part has the changes from a row each to block letters.
func (d changes) part() part {
	p := part{rank: rankFigures}
	if len(d.all) == 0 {
		return p
	}
	row := func(rows int) func(int) []string {
		names, figures := rows, rows // of the same height in each row
		for _, c := range d.all {
			_, words := d.moved(c)
			names = d.rowsWithin(c.Name, names, d.width/3)
			figures = d.rowsWithin(words, figures, d.width/4)
		}
		return func(i int) []string { return d.change(d.all[i], rows, names, figures) }
	}
	p.sizes = [][]string{d.someOf(len(d.all), row(1)), d.each(len(d.all), 1, row(1))}
	for _, f := range letters.Faces(d.Glyphs) {
		if f.Rows()*len(d.all) > d.height {
			break
		}
		p.sizes = append(p.sizes,
			d.each(len(d.all), 0, row(f.Rows())),
			d.each(len(d.all), 1, row(f.Rows())))
	}
	return ascending(p)
}

// rowsWithin is how many rows a text in block letters can have, at most so many, and not be
// wider than it may.
func (d drawing) rowsWithin(s string, rows, width int) int {
	for rows > 1 && widest(d.word(d.Theme.Text, s, rows)) > width {
		rows--
	}
	return rows
}

// change is one of them in so many rows, its name and its figures in letters of at most theirs.
func (d changes) change(c Change, rows, names, figures int) []string {
	style, words := d.moved(c)
	const gap = 2
	first, last := d.width/3, d.width/4
	track := make([]string, rows)
	if room := d.width - first - last - 2*gap; c.both() && room >= len(d.along.Ticks) {
		track = d.track(*c.Then, *c.Now, room, rows, style)
	}
	name := append(make([]string, rows-names), d.word(d.Theme.Strong, c.Name, names)...)
	out := d.beside(name, first, gap, track)
	return d.beside(out, d.width-last-gap, gap, append(make([]string, rows-figures), d.word(style, words, figures)...))
}

func (c Change) both() bool { return c.Then != nil && c.Now != nil }

// moved is how a change is shown, and its figures.
func (d changes) moved(c Change) (theme.Style, string) {
	switch {
	case c.Now == nil:
		return d.Theme.Dim, "-"
	case c.Then == nil:
		return d.Theme.Text, d.along.Figure(*c.Now) + " new"
	}
	switch change := d.along.Rounded(*c.Now - *c.Then); {
	case change > 0:
		return d.Theme.Good, d.along.Figure(*c.Now) + " +" + d.along.Figure(change)
	case change < 0:
		return d.Theme.Warning, fmt.Sprintf("%s -%s", d.along.Figure(*c.Now), d.along.Figure(-change))
	}
	return d.Theme.Text, d.along.Figure(*c.Now) + " ="
}

// track is the scale with both figures on it.
func (d changes) track(then, now float64, width, rows int, style theme.Style) []string {
	at := func(v float64) int { return int(math.Round(d.along.Share(v) * float64(width-1))) }
	from, to := at(then), at(now)
	out := make([]string, rows)
	for row := range rows {
		middle := row == rows/2
		var b strings.Builder
		for x := range width {
			switch {
			case x == to && rows == 1:
				b.WriteString(d.Theme.Consensus.Mark.Render(d.Glyphs.Consensus))
			case x == from && rows == 1:
				b.WriteString(d.Theme.Baseline.Mark.Render(d.Glyphs.Baseline))
			case x == to || rows > 1 && x == min(to+1, width-1):
				b.WriteString(d.Theme.Consensus.Mark.Render(d.Glyphs.Block))
			case x == from:
				b.WriteString(d.Theme.Baseline.Mark.Render(d.Glyphs.RuleDown))
			case middle && x > min(from, to) && x < max(from, to):
				b.WriteString(style.Render(d.between(rows)))
			case middle:
				b.WriteString(d.Theme.Faint.Render(d.Glyphs.Dot))
			default:
				b.WriteString(kit.Spaces(1))
			}
		}
		out[row] = b.String()
	}
	return out
}

// between is a cell of the bar from then to now.
func (d changes) between(rows int) string {
	if rows == 1 || d.Glyphs.Set == theme.ASCII {
		return d.Glyphs.RuleAcross
	}
	return "▄"
}
