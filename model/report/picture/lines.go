package picture

import (
	"cmp"
	"fmt"
	"math"
	"slices"

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
)

// Lines draws how averages went from session to session, on the scale from 0 to
// model.MaxPoints. Each line has a mark, a dash and a colour that no other has.
func Lines(l report.Lines) (*Picture, error) {
	face, err := newTypeface()
	if err != nil {
		return nil, err
	}
	c := newCanvas(linesHeight, face)
	d := lines{canvas: c, points: l.Points}
	for i, line := range l.Series {
		d.series = append(d.series, lineSeries(c.face.or(line.Name, fmt.Sprintf("Line %d", i+1)), line.Values, i))
	}
	d.grid()
	for _, s := range d.series {
		d.way(s)
	}
	for _, s := range d.series {
		for i, v := range s.values {
			if !math.IsNaN(v) {
				d.mark(s.mark, d.place(i, v))
			}
		}
	}
	d.names()
	return c.file()
}

// lineSeries is the look of line i. What differs between neighbours is chosen so that
// mark and dash together return only after 24 lines.
func lineSeries(name string, values []float64, i int) series {
	paint := colours[i%len(colours)]
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
	series []series
}

// place is where the value at a point stands.
func (d lines) place(i int, value float64) chart.Point {
	x := (frameLeft + frameRight) / 2
	if n := len(d.points); n > 1 {
		const inset = 60 // the first and the last point stand off the frame
		x = frameLeft + inset + (frameRight-frameLeft-2*inset)*float64(i)/float64(n-1)
	}
	value = min(max(value, 0), model.MaxPoints)
	return chart.Point{X: chart.Round(x), Y: chart.Round(frameBottom - (frameBottom-frameTop)*value/model.MaxPoints)}
}

// grid is a line for each point of the scale and the names of the sessions below.
func (d lines) grid() {
	for points := 0; points <= model.MaxPoints; points++ {
		y := d.place(0, float64(points)).Y
		d.line(solid(grid, hairline), chart.Point{X: frameLeft, Y: y}, chart.Point{X: frameRight, Y: y})
		d.write(fmt.Sprint(points), smallSize, quiet, chart.Point{X: frameLeft - 18, Y: y + smallSize/3}, chart.Ends)
	}
	width := (frameRight-frameLeft)/float64(max(len(d.points), 2)) - 20
	for i, name := range d.points {
		at := chart.Point{X: d.place(i, 0).X, Y: frameBottom + 16 + textSize}
		for _, line := range d.face.lines(d.face.or(name, fmt.Sprint(i+1)), smallSize, width, 2) {
			d.write(line, smallSize, ink, at, chart.Middle)
			at.Y += smallSize * leading
		}
	}
}

// way draws a line between neighbours that both have a value.
func (d lines) way(s series) {
	for i := 1; i < len(s.values); i++ {
		if !math.IsNaN(s.values[i-1]) && !math.IsNaN(s.values[i]) {
			d.line(s.line, d.place(i-1, s.values[i-1]), d.place(i, s.values[i]))
		}
	}
}

// names are those of the lines, each as near to its end as the others let it be. A line
// without values has none.
func (d lines) names() {
	type name struct {
		entry
		end chart.Point
	}
	var all []name
	for _, s := range d.series {
		last := len(s.values) - 1
		for last >= 0 && math.IsNaN(s.values[last]) {
			last--
		}
		if last >= 0 {
			text := d.face.cut(s.name, smallSize, pixelsAcross-margin-namesLeft-110) + "  " + model.Figure(s.values[last])
			all = append(all, name{entry{mark: s.mark, text: text}, d.place(last, s.values[last])})
		}
	}
	slices.SortStableFunc(all, func(a, b name) int { return cmp.Compare(a.end.Y, b.end.Y) })
	heights := make([]float64, len(all))
	for i, n := range all {
		heights[i] = n.end.Y
	}
	for i, y := range chart.Apart(heights, smallSize*1.6, frameTop, frameBottom) {
		d.row([]entry{all[i].entry}, smallSize, chart.Point{X: namesLeft, Y: y + smallSize/3}, chart.Begins)
	}
}
