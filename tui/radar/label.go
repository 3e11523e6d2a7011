package radar

import (
	"familyhub/stocktake/tui/axis"
	"familyhub/stocktake/tui/theme"

	"github.com/charmbracelet/x/ansi"
)

const (
	gutter   = 2                  // cells kept before a name for the focus glyph
	fullRoom = len(axis.NoScores) // the cells that a name or figure can count on
)

// leastRoom returns the cells that a name or figure can count on where room is short: a mark and its
// value.
func (c *Chart) leastRoom() int { return 2 + c.along.FigureWidth() }

// label is a box of cells outside the polygon that holds an axis's name and figure:
// side by side, or one below the other.
type label struct {
	axis       int
	col, row   int
	width      int // with the gutter
	lines      int
	abreast    bool // side by side
	alignRight bool
}

// overlaps reports whether two boxes meet: a free column must lie between them.
func (l label) overlaps(m label) bool {
	return l.row < m.row+m.lines && m.row < l.row+l.lines &&
		l.col < m.col+m.width+1 && m.col < l.col+l.width+1
}

// figure is what stands beside a name: the mark and value of the uppermost series
// that has one now.
func figure(a Axis, c *Chart) (mark, text string, style theme.Series) {
	s, v, ok := c.along.Uppermost(a)
	if !ok {
		return "", axis.None(c.Score), theme.Series{Text: c.Theme.Dim}
	}
	mark, style = s.Mark(c.Theme, c.Glyphs)
	return mark, " " + c.along.Figure(v), style
}

// size returns how many lines an axis's name and figure take, side by side or one below the
// other, and how many cells.
func (c *Chart) size(axis int, abreast bool) (lines, width int) {
	a := c.Axes[axis]
	mark, text, _ := figure(a, c)
	name, value := []string{c.Glyphs.Cut(a.Name, c.Width)}, []string{text}
	markWidth := ansi.StringWidth(mark)
	if b := a.Block; b != nil {
		name, value, markWidth = b.Name, b.Figure, beforeFigure(mark)
	}
	figureWidth := markWidth + across(value)
	if abreast {
		return max(len(name), len(value)), across(name) + len(name) + figureWidth
	}
	return len(name) + len(value), max(across(name), figureWidth)
}

// beforeFigure returns the cells that a mark takes before a drawn figure, with those that are
// free: close to it, it would pass for a decimal point.
func beforeFigure(mark string) int {
	if mark == "" {
		return 0
	}
	return ansi.StringWidth(mark) + 2
}

// across returns the cells of the longest of some lines.
func across(lines []string) int {
	most := 0
	for _, line := range lines {
		most = max(most, ansi.StringWidth(line))
	}
	return most
}

// placer puts labels into the free room around the outer ring.
type placer struct {
	chart  *Chart
	frame  frame
	least  int // the cells that a label at the side must have
	labels []label
}

// place finds a box for each label, and reports whether all have room: at least as
// many cells as are given, beside the gutter. Those above and below the polygon come first; the others take the corners that they leave.
func place(c *Chart, f frame, least int) ([]label, bool) {
	p := placer{chart: c, frame: f, least: least, labels: make([]label, 0, len(c.Axes))}
	all := true
	for i := range c.Axes {
		if f.isEnd(i) && !p.end(i) {
			all = false
		}
	}
	for i := range c.Axes {
		if !f.isEnd(i) && !p.side(i) {
			all = false
		}
	}
	return p.labels, all
}

// isEnd reports whether an axis points to the upper or lower edge of the polygon: the
// first, and the one or two lowest.
func (f frame) isEnd(axis int) bool {
	n := len(f.spokes)
	return axis == 0 || axis == n/2 || axis == (n+1)/2
}

