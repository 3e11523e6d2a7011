package html

import (
	"math"

	"stocktake/model/report"
	"stocktake/model/report/chart"
)

// shape is the form of a mark. Series are told apart by it, and by their lines; never
// by colour alone.
type shape int

const (
	disc shape = iota
	triangle
	square
	diamond
	shapes // how many there are
)

// markSize is the half of a mark's width.
const markSize = 5.5

// mark is the outline of a shape around a point.
func mark(s shape, at chart.Point, size float64) string {
	to := func(dx, dy float64) string {
		return coordinates(chart.Point{X: at.X + float64(dx*size), Y: at.Y + float64(dy*size)})
	}
	switch s {
	case triangle:
		return "M" + to(0, -1.1) + "L" + to(1.05, 0.8) + "L" + to(-1.05, 0.8) + "Z"
	case square:
		return "M" + to(-0.85, -0.85) + "L" + to(0.85, -0.85) + "L" + to(0.85, 0.85) + "L" + to(-0.85, 0.85) + "Z"
	case diamond:
		return "M" + to(0, -1.15) + "L" + to(1.15, 0) + "L" + to(0, 1.15) + "L" + to(-1.15, 0) + "Z"
	default:
		r, across := coordinate(0.9*size), coordinate(2*math.Round(9*size)/10)
		arc := "a" + r + " " + r + " 0 1 0 "
		return "M" + to(-0.9, 0) + arc + across + " 0" + arc + "-" + across + " 0Z"
	}
}

// series is one of the three that a radar and a strip show.
type series struct {
	Name  string
	Class string // in the style: its colour, its line, and whether its mark is hollow
	Glyph string // the mark within text
	Shape shape
}

func seriesOf(m report.Measure, solo bool) series {
	s := series{Name: m.Name(solo), Class: "consensus", Glyph: "●", Shape: disc}
	switch m {
	case report.IndividualMeasure:
		s.Class, s.Glyph, s.Shape = "individual", "▲", triangle
	case report.BaselineMeasure:
		s.Class, s.Glyph = "baseline", "○"
	}
	return s
}

// Key is a short piece of the series' line with its mark, for the legend.
func (s series) Key() string { return "M2 8L38 8" }

// Mark is the series' mark in the legend.
func (s series) Mark() string { return mark(s.Shape, chart.Point{X: 20, Y: 8}, markSize) }

// figured is a value of a series beside its mark; NaN has none.
type figured struct {
	series
	Value string
}
