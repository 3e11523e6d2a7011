package html

import (
	"fmt"
	"math"
	"slices"

	"stocktake/model"
	"stocktake/model/report"
)

// radarView is a radar as the template writes it.
type radarView struct {
	Title      string
	Conclusion string
	Legend     []series
	Drawings   []radarDrawing
}

// radarDrawing is one drawing of a radar, in a layout.
type radarDrawing struct {
	ID            string
	Class         string // which screens it is for
	Width, Height string
	Rings         []string
	Spokes        string
	Scale         []caption
	Series        []seriesDrawing
	Labels        []caption
}

// seriesDrawing is a line with its marks, and for the most important one the area below.
type seriesDrawing struct{ Class, Area, Line, Marks string }

// caption is a line of text in a drawing.
type caption struct {
	X, Y    string
	Anchor  string // which end of it stands at X: start, middle or end
	Class   string
	Text    string
	Figures []figured
}

func newRadar(r report.Radar, c *charts) *radarView {
	v := &radarView{Title: title(r.Title), Conclusion: model.CleanText(r.Conclusion)}
	all, values := radarSeries(r)
	v.Legend = all
	for _, layout := range []radarLayout{wideRadar, narrowRadar} {
		p := layout.plot(r, all, values)
		d := p.drawing(all, values)
		d.ID, d.Class = c.next(), layout.class
		v.Drawings = append(v.Drawings, d)
	}
	return v
}

// radarSeries are the series that have anything to show, the most important first,
// each with its value at every axis.
func radarSeries(r report.Radar) (all []series, values [][]float64) {
	take := func(s series, value func(report.Axis) float64) {
		row := make([]float64, len(r.Axes))
		for i, a := range r.Axes {
			row[i] = value(a)
		}
		if anyKnown(row) {
			all, values = append(all, s), append(values, row)
		}
	}
	if !r.Solo {
		take(consensusSeries(), func(a report.Axis) float64 { return a.Consensus })
	}
	take(individualSeries(r.Solo), func(a report.Axis) float64 { return a.Individual })
	if r.Baseline != "" {
		take(baselineSeries("baseline, "+model.CleanLine(r.Baseline)), func(a report.Axis) float64 { return a.Baseline })
	}
	return all, values
}

// at is where a value lies on an axis of so many; nowhere for NaN.
func (p radarPlot) at(axis int, value float64) point {
	sin, cos := direction(axis, p.axes)
	r := float64(p.unit * value)
	return point{p.centre.X + float64(r*sin), p.centre.Y - float64(r*cos)}
}

// direction is where an axis points to: the first upwards, the others clockwise.
func direction(axis, of int) (sin, cos float64) {
	turn := float64(axis) / float64(of)
	switch turn { // exactly, so that no label leans to a side by a rounding error
	case 0:
		return 0, 1
	case 0.5:
		return 0, -1
	}
	return math.Sincos(2 * math.Pi * turn)
}

// ring is the outline through one value of all axes.
func (p radarPlot) ring(value float64) []point {
	points := make([]point, p.axes+1)
	for i := range points {
		points[i] = p.at(i%p.axes, value)
	}
	return points
}

// edges is the outline of a series. A value that is missing leaves out both its edges.
func (p radarPlot) edges(values []float64) []point {
	points := make([]point, p.axes+1)
	for i := range points {
		points[i] = p.at(i%p.axes, values[i%p.axes])
	}
	return points
}

func (p radarPlot) drawing(all []series, values [][]float64) radarDrawing {
	d := radarDrawing{Width: coordinate(p.frame.Right), Height: coordinate(p.frame.Bottom), Labels: p.captions()}
	for ring := 1; ring <= model.MaxPoints; ring++ {
		d.Rings = append(d.Rings, polyline(p.ring(float64(ring)))+"Z")
	}
	for axis := range p.axes {
		d.Spokes += polyline([]point{p.centre, p.at(axis, model.MaxPoints)})
	}
	for ring := range model.MaxPoints + 1 {
		y := p.at(0, float64(ring)).Y
		d.Scale = append(d.Scale, caption{
			X: coordinate(p.centre.X - 6), Y: coordinate(y + 4), Anchor: "end", Class: "scale", Text: fmt.Sprint(ring),
		})
	}
	for i, s := range all {
		drawn := seriesDrawing{Class: s.Class, Line: polyline(p.edges(values[i]))}
		for axis, value := range values[i] {
			if at := p.at(axis, value); known(at) {
				drawn.Marks += mark(s.Shape, at, markSize)
			}
		}
		if i == 0 {
			drawn.Area = p.area(values[i])
		}
		d.Series = append(d.Series, drawn)
	}
	slices.Reverse(d.Series) // the most important comes to lie on top
	return d
}

// area is that of a series: a wedge to the centre below each of its edges.
func (p radarPlot) area(values []float64) string {
	area := ""
	points := p.edges(values)
	for i := 1; i < len(points); i++ {
		if known(points[i-1]) && known(points[i]) {
			area += polyline([]point{p.centre, points[i-1], points[i]}) + "Z"
		}
	}
	return area
}
