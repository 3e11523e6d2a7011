package slide

import (
	"fmt"

	kit "familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/wall/letters"
)

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
