package guide

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/reading"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"
)

// pages is what there is to read, while it is laid out.
type pages struct {
	look  *ui.Look
	width int
	lines []line
}

// line is a line of the guide. A section's first one has the section's number, from 1.
type line struct {
	text    string
	style   theme.Style
	strong  int // how many letters at its beginning stand out
	section int
}

// stress has so much of the line stand out as a text has that it begins with.
func (l *line) stress(text string) { l.strong = min(len([]rune(text)), len([]rune(l.text))) }

// add puts a text into the guide, wrapped, with what stands before its first line.
func (p *pages) add(style theme.Style, before, text string) {
	indent := ui.Blank(ui.Width(before))
	for i, text := range ui.Wrap(p.look.ToASCII(text), max(p.width-len(indent), leastText)) {
		if i > 0 {
			before = indent
		}
		p.lines = append(p.lines, line{text: before + text, style: style})
	}
}

// leastText is how many cells a text is broken into at least.
const leastText = 12

func (p *pages) gap() { p.lines = append(p.lines, line{}) }

// section is one of the parts that the contents name.
func (p *pages) section(number int, s reading.Section) {
	if len(p.lines) > 0 {
		p.gap()
		if !s.Inner {
			p.gap()
		}
	}
	at, style := len(p.lines), p.look.Title
	if s.Inner {
		style = p.look.Strong
	}
	before := ""
	if s.Number != "" {
		before = s.Number + "  "
	}
	p.add(style, before, s.Title)
	if len(p.lines) == at { // a title without anything that can be drawn
		p.lines = append(p.lines, line{text: before, style: style})
	}
	p.lines[at].section = number
	for _, block := range s.Blocks {
		p.block(block)
	}
}

func (p *pages) block(b reading.Block) {
	if b.Text == "" && len(b.Points)+len(b.Levels) == 0 {
		return
	}
	style := p.look.Text
	if b.Quiet {
		style = p.look.Dim
	}
	p.gap()
	if b.Head != "" {
		p.add(p.look.Header, "", b.Head)
	}
	if b.Text != "" {
		p.add(style, "", b.Text)
	}
	for _, point := range b.Points {
		head, at := "  "+p.look.Glyph.Between+" ", len(p.lines)
		p.add(p.look.Text, head, point.Text)
		if point.Lead != "" {
			p.lines[at].stress(head + p.look.ToASCII(point.Lead))
		}
		for _, more := range point.More {
			p.add(p.look.Dim, ui.Blank(ui.Width(head)), more)
		}
	}
	p.levels(b.Levels)
}

// besideFrom is the width from which what a level looks like here stands beside what it is.
const besideFrom = 72

func (p *pages) levels(all []reading.Level) {
	for i, l := range all {
		if i > 0 && l.Here != "" {
			p.gap()
		}
		if l.Here != "" && p.width >= besideFrom {
			p.beside(l)
			continue
		}
		p.level(l)
		if l.Here != "" {
			p.add(p.look.Text, "     here: ", l.Here)
		}
	}
}

// level is one of the scale, its label standing out.
func (p *pages) level(l reading.Level) {
	at := len(p.lines)
	head := "  " + framework.Number(l.Value) + "  "
	p.add(p.look.Text, head, l.Label+". "+l.Description)
	p.lines[at].stress(head + p.look.ToASCII(l.Label))
}

// beside is a level with what it looks like here in a second column.
func (p *pages) beside(l reading.Level) {
	const between = 3
	left := &pages{look: p.look, width: p.width/2 - between}
	left.level(l)
	right := &pages{look: p.look, width: p.width - left.width - between}
	right.add(p.look.Text, "here: ", l.Here)
	for i := range max(len(left.lines), len(right.lines)) {
		row := line{style: p.look.Text}
		if i < len(left.lines) {
			row = left.lines[i]
		}
		if i < len(right.lines) {
			row.text += ui.Blank(left.width+between-ui.Width(row.text)) + right.lines[i].text
		}
		p.lines = append(p.lines, row)
	}
}
