package picture

import (
	"image/color"

	"stocktake/model/report/chart"
)

// shape is the form of a mark.
type shape int

const (
	circle shape = iota
	triangle
	square
	diamond
)

// mark is a shape in a colour; an open one is white within.
type mark struct {
	shape shape
	open  bool
	size  float64 // as the radius of a circle
	paint color.RGBA
}

// mark draws one with a thin white rim, which parts it from what it lies on.
func (c *canvas) mark(m mark, at chart.Point) {
	const rim = 3
	c.fill(paper, m.outline(at, m.size+rim))
	c.fill(m.paint, m.outline(at, m.size))
	if m.open {
		c.fill(paper, m.outline(at, m.size-thick+1))
	}
}

// outline is the shape at a size. The triangle and the diamond are larger and the square
// is smaller than their size, so that all look equally heavy.
func (m mark) outline(at chart.Point, size float64) []chart.Point {
	switch m.shape {
	case triangle:
		at.Y += size / 6
		return polygon(3, at, size*1.25)
	case square:
		half := size * 0.9
		return []chart.Point{
			{X: at.X - half, Y: at.Y - half},
			{X: at.X + half, Y: at.Y - half},
			{X: at.X + half, Y: at.Y + half},
			{X: at.X - half, Y: at.Y + half},
		}
	case diamond:
		return polygon(4, at, size*1.2)
	default:
		return disc(at, size)
	}
}
