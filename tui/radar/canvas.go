package radar

import (
	"math"

	"familyhub/stocktake/tui/axis"
	"familyhub/stocktake/tui/theme"
)

// A series is a polygon, the upper ones first; targets are marks without a line.
type series = axis.Series

const (
	consensus   = axis.Consensus
	individual  = axis.Individual
	baseline    = axis.Baseline
	seriesCount = axis.SeriesCount
)

// layer is a drawing of lines of its own: that of a series, the grid, or the area
// inside the consensus line.
type layer uint8

const (
	gridLayer layer = layer(seriesCount) + iota
	insideLayer
	layerCount
)

// cell is what is known of one cell before it is decided what it shows.
type cell struct {
	parts  [layerCount]uint8 // the parts that each layer sets, as bits of its pen
	marks  uint8             // the series with a mark here, as bits
	number rune              // a character of the scale, or 0
	piece  uint16            // the index and 1 of a piece of text that starts here, or 0
	taken  bool              // text lies here
	was    bool              // the consensus of an axis stood here
}

// canvas is a field of cells, row by row.
type canvas struct {
	width, height int
	cells         []cell
}

func newCanvas(width, height int) *canvas {
	return &canvas{width: width, height: height, cells: make([]cell, width*height)}
}

// at returns a cell, or nil outside the canvas.
func (c *canvas) at(col, row int) *cell {
	if col < 0 || row < 0 || col >= c.width || row >= c.height {
		return nil
	}
	return &c.cells[row*c.width+col]
}

// set draws the part at a column and row of parts.
func (c *canvas) set(l layer, pen theme.Pen, x, y int) {
	if x < 0 || y < 0 {
		return
	}
	if cell := c.at(x/pen.Across, y/pen.Down); cell != nil {
		cell.parts[l] |= pen.Bit(x%pen.Across, y%pen.Down)
	}
}

// partSize returns the width and height of a pen's part, in dots.
func partSize(pen theme.Pen) (w, h float64) {
	return cellWide / float64(pen.Across), cellHigh / float64(pen.Down)
}

// dot draws the part that a place lies in.
func (c *canvas) dot(l layer, pen theme.Pen, p point) {
	w, h := partSize(pen)
	c.set(l, pen, floor(p.x/w), floor(p.y/h))
}

// stipple draws single parts from a to b, about gap dots apart and evenly spread.
func (c *canvas) stipple(l layer, pen theme.Pen, a, b point, gap float64) {
	n := max(1, round(b.sub(a).length()/gap))
	for i := range n + 1 {
		c.dot(l, pen, between(a, b, float64(i)/float64(n)))
	}
}

// dashes draws a thin line from a to b, dash dots on and gap dots off. It starts and
// ends in the middle of a dash; a gap of 0 makes it unbroken.
func (c *canvas) dashes(l layer, pen theme.Pen, a, b point, dash, gap float64) {
	w, h := partSize(pen)
	d := b.sub(a)
	steps := max(1, int(math.Ceil(max(math.Abs(d.x)/w, math.Abs(d.y)/h))))
	periods := math.Max(1, math.Round(d.length()/(dash+gap)))
	on := dash / (dash + gap)
	for i := range steps + 1 {
		t := float64(i) / float64(steps)
		if phase := t*periods + on/2; phase-math.Floor(phase) <= on {
			c.dot(l, pen, between(a, b, t))
		}
	}
}

// plane is the half of the canvas where a·x + b·y ≤ c.
type plane struct{ a, b, c float64 }

// behind returns the plane up to reach dots from p in the direction of n.
func behind(p, n point, reach float64) plane {
	return plane{n.x, n.y, n.x*p.x + n.y*p.y + reach}
}

// area draws every part whose middle lies in all the planes, between two heights.
func (c *canvas) area(l layer, pen theme.Pen, planes []plane, y0, y1 float64) {
	w, h := partSize(pen)
	first, last := max(0, floor(y0/h)), min(c.height*pen.Down-1, floor(y1/h))
	for row := first; row <= last; row++ {
		y := (float64(row) + 0.5) * h
		left, right := 0.0, float64(c.width*cellWide)
		for _, p := range planes {
			left, right = p.narrow(y, left, right)
		}
		if left > right {
			continue
		}
		for col := int(math.Ceil(left/w - 0.5)); col <= floor(right/w-0.5); col++ {
			c.set(l, pen, col, row)
		}
	}
}

// narrow returns the part of left to right at height y that lies in the plane.
func (p plane) narrow(y, left, right float64) (float64, float64) {
	rest := p.c - p.b*y
	switch {
	case p.a > 0:
		right = min(right, rest/p.a)
	case p.a < 0:
		left = max(left, rest/p.a)
	case rest < 0:
		right = math.Inf(-1)
	}
	return left, right
}
