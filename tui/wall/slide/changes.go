package slide

import (
	"fmt"
	"math"
	"strings"

	kit "familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/wall/letters"
)

// top is the highest value of the scale on which changes are drawn; the lowest is 0.
const top = 5

// changes are figures then and now on one scale: a thin post where each stood, and a bar
// from there to a thick post where it stands.
func (d drawing) changes(all []Change) part {
	p := part{rank: rankFigures}
	if len(all) == 0 {
		return p
	}
	p.sizes = [][]string{
		d.someOf(len(all), func(i int) []string { return d.change(all[i], 1) }),
		d.each(len(all), 1, func(i int) []string { return d.change(all[i], 1) }),
	}
	for _, f := range letters.Faces(d.Glyphs) {
		if f.Rows()*len(all) > d.height {
			break
		}
		p.sizes = append(p.sizes,
			d.each(len(all), 0, func(i int) []string { return d.change(all[i], f.Rows()) }),
			d.each(len(all), 1, func(i int) []string { return d.change(all[i], f.Rows()) }))
	}
	return ascending(p)
}

// change is one of them in so many rows.
func (d drawing) change(c Change, rows int) []string {
	style, words := d.Theme.Dim, "no change to show"
	both := c.Then != nil && c.Now != nil
	if both {
		style, words = d.moved(*c.Then, *c.Now)
	}
	// The figures are as large as leaves the scale a third of the width.
	figures := d.word(style, words, rows)
	for smaller := rows - 1; widest(figures) > d.width/4 && smaller > 0; smaller-- {
		figures = append(make([]string, rows-smaller), d.word(style, words, smaller)...)
	}
	name := d.word(d.Theme.Strong, c.Name, rows)
	for smaller := rows - 1; widest(name) > d.width/3 && smaller > 0; smaller-- {
		name = append(make([]string, rows-smaller), d.word(d.Theme.Strong, c.Name, smaller)...)
	}
	const gap = 2
	first, last := d.width/3, d.width/4
	track := make([]string, rows)
	if room := d.width - first - last - 2*gap; both && room > top {
		track = d.track(*c.Then, *c.Now, room, rows, style)
	}
	out := d.beside(name, first, gap, track)
	return d.beside(out, d.width-last-gap, gap, figures)
}

// moved is how a change is shown, and its figures.
func (d drawing) moved(then, now float64) (theme.Style, string) {
	switch change := now - then; {
	case math.Round(change*10) > 0:
		return d.Theme.Good, fmt.Sprintf("%.1f +%.1f", now, change)
	case math.Round(change*10) < 0:
		return d.Theme.Warning, fmt.Sprintf("%.1f -%.1f", now, -change)
	}
	return d.Theme.Text, fmt.Sprintf("%.1f same", now)
}

// track is the scale with both figures on it.
func (d drawing) track(then, now float64, width, rows int, style theme.Style) []string {
	at := func(v float64) int { return int(math.Round(math.Min(math.Max(v, 0), top) / top * float64(width-1))) }
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
func (d drawing) between(rows int) string {
	if rows == 1 || d.Glyphs.Set == theme.ASCII {
		return d.Glyphs.RuleAcross
	}
	return "▄"
}
