package picture

import (
	"image/color"
	"math"

	"stocktake/model/report/chart"
)

// stroke is how a line is drawn.
type stroke struct {
	paint color.RGBA
	width float64
	on    float64 // the length of a dash; 0 with an off is a dot, 0 without one a line without gaps
	off   float64
}

func solid(paint color.RGBA, width float64) stroke { return stroke{paint: paint, width: width} }

// line draws a straight line. Dashes begin and end with a whole one, so that corners
// are never in a gap.
func (c *canvas) line(s stroke, from, to chart.Point) {
	length := math.Hypot(to.X-from.X, to.Y-from.Y)
	if length == 0 {
		return
	}
	direction := chart.Point{X: (to.X - from.X) / length, Y: (to.Y - from.Y) / length}
	if s.off == 0 {
		c.bar(s, from, to, direction)
		return
	}
	gaps := max(math.Round((length-s.on)/(s.on+s.off)), 1)
	period := (length - s.on) / gaps
	for i := range int(gaps) + 1 {
		start := along(from, direction, period*float64(i))
		if s.on == 0 {
			c.fill(s.paint, disc(start, s.width/2))
			continue
		}
		c.bar(s, start, along(start, direction, min(s.on, length)), direction)
	}
}

// bar is a piece of line as a rectangle.
func (c *canvas) bar(s stroke, from, to, direction chart.Point) {
	across := chart.Point{X: -direction.Y, Y: direction.X}
	half := s.width / 2
	c.fill(s.paint, []chart.Point{
		along(from, across, half), along(to, across, half),
		along(to, across, -half), along(from, across, -half),
	})
}

// way draws a line from point to point, with gaps at those that are not known.
func (c *canvas) way(s stroke, points []chart.Point) {
	for _, run := range chart.Runs(points) {
		for i := range run[1:] {
			c.line(s, run[i], run[i+1])
		}
	}
}

// disc is a circle as a polygon of so many sides that they don't show.
func disc(centre chart.Point, radius float64) []chart.Point {
	const sides = 32
	return polygon(sides, centre, radius)
}
