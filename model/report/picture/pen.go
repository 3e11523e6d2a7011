package picture

import (
	"image/color"
	"math"

	"familyhub/stocktake/model/report/chart"
)

// stroke is how a line is drawn.
type stroke struct {
	paint color.RGBA
	width float64
	dash  []float64 // the lengths of dashes and gaps in turn; a dash of 0 is a dot, none at all a line without gaps
}

// line draws a straight line. Dashes begin and end with a whole one, so that corners
// are never in a gap.
func (c *canvas) line(s stroke, from, to chart.Point) {
	length := math.Hypot(to.X-from.X, to.Y-from.Y)
	if length == 0 {
		return
	}
	direction := chart.Point{X: (to.X - from.X) / length, Y: (to.Y - from.Y) / length}
	if len(s.dash) == 0 || length <= s.dash[0] {
		c.bar(s, from, to, direction)
		return
	}
	period := 0.0
	for _, n := range s.dash {
		period += n
	}
	times := max(math.Round((length-s.dash[0])/period), 1)
	stretch := (length - s.dash[0]) / times / period // so that a whole number fits
	for i := range int(times) + 1 {
		start := float64(i) * period * stretch
		for j := 0; j < len(s.dash); j += 2 {
			c.dash(s, along(from, direction, start), s.dash[j], direction)
			if j == 0 && i == int(times) {
				break
			}
			start += (s.dash[j] + s.dash[j+1]) * stretch
		}
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

// way draws a line from point to point.
func (c *canvas) way(s stroke, points []chart.Point) {
	for i := range max(len(points)-1, 0) {
		c.line(s, points[i], points[i+1])
	}
}

// dash is a piece of line of a length, or a dot where it has none.
func (c *canvas) dash(s stroke, from chart.Point, length float64, direction chart.Point) {
	if length == 0 {
		const sides = 32 // so many that they do not show
		c.fill(s.paint, snapAll(chart.Polygon(sides, from, s.width/2)))
		return
	}
	c.bar(s, from, along(from, direction, length), direction)
}
