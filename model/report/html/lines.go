package html

import (
	"fmt"

	"stocktake/model"
	"stocktake/model/report"
	"stocktake/model/report/chart"
)

// linesView is a line chart as the template writes it.
type linesView struct {
	Title      string
	Conclusion string
	Drawings   []linesDrawing
}

// linesDrawing is one drawing of a line chart, in a layout.
type linesDrawing struct {
	ID            string
	Class         string
	Width, Height string
	Grid          string
	Scale         []caption
	Points        []caption
	Series        []seriesDrawing
	Names         []caption
}

func newLines(l report.Lines, c *charts) *linesView {
	v := &linesView{Title: title(l.Title), Conclusion: model.CleanText(l.Conclusion)}
	for _, layout := range []linesLayout{wideLines, narrowLines} {
		d := layout.plot(l).drawing(l)
		d.ID, d.Class = c.next(), layout.class
		v.Drawings = append(v.Drawings, d)
	}
	return v
}

// linesLayout is what a line chart is laid out for.
type linesLayout struct {
	class string
	width float64 // of the whole drawing
	names float64 // of the column with the names of the lines
	point float64 // of the name of a point in time
	text  float64 // the size of labels
}

var (
	wideLines   = linesLayout{class: "wide", width: 700, names: 250, point: 84, text: 14}
	narrowLines = linesLayout{class: "narrow", width: 300, names: 104, point: 60, text: 12}
)

const (
	linesHeight = 240.0 // of the scale, at least
	linesLeft   = 26.0
	linesInset  = 8.0 // from the grid to the names of the lines
	pointLines  = 3   // of text, for the name of a point
)

// linesPlot is where everything in a line chart lies.
type linesPlot struct {
	linesLayout
	frame  box
	grid   box
	points []float64 // where the points in time lie, from the left
	names  []box     // of the names of the lines that have a value
	named  []int     // and which lines these are
}

// plot lays a line chart out. Each line is named where it ends; names that would meet
// are pushed apart.
func (l linesLayout) plot(lines report.Lines) linesPlot {
	p := linesPlot{linesLayout: l}
	row := l.text * lineHeight
	height := max(linesHeight, float64(len(lines.Series))*row)
	p.grid = box{linesLeft, row / 2, l.width - l.names, row/2 + height}
	p.frame = box{0, 0, l.width, p.grid.Bottom + row*(pointLines+0.5)}
	for _, place := range lines.Places() {
		left, right := p.grid.Left+l.point/2, p.grid.Right-l.point/2
		if len(lines.Points) == 1 {
			place = 0.5
		}
		p.points = append(p.points, left+float64((right-left)*place))
	}
	p.named = chart.ByEnd(lines.Series)
	middles, heights := make([]float64, len(p.named)), make([]float64, len(p.named))
	for i, at := range p.named {
		middles[i], heights[i] = p.y(chart.Last(lines.Series[at].Values)), row
	}
	for _, top := range chart.Apart(middles, heights, 0, p.grid.Bottom+row/2, 0) {
		p.names = append(p.names, box{p.grid.Right + linesInset, top, l.width, top + row})
	}
	return p
}

// y is where a value lies; nowhere for NaN.
func (p linesPlot) y(value float64) float64 {
	return chart.Scale{Zero: p.grid.Bottom, Full: p.grid.Top}.At(value)
}

func (p linesPlot) drawing(l report.Lines) linesDrawing {
	d := linesDrawing{Width: coordinate(p.frame.Right), Height: coordinate(p.frame.Bottom), Points: p.pointNames(l.Points)}
	for value := range model.MaxPoints + 1 {
		y := p.y(float64(value))
		d.Grid += polyline(chart.Point{X: p.grid.Left, Y: y}, chart.Point{X: p.grid.Right, Y: y})
		d.Scale = append(d.Scale, caption{
			X: coordinate(p.grid.Left - 6), Y: coordinate(y + p.text/3), Anchor: "end", Class: "scale", Text: fmt.Sprint(value),
		})
	}
	for _, x := range p.points {
		d.Grid += polyline(chart.Point{X: x, Y: p.grid.Bottom}, chart.Point{X: x, Y: p.grid.Bottom + pointTick})
	}
	for i, line := range l.Series {
		look := lookOf(i)
		drawn := seriesDrawing{Class: look.class}
		points := make([]chart.Point, len(line.Values))
		for j, value := range line.Values {
			points[j] = chart.Point{X: p.points[j], Y: p.y(value)}
			if points[j].Known() {
				drawn.Marks += mark(look.shape, points[j], markSize)
			}
		}
		drawn.Line = polyline(points...)
		for _, gap := range chart.Bridges(points) {
			drawn.Bridge += polyline(gap[:]...)
		}
		d.Series = append(d.Series, drawn)
	}
	for i, at := range p.named {
		b, look := p.names[i], lookOf(at)
		middle := (b.Top + b.Bottom) / 2
		text := wrap(l.Series[at].Name, b.Right-b.Left-4*markSize, p.text, 1)
		d.Series[at].Marks += mark(look.shape, chart.Point{X: b.Left + 1.5*markSize, Y: middle}, markSize)
		d.Names = append(d.Names, caption{
			X: coordinate(b.Left + 4*markSize), Y: coordinate(middle + p.text/3), Anchor: "start", Class: "name", Text: firstOf(text),
		})
	}
	return d
}

// pointTick is how long the mark is below the grid where a point in time lies.
const pointTick = 5.0

// pointNames are the names of the points below the chart, each below its own; where there
// is no room for all, that of the first, that of the last, and of those between the ones
// that fit.
func (p linesPlot) pointNames(names []string) []caption {
	var all []caption
	legible := chart.Legible(p.points, p.point+boxGap)
	for i, name := range names {
		if !legible[i] {
			continue
		}
		for row, line := range wrap(name, p.point, p.text, pointLines) {
			y := p.grid.Bottom + p.text*lineHeight*float64(row+1) + p.text/2
			all = append(all, caption{X: coordinate(p.points[i]), Y: coordinate(y), Anchor: "middle", Class: "scale", Text: line})
		}
	}
	return all
}

func firstOf(lines []string) string {
	if len(lines) == 0 {
		return ""
	}
	return lines[0]
}
