package strip

import (
	"cmp"
	"slices"
	"strconv"

	"familyhub/stocktake/tui/axis"

	"github.com/charmbracelet/x/ansi"
)

const (
	gutter     = 2  // cells before a name, for the focus glyph
	leastName  = 6  // a name is not cut below this as long as the figures can give way
	enoughName = 12 // a name longer than this gives way to the first fact
	mostScale  = 70
	countTail  = 2 // cells kept for a count beyond the scale's last tick
)

// layout says which lines there are.
type layout struct {
	legend, legendGap bool
	scale             bool // a line with the scale for each step
	counts            bool // and one with the counts
	gap               bool // and a free one
	axis              bool // the numbers of the scale in a line at the end, not in each scale
}

// layouts returns all layouts, the highest first.
func layouts() []layout {
	return []layout{
		{legend: true, legendGap: true, scale: true, counts: true, gap: true, axis: true},
		{legend: true, scale: true, counts: true, axis: true},
		{legend: true, scale: true},
		{legend: true},
	}
}

// height returns how many lines n steps take.
func (l layout) height(n int) int {
	return ones(l.legend, l.legendGap, l.axis) + n*(1+ones(l.scale, l.counts, l.gap))
}

func ones(flags ...bool) int {
	n := 0
	for _, flag := range flags {
		if flag {
			n++
		}
	}
	return n
}

// plan is a layout with the columns that all its lines share.
type plan struct {
	reading
	layout

	from, to int  // the rows that are shown
	more     bool // not all are

	shown     [seriesCount]bool // series that have a column
	nameWidth int
	ruler     ruler
	scaleCol  int // of the bottom of the scale
}

// newPlan chooses the highest layout that the height allows.
func newPlan(c Chart) *plan {
	p := &plan{reading: reading{c, axis.Of(c.Scale, c.Glyphs.Minus)}, to: len(c.Rows)}
	counted := slices.ContainsFunc(c.Rows, func(row Row) bool { return highest(row.Counts) > 0 })
	for _, l := range layouts() {
		l.counts = l.counts && counted
		if l.height(len(c.Rows)) <= c.Height {
			p.layout = l
			break
		}
	}
	p.window()
	p.columns()
	p.measure()
	return p
}

// window leaves out rows that do not fit, around the one in focus.
func (p *plan) window() {
	n := len(p.Rows)
	if n <= p.Height {
		return
	}
	shown := p.Height
	if shown > 1 {
		shown--
		p.more = true
	}
	focus := 0
	for i, row := range p.Rows {
		if row.Focus {
			focus = i
		}
	}
	p.from = min(max(0, focus-shown/2), n-shown)
	p.to = p.from + shown
}

// columns decides which series have a column and how wide the names are.
func (p *plan) columns() {
	longest := 0
	for _, row := range p.Rows {
		longest = max(longest, ansi.StringWidth(p.Glyphs.Cut(row.Name, p.Width)))
		for s := range seriesCount {
			if _, ok := p.along.Value(row, s); ok {
				p.shown[s] = true
			}
		}
	}
	if !p.shown[consensus] && !p.shown[individual] {
		p.shown[consensus], p.shown[individual] = !p.Alone, true
	}
	room := func() int { return p.Width - gutter - 1 - p.valueWidth()*ones(p.shown[:]...) }
	for s := seriesCount - 1; s > consensus && room() < min(longest, leastName); s-- {
		p.shown[s] = false
	}
	names := room()
	p.nameWidth = max(0, min(longest, max(names-p.firstFact(), min(names, enoughName))))
}

// firstFact returns the cells that the first fact of any row takes, with its space.
func (p *plan) firstFact() int {
	widest := 0
	for _, row := range p.Rows {
		if facts := p.facts(row); len(facts) > 0 {
			widest = max(widest, 2+ansi.StringWidth(facts[0]))
		}
	}
	return widest
}

// measure decides where the scale lies and how long it is.
func (p *plan) measure() {
	p.scaleCol = gutter
	tail := 0
	switch {
	case p.counts:
		tail = countTail
	case !p.scale:
		p.scaleCol = p.headWidth() + gutter
	}
	// Numbers end in the cells of their levels: the first has room before the scale.
	p.scaleCol += before(p.along)
	p.ruler = newRuler(p.along, min(p.Width-p.scaleCol-tail-1, mostScale))
}

// headWidth returns the width of the widest head, with all its facts.
func (p *plan) headWidth() int {
	widest := 0
	for _, row := range p.Rows {
		width := p.factsCol() - 1
		for _, fact := range p.facts(row) {
			width += 2 + ansi.StringWidth(fact)
		}
		widest = max(widest, width)
	}
	return widest
}

// valueWidth returns the cells of a mark, a value and a space: "●3.6 ".
func (p *plan) valueWidth() int { return 2 + p.along.FigureWidth() }

// valuesCol returns the column in which the values begin.
func (p *plan) valuesCol() int { return gutter + p.nameWidth + 1 }

// factsCol returns the column after the values.
func (p *plan) factsCol() int {
	return p.valuesCol() + max(p.valueWidth()*ones(p.shown[:]...), len(axis.NoScores)+1)
}

// moreLine says which of the steps are shown.
func (p *plan) moreLine() string {
	l := newLine(p.Width, p.Glyphs)
	l.to(gutter)
	l.put(cmp.Or(p.Part.Many, "steps")+" "+strconv.Itoa(p.from+1)+" to "+strconv.Itoa(p.to)+" of "+strconv.Itoa(len(p.Rows)), p.Theme.Dim)
	return l.string()
}
