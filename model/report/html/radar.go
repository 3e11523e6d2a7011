package html

import (
	"fmt"
	"slices"

	"stocktake/model"
	"stocktake/model/report"
	"stocktake/model/report/chart"
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
type seriesDrawing struct{ Class, Area, Line, Bridge, Marks string }

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
	for _, s := range r.Series() {
		look := seriesOf(s.Measure, r.Solo)
		if s.Measure == report.BaselineMeasure {
			look.Name += ", " + model.CleanLine(r.Baseline)
		}
		all, values = append(all, look), append(values, s.Values)
	}
	return all, values
}

func (p radarPlot) drawing(all []series, values [][]float64) radarDrawing {
	d := radarDrawing{Width: coordinate(p.frame.Right), Height: coordinate(p.frame.Bottom), Labels: p.captions()}
	for ring := 1; ring <= model.MaxPoints; ring++ {
		d.Rings = append(d.Rings, polyline(chart.Closed(p.Ring(ring))...)+"Z")
	}
	for _, end := range p.Ring(model.MaxPoints) {
		d.Spokes += polyline(p.Centre, end)
	}
	for ring := range model.MaxPoints + 1 {
		y := p.Upright().At(float64(ring))
		d.Scale = append(d.Scale, caption{
			X: coordinate(p.Centre.X - 6), Y: coordinate(y + 4), Anchor: "end", Class: "scale", Text: fmt.Sprint(ring),
		})
	}
	for i, s := range all {
		corners := p.Corners(values[i])
		drawn := seriesDrawing{Class: s.Class, Line: polyline(chart.Closed(corners)...)}
		for _, at := range corners {
			if at.Known() {
				drawn.Marks += mark(s.Shape, at, markSize)
			}
		}
		if i == 0 {
			drawn.Area = p.area(corners)
		}
		d.Series = append(d.Series, drawn)
	}
	slices.Reverse(d.Series) // the most important comes to lie on top
	return d
}

// area is that of a series: a wedge to the centre below each of its edges.
func (p radarPlot) area(corners []chart.Point) string {
	area := ""
	for _, run := range chart.Runs(chart.Closed(corners)) {
		for i := range run[1:] {
			area += polyline(p.Centre, run[i], run[i+1]) + "Z"
		}
	}
	return area
}
