package radar

import (
	"math"
	"slices"

	"familyhub/stocktake/tui/theme"
)

// How far apart the dots and dashes lie, in dots.
const (
	outerGap    = 3.0 // of the ring at the end of the scale
	innerGap    = 6.0
	baselineGap = 2.0
	dashOn      = 6.0
	dashOff     = 3.0
	spokeGap    = 4.5
	solidWidth  = 2.0 // the width of a cell: the thinnest line that every pen can draw
)

// drawing is a chart on its way to the canvas.
type drawing struct {
	chart  *Chart
	frame  frame
	canvas *canvas
}

// coarse returns gap, widened for pens whose parts are larger than a dot.
func coarse(pen theme.Pen, gap float64) float64 {
	w, h := partSize(pen)
	return gap * math.Sqrt(w*h)
}

// grid draws the rings and the spokes.
func (d *drawing) grid() {
	pen := d.chart.Glyphs.Grid
	level := d.frame.radius / float64(len(d.frame.along.Ticks)-1)
	perLevel := max(1, math.Round(level/coarse(pen, spokeGap)))
	rings := d.frame.rings()
	for i := range d.frame.spokes {
		for n, ring := range rings[:len(rings)-1] {
			gap := innerGap
			if n == 0 {
				gap = outerGap
			}
			a, b := d.frame.at(i, ring.At), d.frame.at(d.frame.next(i), ring.At)
			d.canvas.stipple(gridLayer, pen, a, b, coarse(pen, gap))
		}
		d.canvas.stipple(gridLayer, pen, d.frame.centre, d.frame.rim(i), level/perLevel)
	}
}

// vertex returns the middle of the cell in which an axis's value lies, and whether
// there is a value.
func (d *drawing) vertex(axis int, s series) (point, bool) {
	v, ok := d.frame.along.Value(d.chart.Axes[axis], s)
	if !ok {
		return point{}, false
	}
	return centreOf(d.frame.at(axis, v).cell()), true
}

// edges calls draw for each pair of neighbouring axes that both have a value.
func (d *drawing) edges(s series, draw func(a, b point)) {
	for i := range d.frame.spokes {
		a, from := d.vertex(i, s)
		b, to := d.vertex(d.frame.next(i), s)
		if from && to && a != b {
			draw(a, b)
		}
	}
}

// line draws the polygon of a series.
func (d *drawing) line(s series) {
	g, l := d.chart.Glyphs, layer(s)
	switch s {
	case consensus:
		d.edges(s, d.solid)
	case individual:
		d.edges(s, func(a, b point) {
			on, off := dashes(g.Dashed)
			d.canvas.dashes(l, g.Dashed, a, b, on, off)
		})
	case baseline:
		d.edges(s, func(a, b point) {
			d.canvas.stipple(l, g.Dotted, a, b, coarse(g.Dotted, baselineGap))
		})
	}
}

// dashes returns how long dashes and the gaps between them are. Glyphs of whole cells
// have gaps enough between them.
func dashes(pen theme.Pen) (on, off float64) {
	if pen.Parts() == 1 {
		return 1, 0
	}
	return coarse(pen, dashOn), coarse(pen, dashOff)
}

// solid draws an unbroken line of even width: the parts whose middle is within half
// of it.
func (d *drawing) solid(a, b point) {
	pen := d.chart.Glyphs.Solid
	if pen.Parts() == 1 {
		d.canvas.dashes(layer(consensus), pen, a, b, 1, 0)
		return
	}
	along := b.sub(a).times(1 / b.sub(a).length())
	out := point{along.y, -along.x} // the outside is to the left of a clockwise edge
	half := lineWidth(pen, out)/2 - 1e-6
	// A level line in the middle of a cell lies between two rows of parts: a hair's
	// breadth decides for the outer one.
	const hair = 1e-3
	planes := [...]plane{
		behind(a, out, half+hair),
		behind(a, out.times(-1), half-hair),
		behind(b, along, 0),
		behind(a, along.times(-1), 0),
	}
	d.canvas.area(layer(consensus), pen, planes[:], min(a.y, b.y)-cellHigh, max(a.y, b.y)+cellHigh)
}

// lineWidth returns the width of a solid line, given the direction across it. Steep
// lines are as wide as a cell in each row of parts. Flatter ones are as wide as a part
// reaches across the line, so that neighbouring parts meet at a side and never at a
// corner only.
func lineWidth(pen theme.Pen, across point) float64 {
	w, h := partSize(pen)
	x, y := math.Abs(across.x), math.Abs(across.y)
	return w*x + max((solidWidth-w)*x, h*y)
}

// tint marks the area inside the consensus line: a triangle to the centre for each
// edge. A line with a gap has no inside: tint up to the centre would read as a 0.
func (d *drawing) tint() {
	pen, c := d.chart.Glyphs.Solid, d.frame.centre
	for _, axis := range d.chart.Axes {
		if _, ok := d.frame.along.Value(axis, consensus); !ok {
			return
		}
	}
	d.edges(consensus, func(a, b point) {
		planes := [...]plane{sideOf(a, b, c), sideOf(b, c, a), sideOf(c, a, b)}
		d.canvas.area(insideLayer, pen, planes[:], min(a.y, b.y, c.y), max(a.y, b.y, c.y))
	})
}

// sideOf returns the plane on that side of the line through a and b where p lies.
func sideOf(a, b, p point) plane {
	n := point{a.y - b.y, b.x - a.x}
	side := behind(a, n, 0)
	if n.x*p.x+n.y*p.y > side.c {
		side = plane{-side.a, -side.b, -side.c}
	}
	const seam = 1e-9 // neighbouring triangles share their border
	side.c += seam
	return side
}

// marks draws the marks of a series, each in the cell that its value lies in.
func (d *drawing) marks(s series) {
	for i, axis := range d.chart.Axes {
		v, ok := d.frame.along.Value(axis, s)
		if !ok {
			continue
		}
		if cell := d.canvas.at(d.frame.at(i, v).cell()); cell != nil && !cell.taken {
			cell.marks |= 1 << s
		}
	}
}

// before marks where the consensus of an axis stood, unless something stands there now.
func (d *drawing) before() {
	for i, axis := range d.chart.Axes {
		if !axis.Moved || !d.frame.along.Has(axis.Was) {
			continue
		}
		if cell := d.canvas.at(d.frame.at(i, axis.Was).cell()); cell != nil && !cell.taken && cell.marks == 0 {
			cell.was = true
		}
	}
}

// numbers writes the scale beside the first spoke: to the right, or to the left where
// a mark or the solid line lies on the right. A number without room on either side is
// left out. Thin lines give way to it for a cell.
func (d *drawing) numbers() {
	for _, ring := range slices.Backward(d.frame.rings()) {
		col, row := d.frame.at(0, ring.At).cell()
		text := []rune(ring.Text)
		for _, x := range [...]int{col + 1, col - len(text)} {
			if d.write(x, row, text) {
				break
			}
		}
	}
}

// write writes a number from a cell on, unless something else lies there, and reports whether it did.
func (d *drawing) write(col, row int, number []rune) bool {
	for i := range number {
		cell := d.canvas.at(col+i, row)
		if cell == nil || cell.taken || cell.marks != 0 || cell.number != 0 || cell.was || cell.parts[consensus] != 0 {
			return false
		}
	}
	for i, char := range number {
		d.canvas.at(col+i, row).number = char
	}
	return true
}
