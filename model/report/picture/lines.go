package picture

import (
	"fmt"

	"stocktake/model"
	"stocktake/model/report"
	"stocktake/model/report/chart"
)

// The frame of a chart of lines, in pixels. Its lines are named at their right.
const (
	linesHeight = 870
	frameLeft   = 70.0
	frameRight  = 1130.0
	frameTop    = 40.0
	frameBottom = 760.0
	namesLeft   = 1170.0
	pointWidth  = 150.0 // of the name of a session, in two lines
)

// Lines draws how averages went from session to session, on the scale from 0 to
// model.MaxPoints. Each line has a mark, a dash and a colour that no other has.
func Lines(l report.Lines) (*Picture, error) {
	face, err := newTypeface()
	if err != nil {
		return nil, err
	}
	c := newCanvas(linesHeight, face)
	d := lines{canvas: c, points: l.Points, places: l.Places()}
	for i, line := range l.Series {
		d.series = append(d.series, lineSeries(c.face.or(line.Name, fmt.Sprintf("Line %d", i+1)), line.Values, i))
	}
	d.grid()
	for _, s := range d.series {
		d.way(s.line, d.at(s))
		for _, gap := range chart.Bridges(d.at(s)) {
			d.line(stroke{paint: s.line.paint, width: hairline, off: 16}, gap[0], gap[1])
		}
	}
	for _, s := range d.series {
		for _, p := range d.at(s) {
			if p.Known() {
				d.mark(s.mark, p)
			}
		}
	}
	d.names(chart.ByEnd(l.Series))
	return c.file()
}

// lineSeries is the look of line i. What differs between neighbours is chosen so that
// mark and dash together return only after 24 lines.
func lineSeries(name string, values []float64, i int) series {
	paint := lineColour(i)
	dashes := []stroke{{}, {on: 22, off: 14}, {off: 14}}
	line := dashes[i%len(dashes)]
	line.paint, line.width = paint, thick
	shapes := []shape{circle, triangle, square, diamond}
	return series{name: name, values: values, line: line, mark: mark{
		shape: shapes[i%len(shapes)], open: i/len(shapes)%2 == 1, size: markSize, paint: paint,
	}}
}

// lines is a chart of lines while it is drawn.
type lines struct {
	*canvas
	points []string
	places []float64 // of the points in time, from 0 to 1
	series []series
}

// place is where the value at a point stands.
func (d lines) place(i int, value float64) chart.Point {
	x := (frameLeft + frameRight) / 2
	if len(d.points) > 1 {
		x = frameLeft + pointWidth/2 + (frameRight-frameLeft-pointWidth)*d.places[i]
	}
	return snap(chart.Point{X: x, Y: chart.Scale{Zero: frameBottom, Full: frameTop}.At(value)})
}

// at are where the values of a line stand.
func (d lines) at(s series) []chart.Point {
	points := make([]chart.Point, len(s.values))
	for i, v := range s.values {
		points[i] = d.place(i, v)
	}
	return points
}

// grid is a line for each point of the scale and the names of the sessions below.
func (d lines) grid() {
	for points := 0; points <= model.MaxPoints; points++ {
		y := d.place(0, float64(points)).Y
		d.line(solid(grid, hairline), chart.Point{X: frameLeft, Y: y}, chart.Point{X: frameRight, Y: y})
		d.write(fmt.Sprint(points), smallSize, quiet, chart.Point{X: frameLeft - 18, Y: y + smallSize/3}, chart.Ends)
	}
	places := make([]float64, len(d.points))
	for i := range places {
		places[i] = d.place(i, 0).X
		d.line(solid(grid, hairline), d.place(i, 0), chart.Point{X: places[i], Y: frameBottom + 12})
	}
	legible := chart.Legible(places, pointWidth+20)
	for i, name := range d.points {
		if !legible[i] {
			continue
		}
		at := chart.Point{X: places[i], Y: frameBottom + 16 + textSize}
		for _, line := range d.face.lines(d.face.or(name, fmt.Sprint(i+1)), smallSize, pointWidth, 2) {
			d.write(line, smallSize, ink, at, chart.Middle)
			at.Y += smallSize * leading
		}
	}
}

// names are those of lines, the one that ends highest first, each as near to its end as
// the others let it be.
func (d lines) names(order []int) {
	const row = smallSize * 1.6
	middles, heights := make([]float64, len(order)), make([]float64, len(order))
	for i, at := range order {
		middles[i], heights[i] = d.place(0, chart.Last(d.series[at].values)).Y, row
	}
	for i, top := range chart.Apart(middles, heights, frameTop-row/2, frameBottom+row/2, 0) {
		s := d.series[order[i]]
		text := d.face.cut(s.name, smallSize, pixelsAcross-margin-namesLeft-110) + "  " + model.Figure(chart.Last(s.values))
		at := chart.Point{X: namesLeft, Y: top + row/2 + smallSize/3}
		d.row([]entry{{mark: s.mark, text: text}}, smallSize, at, chart.Begins)
	}
}
