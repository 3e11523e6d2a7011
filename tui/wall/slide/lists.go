package slide

import (
	"fmt"
	"slices"

	kit "familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/wall/letters"
)

// points are lines of a list, of which the room is at one; -1 for none.
func (d drawing) points(all []string, at int) part {
	p := part{rank: rankFigures}
	if len(all) == 0 {
		return p
	}
	mark := d.Glyphs.Between + " "
	point := func(i int) []string {
		lines := d.Wrap(all[i], min(d.width, levelWidth)-kit.Width(mark))
		before, style := d.Theme.Title.Render(mark), d.Theme.Text
		if i == at {
			style = d.Theme.Title
		}
		for i, line := range lines {
			lines[i] = before + style.Render(line)
			before = kit.Spaces(kit.Width(mark))
		}
		return lines
	}
	p.sizes = [][]string{d.someOf(len(all), point), d.each(len(all), 1, point)}
	if at >= 0 && at < len(all) {
		if large := Paint(d.Theme.Title, letters.Faces(d.Glyphs)[0].Lines(all[at], d.width)); len(large) > 0 {
			oneLarge := func(i int) []string {
				if i == at {
					return slices.Concat([]string{""}, large, []string{""})
				}
				return point(i)
			}
			p.sizes, p.good = [][]string{p.sizes[0], d.each(len(all), 0, oneLarge), d.each(len(all), 1, oneLarge)}, 1
		}
	}
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
