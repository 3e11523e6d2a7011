// Package chart lays charts out, whatever they are drawn with: where values lie, which of
// them are joined, what marks and dashes tell series apart, on which side of them texts
// stand and how these keep apart. A RadarLayout and a LinesLayout make a Drawing, which
// html writes as SVG and picture as PNG. It draws nothing itself, and rounds nothing to
// what a drawing can hold.
//
// Coordinates grow to the right and downwards. A value that there is none of is NaN, and
// so is its place.
package chart

import (
	"math"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/report"
)

// Point is a place, in the units of the drawing.
type Point struct{ X, Y float64 }

// Known reports whether a point is the place of a value that there is.
func (p Point) Known() bool { return !math.IsNaN(p.X) && !math.IsNaN(p.Y) }

// Direction is where spoke i of n points to: a step of length 1 from the centre. The
// first, 0, is at 12 o'clock, the others follow clockwise.
func Direction(n, i int) Point {
	sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(n))
	return Point{X: steady(sin), Y: -steady(cos)}
}

// steady drops the last digits, in which platforms differ, and the sign of nothing.
func steady(x float64) float64 { return math.Round(x*1e9)/1e9 + 0 }

// Along is the point at a distance from another, in a direction. It multiplies and adds
// in two steps, as not every platform would by itself.
func Along(from, direction Point, distance float64) Point {
	return Point{
		X: from.X + float64(direction.X*distance),
		Y: from.Y + float64(direction.Y*distance),
	}
}

// Polygon is the corners of a regular polygon, the first above its centre.
func Polygon(n int, centre Point, radius float64) []Point {
	corners := make([]Point, n)
	for i := range corners {
		corners[i] = Along(centre, Direction(n, i), radius)
	}
	return corners
}

// Span is the lowest and the highest average that a scale has.
type Span struct{ Low, High float64 }

// SpanOf is that of a framework's scale; 0 and 0 of none.
func SpanOf(scale framework.Scale) Span {
	if len(scale) == 0 {
		return Span{}
	}
	return Span{scale.Bottom(), scale.Top()}
}

// Scale is a straight axis: where the two ends of what is measured lie.
type Scale struct {
	Span
	From, To float64
}

// At is where a value lies. One beyond the scale lies at its end.
func (s Scale) At(value float64) float64 {
	switch {
	case math.IsNaN(value):
		return value
	case s.High == s.Low:
		return (s.From + s.To) / 2
	}
	up := min(max(value, s.Low), s.High) - s.Low
	return s.From + float64((s.To-s.From)*up)/(s.High-s.Low)
}

// legibleMarks are the marks of a scale of which texts so high or wide are legible, where
// these lie.
func legibleMarks(scale framework.Scale, along Scale, room float64) []report.ScaleMark {
	marks := report.ScaleMarks(scale)
	places := make([]float64, len(marks))
	for i, m := range marks {
		places[i] = math.Abs(along.At(m.Points) - along.From)
	}
	var shown []report.ScaleMark
	for i, legible := range Legible(places, room) {
		if legible {
			shown = append(shown, marks[i])
		}
	}
	return shown
}
