package slide

import (
	"strconv"

	kit "familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/wall/letters"
)

// heading is what the slide is about: the number, and the statement in block letters where
// it fits; where it does not, its title in block letters, and the statement below in a row
// of text.
func (d drawing) heading(s Slide) part {
	p := part{rank: rankHeading}
	if s.Title == "" && s.Statement == "" && s.Number == 0 {
		return p
	}
	label := s.label()
	whole := s.Statement
	if whole == "" {
		whole = s.Title
	}
	p.sizes = append(p.sizes, d.plainHeading(label, whole))
	if label != "" {
		f := letters.Faces(d.Glyphs)[0]
		digits := f.Lines(label, d.width/3)
		wide := widest(digits) + f.Gap()
		text := Paint(d.Theme.Strong, d.Wrap(whole, min(d.width-wide, textWidth)))
		p.sizes = append(p.sizes, d.beside(Paint(d.Theme.Title, digits), wide, 0, text))
	}
	if s.Statement != "" && s.Title != "" {
		if titles := d.numbered(label, s.Title); len(titles) > 0 {
			below := Paint(d.Theme.Strong, d.Wrap(s.Statement, min(d.width, textWidth)))
			p.sizes = append(p.sizes, append(titles[0], below...))
		}
	}
	p.good = len(p.sizes)
	p.sizes = append(p.sizes, d.numbered(label, whole)...)
	return ascending(p)
}

// label is what stands large in front of the statement; empty for nothing.
func (s Slide) label() string {
	switch {
	case s.Number <= 0:
		return ""
	case s.Label != "":
		return s.Label
	}
	return strconv.Itoa(s.Number)
}

// ascending keeps of the sizes of a part those that are higher than the one before.
func ascending(p part) part {
	kept, good := p.sizes[:1:1], 0
	for i, size := range p.sizes[1:] {
		if len(size) > len(kept[len(kept)-1]) {
			kept = append(kept, size)
		}
		if i+1 <= p.good {
			good = len(kept) - 1
		}
	}
	p.sizes, p.good = kept, good
	return p
}

// atMost leaves out the sizes of more than some rows, but never the smallest.
func (p part) atMost(rows int) part {
	for len(p.sizes) > 1 && len(p.sizes[len(p.sizes)-1]) > rows {
		p.sizes = p.sizes[:len(p.sizes)-1]
	}
	p.good = min(p.good, max(len(p.sizes)-1, 0))
	return p
}

// within says that the largest size of so many rows is a good one, and that the smallest is none
// where there is another.
func (p part) within(rows int) part {
	p.good = min(1, len(p.sizes)-1)
	for i, size := range p.sizes {
		if i > 0 && len(size) <= rows {
			p.good = i
		}
	}
	return p
}

// plainHeading is the heading in rows of text.
func (d drawing) plainHeading(label, words string) []string {
	before := ""
	if label != "" {
		before = d.Clean(label, d.width/2) + "  "
	}
	var out []string
	for i, line := range d.Wrap(words, min(d.width-kit.Width(before), textWidth)) {
		if i > 0 {
			before = kit.Spaces(kit.Width(before))
		}
		out = append(out, d.Theme.Title.Render(before)+d.Theme.Strong.Render(line))
	}
	return out
}

// numbered is a text in each size of block letters in which it fits, with a number before it
// that stands by itself.
func (d drawing) numbered(label, words string) [][]string {
	if label == "" {
		return d.inBlocks(words, d.Theme.Strong)
	}
	var all [][]string
	for _, f := range letters.Faces(d.Glyphs) {
		digits := f.Lines(label, d.width/3)
		before := widest(digits) + f.Gap()
		lines := f.Lines(words, d.width-before)
		if len(lines) > d.height {
			break
		}
		if len(digits) > 0 && len(lines) > 0 {
			all = append(all, d.beside(Paint(d.Theme.Title, digits), before, 0, Paint(d.Theme.Strong, lines)))
		}
	}
	return all
}

// inBlocks is a text in each size of block letters in which it fits.
func (d drawing) inBlocks(s string, style theme.Style) [][]string {
	var all [][]string
	for _, f := range letters.Faces(d.Glyphs) {
		lines := f.Lines(s, d.width)
		if len(lines) > d.height {
			break
		}
		if len(lines) > 0 {
			all = append(all, Paint(style, lines))
		}
	}
	return all
}

// paragraph is running text, in rows of text or in block letters.
func (d drawing) paragraph(s string, style theme.Style, rank rank) part {
	p := part{rank: rank}
	if lines := d.Wrap(s, min(d.width, textWidth)); kit.Line(s) != "" && len(lines) > 0 {
		p.sizes = append([][]string{Paint(style, lines)}, d.inBlocks(s, style)...)
		return ascending(p)
	}
	return p
}

// ask is a question to the room.
func (d drawing) ask(s string) part {
	p := d.paragraph(s, d.Theme.Warning, rankAsk)
	if len(p.sizes) == 0 {
		return p
	}
	return p.within(d.height / 4)
}
