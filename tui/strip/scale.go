package strip

import (
	"math"
	"strconv"
	"strings"

	"familyhub/stocktake/tui/theme"
)

// piece is what one cell of a scale shows.
type piece struct {
	text  string
	style theme.Style
	mark  bool
}

// scaleLine shows a step's values on the scale.
func (p *plan) scaleLine(row Row) string {
	l := newLine(p.Width, p.Glyphs)
	l.to(p.scaleCol)
	if p.step > 0 {
		p.drawScale(l, row)
	}
	return l.string()
}

// drawScale writes the scale with a step's marks on it, each in the cell nearest to its
// value. Where several series meet, one mark stands for them; none moves to another value.
func (p *plan) drawScale(l *line, row Row) {
	cells := p.ruler()
	for s := seriesCount - 1; s >= consensus; s-- { // the uppermost last
		v, ok := row.value(s)
		if !ok || !p.shown[s] {
			continue
		}
		mark, style := p.mark(s)
		at := &cells[p.cell(v)]
		if at.mark {
			mark = p.Glyphs.Together
		}
		*at = piece{mark, style.Mark, true}
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

// ruler returns an empty scale: ticks where the numbers stand in a line of their own,
// the numbers themselves where they do not.
func (p *plan) ruler() []piece {
	cells := make([]piece, top*p.step+1)
	for i := range cells {
		cells[i] = piece{text: p.Glyphs.RuleAcross, style: p.Theme.Faint}
		if i%p.step != 0 {
			continue
		}
		if p.axis {
			cells[i].text = p.Glyphs.RuleCross
		} else {
			cells[i] = piece{text: strconv.Itoa(i / p.step), style: p.Theme.Dim}
		}
	}
	return cells
}

// cell returns which cell of the scale a value lies in: the nearest, and of two that are
// as near not the one with a number, which would say another value.
func (p *plan) cell(v float64) int {
	place := v * float64(p.step)
	at := int(math.Round(place))
	const hair = 1e-9
	if at%p.step == 0 && float64(at)-place > 0.5-hair {
		at--
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
			v, ok := row.value(s)
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
	for score, count := range row.Counts {
		l.to(p.scaleCol + score*p.step)
		if count <= 0 {
			l.put(p.Glyphs.Dot, p.Theme.Faint)
			continue
		}
		l.put(p.Glyphs.Bar(count, most), p.Theme.Text)
		if number := strconv.Itoa(count); l.room(len(number)) && 1+len(number) < p.step {
			l.put(number, p.Theme.Dim)
		}
	}
	return l.string()
}

// axisLine numbers the scale.
func (p *plan) axisLine() string {
	l := newLine(p.Width, p.Glyphs)
	for score := range levels {
		if p.step > 0 {
			l.to(p.scaleCol + score*p.step)
			l.put(strconv.Itoa(score), p.Theme.Dim)
		}
	}
	return l.string()
}
