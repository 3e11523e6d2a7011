package strip

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

const noScores = "no scores"

// blank returns an empty line.
func (p *plan) blank() string { return strings.Repeat(" ", p.Width) }

// legendLine names the series that are shown, in short words where the usual ones have
// no room.
func (p *plan) legendLine() string {
	words := p.Legend.words()
	width := 0
	for s := range seriesCount {
		if p.shown[s] {
			const markAndGap = 4
			width += markAndGap + ansi.StringWidth(words[s])
		}
	}
	if width > p.Width {
		words = p.Legend.short()
	}
	l := newLine(p.Width, p.Glyphs)
	for s := range seriesCount {
		if !p.shown[s] {
			continue
		}
		l.to(max(gutter, l.used+2*min(1, l.used)))
		mark, style := p.mark(s)
		l.put(mark, style.Mark)
		l.put(" "+p.Glyphs.Cut(words[s], p.Width), style.Text)
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
	if row.scoreless() {
		l.put(noScores, p.Theme.Dim)
	} else {
		p.values(l, row)
	}
	l.to(p.factsCol() + 1)
	for i, fact := range row.facts(p.Glyphs) {
		space := 2 * min(i, 1)
		if !l.room(space + ansi.StringWidth(fact)) {
			break
		}
		l.to(l.used + space)
		l.put(fact, p.Theme.Dim)
	}
	if !p.scale && p.step > 0 {
		l.to(p.scaleCol)
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
		if v, ok := row.value(s); ok {
			mark, style := p.mark(s)
			l.put(mark, style.Mark)
			l.put(strconv.FormatFloat(v, 'f', 1, 64), style.Text)
		}
		col += valueWidth
	}
}
