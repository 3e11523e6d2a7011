package slide

import (
	"strconv"

	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/wall/letters"
)

// bars draws counts, such as votes, with their names.
type bars struct {
	drawing
	all []Bar
}

// part has the name beside its bar, or above it.
func (d bars) part() part {
	p := part{rank: rankFigures}
	if len(d.all) == 0 {
		return p
	}
	most := 1
	for _, b := range d.all {
		most = max(most, b.Count)
	}
	p.sizes = [][]string{
		d.someOf(len(d.all), func(i int) []string { return d.inRow(d.all[i], most) }),
		d.each(len(d.all), 1, func(i int) []string { return d.inRow(d.all[i], most) }),
		d.each(len(d.all), 1, func(i int) []string { return d.below(d.all[i], most, 1, nil) }),
	}
	for _, f := range letters.Faces(d.Glyphs) {
		if (f.Rows()+1)*len(d.all) > d.height {
			break
		}
		if lines := d.each(len(d.all), 1, func(i int) []string { return d.below(d.all[i], most, f.Rows(), &f) }); len(lines) > 0 {
			p.sizes = append(p.sizes, lines)
		}
	}
	return ascending(p)
}

// inRow has the name of a bar in front of it.
func (d bars) inRow(b Bar, most int) []string {
	name := d.width / 2
	last := len(strconv.Itoa(most)) + 1
	words := d.style(b).Render(d.Fit(d.Clean(b.Name, name-1), name))
	return []string{words + d.counted(d.Theme.Individual.Mark, b.Count, most, max(d.width-name-last, 1), 1)[0]}
}

// below has the name above the bar; in block letters, where a face is given.
func (d bars) below(b Bar, most, rows int, f *letters.Face) []string {
	style := d.style(b)
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

// style is that of a bar's name.
func (d bars) style(b Bar) theme.Style {
	if b.Chosen {
		return d.Theme.Strong
	}
	return d.Theme.Text
}
