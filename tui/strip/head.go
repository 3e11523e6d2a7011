package strip

import (
	"strings"

	"familyhub/stocktake/tui/axis"
	"familyhub/stocktake/tui/theme"

	"github.com/charmbracelet/x/ansi"
)

// blank returns an empty line.
func (p *plan) blank() string { return strings.Repeat(" ", p.Width) }

// entry is a mark of the legend with what it stands for.
type entry struct {
	mark, words string
	style       theme.Series
}

// entries returns what the legend says.
func (p *plan) entries(words [seriesCount]string) []entry {
	var all []entry
	for s := range seriesCount {
		if p.shown[s] {
			mark, style := s.Mark(p.Theme, p.Glyphs)
			all = append(all, entry{mark, words[s], style})
		}
	}
	if p.Together || p.meet() {
		all = append(all, entry{p.Glyphs.Together, "both", theme.Series{Mark: p.Theme.Text, Text: p.Theme.Text}})
	}
	return all
}

// legendLine names the marks that are shown, in shorter words and closer together where
// the usual ones have no room.
func (p *plan) legendLine() string {
	const mark = 2 // cells of a mark and the space after it
	words := usual()
	all, gap := p.entries(p.Legend.words(words)), 2
	width := func() int {
		width := gutter - gap
		for _, e := range all {
			width += gap + mark + ansi.StringWidth(e.words)
		}
		return width
	}
	if width() > p.Width {
		words[baseline] = "base"
		if p.shown[target] { // a fourth series stands with them
			words[consensus] = "agreed"
		}
		all, gap = p.entries(p.Legend.words(words)), 1
	}
	if p.shown[target] && width() > p.Width {
		all = all[:ones(p.shown[:]...)] // what the marks are, without the one for several
	}
	l := newLine(p.Width, p.Glyphs)
	for _, e := range all {
		l.to(max(gutter, l.used+gap*min(1, l.used)))
		l.put(e.mark, e.style.Mark)
		l.put(" "+p.Glyphs.Cut(e.words, p.Width), e.style.Text)
	}
	return l.string()
}

// headLine shows a step's name, its values and what they rest on.
func (p *plan) headLine(row Row) string {
	l := newLine(p.Width, p.Glyphs)
	name := p.Theme.Text
	if row.Focus {
		l.put(p.Glyphs.Focus, p.Theme.Key)
		name = p.Theme.Strong
	}
	l.to(gutter)
	l.put(p.Glyphs.Cut(row.Name, p.nameWidth), name)
	l.to(p.valuesCol())
	if p.scoreless(row) {
		l.put(axis.None(p.Score), p.Theme.Dim)
	} else {
		p.values(l, row)
	}
	l.to(p.factsCol() + 1)
	for i, fact := range p.facts(row) {
		space := 2 * min(i, 1)
		if !l.room(space + ansi.StringWidth(fact)) {
			break
		}
		l.to(l.used + space)
		l.put(fact, p.Theme.Dim)
	}
	if !p.scale && p.ruler.step > 0 {
		p.drawScale(l, row)
	}
	return l.string()
}

// values writes a step's values, each series in its own column.
func (p *plan) values(l *line, row Row) {
	col := p.valuesCol()
	for s := range seriesCount {
		if !p.shown[s] {
			continue
		}
		l.to(col)
		if v, ok := p.along.Value(row, s); ok {
			mark, style := s.Mark(p.Theme, p.Glyphs)
			l.put(mark, style.Mark)
			l.put(p.along.Figure(v), style.Text)
		}
		col += p.valueWidth()
	}
}
