package html

import (
	"math"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/chart"
)

// mark is the outline of a shape around a point.
func mark(s chart.Shape, at chart.Point) string {
	if s != chart.Disc {
		return path(s.Outline(at, chart.MarkSize)...) + "Z"
	}
	radius := chart.DiscRadius * chart.MarkSize
	across := coordinate(2 * math.Round(10*radius) / 10)
	arc := "a" + coordinate(radius) + " " + coordinate(radius) + " 0 1 0 "
	return "M" + coordinates(chart.Point{X: at.X - float64(radius), Y: at.Y}) + arc + across + " 0" + arc + "-" + across + " 0Z"
}

// series is one of those that a radar and a strip show.
type series struct {
	Name  string
	Class string // in the style: its colour, its line, and whether its mark is hollow
	Glyph string // the mark within text
	Shape chart.Shape
}

func seriesOf(m report.Measure, solo bool) series {
	s := series{Name: m.Name(solo), Class: "consensus", Glyph: "●", Shape: chart.LookOfMeasure(m).Shape}
	switch m {
	case report.IndividualMeasure:
		s.Class, s.Glyph = "individual", "▲"
	case report.BaselineMeasure:
		s.Class, s.Glyph = "baseline", "○"
	case report.TargetMeasure: // looks as a line of a trend can
		s.Class, s.Glyph = lineClass(chart.LookOfMeasure(m)), "◇"
	}
	return s
}

// Key is a short piece of the series' line with its mark, for the legend.
func (s series) Key() string { return "M2 8L38 8" }

// Mark is the series' mark in the legend.
func (s series) Mark() string { return mark(s.Shape, chart.Point{X: 20, Y: 8}) }

// figured is a value of a series beside its mark; NaN has none.
type figured struct {
	series
	Value string
}
