package chart

import "familyhub/stocktake/model/report"

// Shape is the form of a mark. Series are told apart by it, and by their lines; never
// by colour alone.
type Shape int

// The shapes.
const (
	Disc Shape = iota
	Triangle
	Square
	Diamond
	shapes // how many there are
)

// Outline is a shape around a point. At the same size, half its width, all look equally
// heavy.
func (s Shape) Outline(at Point, size float64) []Point {
	var corners []Point
	switch s {
	case Triangle:
		corners = []Point{{0, -1.1}, {1.05, 0.8}, {-1.05, 0.8}}
	case Square:
		corners = []Point{{-0.85, -0.85}, {0.85, -0.85}, {0.85, 0.85}, {-0.85, 0.85}}
	case Diamond:
		corners = []Point{{0, -1.15}, {1.15, 0}, {0, 1.15}, {-1.15, 0}}
	default:
		const sides = 32 // so many that they do not show
		return Polygon(sides, at, DiscRadius*size)
	}
	for i, c := range corners {
		corners[i] = Point{X: at.X + float64(c.X*size), Y: at.Y + float64(c.Y*size)}
	}
	return corners
}

// DiscRadius is the radius of a Disc of size 1.
const DiscRadius = 0.9

// Dash is how a line is broken.
type Dash int

// The dashes.
const (
	Solid Dash = iota
	Dashed
	Dotted
	DashDotted
	dashes // how many there are
)

// Look is how a series is told from the others.
type Look struct {
	Shape  Shape
	Hollow bool // the mark is an outline
	Dash   Dash
	Colour int // its place in Colours; of a line and of the target, not of the other measures
}

// LookOfLine is the look of a line of a trend, by its place from 0: no two of the first 32
// have the same mark and dash.
func LookOfLine(i int) Look {
	return Look{
		Shape: Shape(i % int(shapes)), Hollow: i/int(shapes)%2 == 1,
		Dash: Dash((i + i/int(shapes) + i/16) % int(dashes)), Colour: i % len(Colours),
	}
}

// LookOfMeasure is the look of a measure in a radar: the consensus ● in a solid line, the
// individual mean ▲ dashed, the baseline ○ dotted, the target ◇ in dashes and dots.
func LookOfMeasure(m report.Measure) Look {
	switch m {
	case report.IndividualMeasure:
		return Look{Shape: Triangle, Dash: Dashed}
	case report.BaselineMeasure:
		return Look{Shape: Disc, Hollow: true, Dash: Dotted}
	case report.TargetMeasure:
		return Look{Shape: Diamond, Hollow: true, Dash: DashDotted, Colour: darkGrey}
	default:
		return Look{Shape: Disc}
	}
}

// darkGrey is the place in Colours of the one that the target has.
const darkGrey = 10