// end places a label above or below its vertex, its name and figure side by side. Where two
// vertices are lowest, they share the width. It reports whether a drawn one has room.
func (p *placer) end(axis int) bool {
	c, vertex := p.chart, p.frame.rim(axis)
	col, row := vertex.cell()
	lines, wide := c.size(axis, true)
	middle, _ := p.frame.centre.cell()
	left, right, apart := 0, c.Width, 0
	if c.Axes[axis].Block != nil {
		apart = lines // as letters of that height need it, to be read one by one
	}
	switch {
	case axis == 0:
		row -= lines
	default:
		row++
		if n := len(c.Axes); n%2 == 1 && axis == n/2 {
			// A free column parts them, beside the gutter, as long as nothing is cut for it.
			left = p.parting(middle)
			left = min(left+1, max(c.Width-gutter-wide, left)) + apart
		} else if n%2 == 1 {
			right = p.parting(middle) - apart
		}
	}
	width := max(min(gutter+wide, right-left), 0)
	at := min(max(col-wide/2-gutter, left), right-width)
	p.labels = append(p.labels, label{axis: axis, col: at, row: row, width: width, lines: lines, abreast: true})
	whole := width == gutter+wide && row >= 0 && row+lines <= c.Height
	return c.Axes[axis].Block == nil || whole
}

// parting returns the column that parts the two lowest labels: the one in the middle, or where
// one of them is longer than its half what the other leaves to it.
func (p *placer) parting(middle int) int {
	c := p.chart
	if c.Axes[0].Block != nil {
		return middle
	}
	n := len(c.Axes)
	_, right := c.size(n/2, true)
	_, left := c.size((n+1)/2, true)
	need, most := gutter+left, c.Width-gutter-right
	return max(min(middle, most), min(need, max(middle, most)))
}

// side places a label in the corner beside its vertex, the figure below the name: at the
// vertex's height if there is room, otherwise towards where the polygon gives way. It reports
// whether there is room for the shortest name at least, or for all of a drawn one.
func (p *placer) side(axis int) bool {
	_, row := p.frame.rim(axis).cell()
	up := p.frame.spokes[axis].y < 1e-9
	lines, wide := p.chart.size(axis, false)
	best := label{axis: axis, lines: lines, alignRight: p.frame.spokes[axis].x < 0}
	want, least := gutter+max(fullRoom, wide), gutter+p.least
	if p.chart.Axes[axis].Block != nil {
		want, least = gutter+wide, gutter+wide
	}
	for shift := 0; shift <= p.leeway(axis); shift++ {
		box := best
		box.row = row - lines/2 + 1 + shift
		if up {
			box.row = row - lines/2 - shift
		}
		box.col, box.width = p.room(box, want)
		if box.width > best.width && !p.taken(box) {
			best = box
		}
		if best.width == want {
			break
		}
	}
	if best.width < least {
		return false
	}
	p.labels = append(p.labels, best)
	return true
}

// leeway returns how many rows a label may stand away from its vertex: as far as the
// height of the neighbour above or below.
func (p *placer) leeway(axis int) int {
	n := len(p.frame.spokes)
	towards := axis - 1
	if (p.frame.spokes[axis].y < 1e-9) == (p.frame.spokes[axis].x < 0) {
		towards = (axis + 1) % n
	}
	way := p.frame.rim(axis).y - p.frame.rim(towards).y
	return floor(max(way, -way) / cellHigh)
}

// room returns where a box begins and how wide it can be, up to want, when it stands
// beside the polygon in its rows. The gutter, mostly empty, is all that parts them on
// the right; on the left it is a column, where one is free.
func (p *placer) room(box label, want int) (col, width int) {
	left, right := p.frame.span(float64(box.row*cellHigh), float64((box.row+box.lines)*cellHigh))
	if box.row < 0 || box.row+box.lines > p.chart.Height {
		return 0, 0
	}
	if box.alignRight {
		end := floor(left / cellWide)
		if end > want {
			end--
		}
		width = min(want, end)
		return end - width, width
	}
	col = max(floor(right/cellWide)+1, 0)
	return col, min(want, p.chart.Width-col)
}

// taken reports whether another label is in the way of a box.
func (p *placer) taken(box label) bool {
	for _, l := range p.labels {
		if l.overlaps(box) {
			return true
		}
	}
	return false
}
