package strip

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// scaleLine shows a step's values on the scale.
func (p *plan) scaleLine(row Row) string {
	l := newLine(p.Width, p.Glyphs)
	if p.ruler.step > 0 {
		p.drawScale(l, row)
	}
	return l.string()
}

// drawScale writes the scale with a step's marks on it, each in the cell nearest to its
// value. Where several series meet, one mark stands for them; none moves to another value.
func (p *plan) drawScale(l *line, row Row) {
	cells, first := p.ruler.pieces(!p.axis, p.Theme, p.Glyphs)
	l.to(p.scaleCol - first)
	for s := seriesCount - 1; s >= consensus; s-- { // the uppermost last
		v, ok := p.along.Value(row, s)
		if !ok || !p.shown[s] {
			continue
		}
		mark, style := s.Mark(p.Theme, p.Glyphs)
		at := &cells[first+p.ruler.cell(v)]
		if at.mark {
			mark = p.Glyphs.Together
		}
		number := at.level // the loop takes it from at, too
		for i, c := range cells {
			if number > 0 && c.level == number { // what is left of a number would be another
				cells[i] = piece{text: p.Glyphs.RuleAcross, style: p.Theme.Faint}
			}
		}
		*at = piece{text: mark, style: style.Mark, mark: true}
	}
	var run strings.Builder
	for i, c := range cells {
		run.WriteString(c.text)
		if i+1 == len(cells) || cells[i+1].style != c.style {
			l.put(run.String(), c.style)
			run.Reset()
		}
	}
}

// meet reports whether several series share a cell of the scale anywhere.
func (p *plan) meet() bool {
	if p.ruler.step == 0 {
		return false // there is no scale
	}
	for _, row := range p.Rows[p.from:p.to] {
		there := make(map[int]bool)
		for s := range seriesCount {
			v, ok := p.along.Value(row, s)
			if !ok || !p.shown[s] {
				continue
			}
			if there[p.ruler.cell(v)] {
				return true
			}
			there[p.ruler.cell(v)] = true
		}
	}
	return false
}

// countsLine shows under each number of the scale how often it was given. The bars
// are in proportion to the step's own most frequent score.
func (p *plan) countsLine(row Row) string {
	l := newLine(p.Width, p.Glyphs)
	if p.ruler.step == 0 {
		return l.string()
	}
	most := highest(row.Counts)
	for level, at := range p.ruler.ticks {
		l.to(p.scaleCol + at)
		count := 0
		if level < len(row.Counts) {
			count = row.Counts[level]
		}
		if count <= 0 {
			l.put(p.Glyphs.Dot, p.Theme.Faint)
			continue
		}
		l.put(p.Glyphs.Bar(count, most), p.Theme.Text)
		if number := strconv.Itoa(count); l.room(len(number)) && 1+len(number) < p.ruler.after(level) {
			l.put(number, p.Theme.Dim)
		}
	}
	return l.string()
}

// axisLine numbers the scale.
func (p *plan) axisLine() string {
	l := newLine(p.Width, p.Glyphs)
	for level, at := range p.ruler.ticks {
		if text := p.along.Ticks[level].Text; p.ruler.step > 0 && p.ruler.numbered[level] {
			l.to(p.scaleCol + at - ansi.StringWidth(text) + 1)
			l.put(text, p.Theme.Dim)
		}
	}
	return l.string()
}
