package strip

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/tui/theme"

	"github.com/charmbracelet/x/ansi"
)

// piece is what one cell of a scale shows.
type piece struct {
	text  string
	style theme.Style
	mark  bool
	level int // whose number it is a part of, from 1; 0 for none
}

// scaleLine shows a step's values on the scale.
func (p *plan) scaleLine(row Row) string {
	l := newLine(p.Width, p.Glyphs)
	if p.step > 0 {
		p.drawScale(l, row)
	}
	return l.string()
}

// drawScale writes the scale with a step's marks on it, each in the cell nearest to its
// value. Where several series meet, one mark stands for them; none moves to another value.
func (p *plan) drawScale(l *line, row Row) {
	cells, before := p.ruler()
	l.to(p.scaleCol - before)
	for s := seriesCount - 1; s >= consensus; s-- { // the uppermost last
		v, ok := p.value(row, s)
		if !ok || !p.shown[s] {
			continue
		}
		mark, style := p.mark(s)
		at := &cells[before+p.cell(v)]
		if at.mark {
			mark = p.Glyphs.Together
		}
		p.unnumber(cells, at.level)
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

// unnumber takes away the number of a level that a mark lies on: what is left of it would be another.
func (p *plan) unnumber(cells []piece, level int) {
	if level == 0 {
		return
	}
	for i, c := range cells {
		if c.level == level {
			cells[i] = piece{text: p.Glyphs.RuleAcross, style: p.Theme.Faint}
		}
	}
}

// ruler returns an empty scale, and how many cells of it lie before its bottom: ticks where the
// numbers stand in a line of their own, the numbers themselves where they do not.
func (p *plan) ruler() (cells []piece, before int) {
	if !p.axis {
		before = ansi.StringWidth(p.along.Ticks[0].Text) - 1
	}
	cells = make([]piece, before+p.length())
	for i := range cells {
		cells[i] = piece{text: p.Glyphs.RuleAcross, style: p.Theme.Faint}
	}
	for level, at := range p.ticks {
		switch {
		case p.axis:
			cells[at].text = p.Glyphs.RuleCross
		case p.numbered[level]:
			text := []rune(p.along.Ticks[level].Text)
			for i, char := range text {
				cells[before+at-len(text)+1+i] = piece{text: string(char), style: p.Theme.Dim, level: level + 1}
			}
		}
	}
	return cells, before
}

// cell returns which cell of the scale a value lies in: the nearest, and of two that are
// as near not the one with a number, which would say another value.
func (p *plan) cell(v float64) int {
	place := p.place(v)
	at := int(math.Round(place))
	const hair = 1e-9
	if off := float64(at) - place; math.Abs(off) > 0.5-hair && slices.Contains(p.ticks, at) {
		at -= int(math.Copysign(1, off))
	}
	return at
}

// meet reports whether several series share a cell of the scale anywhere.
func (p *plan) meet() bool {
	if p.step == 0 {
		return false // there is no scale
	}
	for _, row := range p.Rows[p.from:p.to] {
		there := make(map[int]bool)
		for s := range seriesCount {
			v, ok := p.value(row, s)
			if !ok || !p.shown[s] {
				continue
			}
			if there[p.cell(v)] {
				return true
			}
			there[p.cell(v)] = true
		}
	}
	return false
}

// countsLine shows under each number of the scale how often it was given. The bars
// are in proportion to the step's own most frequent score.
func (p *plan) countsLine(row Row) string {
	l := newLine(p.Width, p.Glyphs)
	if p.step == 0 {
		return l.string()
	}
	most := highest(row.Counts)
	for level, at := range p.ticks {
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
		if number := strconv.Itoa(count); l.room(len(number)) && 1+len(number) < p.after(level) {
			l.put(number, p.Theme.Dim)
		}
	}
	return l.string()
}

// after is how many cells it is from a level to the next.
func (p *plan) after(level int) int {
	if level+1 < len(p.ticks) {
		return p.ticks[level+1] - p.ticks[level]
	}
	return p.step
}

// axisLine numbers the scale.
func (p *plan) axisLine() string {
	l := newLine(p.Width, p.Glyphs)
	for level, at := range p.ticks {
		if text := p.along.Ticks[level].Text; p.step > 0 && p.numbered[level] {
			l.to(p.scaleCol + at - ansi.StringWidth(text) + 1)
			l.put(text, p.Theme.Dim)
		}
	}
	return l.string()
}
