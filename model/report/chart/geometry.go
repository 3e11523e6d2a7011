// Package chart is the arithmetic that drawings of the same chart share, whatever they
// are made of: where the corners of a radar lie, which of them are joined and where
// their labels go. It draws nothing.
//
// Coordinates grow to the right and downwards. They are rounded, so that every platform
// draws the same, whether or not it multiplies and adds in one step.
package chart

import "math"

// Point is a place, in the units of the drawing.
type Point struct{ X, Y float64 }

// steps is how many places a unit of a drawing has for a coordinate.
const steps = 64

// Round is a coordinate on the nearest of 64 places in each unit.
func Round(x float64) float64 { return math.Round(x*steps) / steps }

// Direction is where spoke i of n points to: a step of length 1 from the centre. The
// first, 0, is at 12 o'clock, the others follow clockwise.
func Direction(n, i int) Point {
	sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(n))
	return Point{X: steady(sin), Y: -steady(cos)}
}

// steady drops the last digits, in which platforms differ, and the sign of nothing.
func steady(x float64) float64 { return math.Round(x*1e9)/1e9 + 0 }

// Along is the point at a distance from another, in a direction.
func Along(from, direction Point, distance float64) Point {
	return Point{
		X: Round(from.X + float64(direction.X*distance)),
		Y: Round(from.Y + float64(direction.Y*distance)),
	}
}

// Polygon is the corners of a regular polygon: a ring of a radar with n spokes.
func Polygon(n int, centre Point, radius float64) []Point {
	corners := make([]Point, n)
	for i := range corners {
		corners[i] = Along(centre, Direction(n, i), radius)
	}
	return corners
}

// Corner is a value's place on a spoke. Without a value it has none.
type Corner struct {
	Point
	Missing bool
}

// Corners are the places of values on their spokes, where radius stands for most. A
// value that is NaN is missing; the others are kept between 0 and most.
func Corners(values []float64, most float64, centre Point, radius float64) []Corner {
	corners := make([]Corner, len(values))
	for i, v := range values {
		if math.IsNaN(v) {
			corners[i].Missing = true
			continue
		}
		v = min(max(v, 0), most)
		corners[i].Point = Along(centre, Direction(len(values), i), radius*v/most)
	}
	return corners
}

// Edge joins two neighbouring corners.
type Edge struct{ From, To Point }

// Edges join corners that both have a value; those at a missing one are left out.
func Edges(corners []Corner) []Edge {
	var edges []Edge
	for i, c := range corners {
		next := corners[(i+1)%len(corners)]
		if !c.Missing && !next.Missing {
			edges = append(edges, Edge{c.Point, next.Point})
		}
	}
	return edges
}

// Complete reports whether each corner has a value, so that there is an area.
func Complete(corners []Corner) bool {
	for _, c := range corners {
		if c.Missing {
			return false
		}
	}
	return len(corners) > 0
}
