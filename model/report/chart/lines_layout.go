package chart

import (
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/stats"
)

// LinesLayout is what a line chart is laid out for.
type LinesLayout struct {
	Width   float64 // of the whole drawing
	Height  float64 // of the scale, at least
	Left    float64 // of the grid
	Names   float64 // the width of the column with the names of the lines
	Point   float64 // the width of the name of a point in time
	Text    float64 // the size of labels
	Figures bool    // names are followed by the last value
	Measure Measure
}

const (
	linesInset = 8.0 // from the grid to the names of the lines
	pointLines = 3   // of text, for the name of a point
	pointTick  = 5.0 // the mark below the grid where a point in time lies
	boxGap     = 6.0 // from label to label
	scaleInset = 6.0 // from what is written on the scale to the grid
)

// linesPlot is where everything in a line chart lies.
type linesPlot struct {
	LinesLayout
	frame  box
	grid   box
	points []float64 // where the points in time lie, from the left
	across Scale     // of the averages, from the bottom to the top
	levels []report.ScaleMark
	scale  *report.Range // in place of it, of a measure
	names  []box         // of the names of the lines that have a value
	named  []int         // and which lines these are
}

// plot lays a line chart out. Each line is named where it ends; names that would meet
// are pushed apart.
func (l LinesLayout) plot(lines report.Lines) linesPlot {
	if lines.Range != nil {
		l = l.small(*lines.Range)
	} else {
		for _, m := range report.ScaleMarks(lines.Scale) {
			l.Left = max(l.Left, l.Measure(m.Text, l.Text)+2*scaleInset)
		}
	}
	p := linesPlot{LinesLayout: l, scale: lines.Range}
	row := l.Text * Leading
	height := max(l.Height, float64(len(lines.Series))*row)
	p.grid = box{l.Left, row / 2, l.Width - l.Names, row/2 + height}
	p.frame = box{0, 0, l.Width, p.grid.Bottom + float64(row*(pointLines+0.5))}
	p.across = Scale{SpanOf(lines.Scale), p.grid.Bottom, p.grid.Top}
	p.levels = legibleMarks(lines.Scale, p.across, l.Text)
	for _, place := range lines.Places() {
		left, right := p.grid.Left+l.Point/2, p.grid.Right-l.Point/2
		if len(lines.Points) == 1 {
			place = 0.5
		}
		p.points = append(p.points, left+float64((right-left)*place))
	}
	p.named = ByEnd(lines.Series)
	middles, heights := make([]float64, len(p.named)), make([]float64, len(p.named))
	for i, at := range p.named {
		middles[i], heights[i] = p.y(Last(lines.Series[at].Values)), row
	}
	for _, top := range Apart(middles, heights, 0, p.grid.Bottom+row/2, 0) {
		p.names = append(p.names, box{p.grid.Right + linesInset, top, l.Width, top + row})
	}
	return p
}

// y is where a value lies; nowhere for NaN.
func (p linesPlot) y(value float64) float64 {
	if r := p.scale; r != nil {
		if r.High == r.Low {
			return (p.grid.Top + p.grid.Bottom) / 2
		}
		return p.grid.Bottom - float64((p.grid.Bottom-p.grid.Top)*(value-r.Low)/(r.High-r.Low))
	}
	return p.across.At(value)
}

// small is the layout for one measure: lower, and with room for what is written on its scale.
func (l LinesLayout) small(r report.Range) LinesLayout {
	const part = 0.35
	l.Height *= part
	l.Left = max(l.Left, min(max(l.Measure(r.LowText, l.Text), l.Measure(r.HighText, l.Text))+2*scaleInset, l.Width/3))
	l.Figures = false
	return l
}

// scaleMark is a value at which the scale has a line, and what is written there.
type scaleMark struct {
	value float64
	text  string
}

// marks are the lines of the scale: its levels, or the two ends of a range.
func (p linesPlot) marks() []scaleMark {
	if r := p.scale; r != nil {
		ends := []scaleMark{{r.Low, r.LowText}, {r.High, r.HighText}}
		if r.Low == r.High {
			ends = ends[:1]
		}
		return ends
	}
	var all []scaleMark
	for _, m := range p.levels {
		all = append(all, scaleMark{m.Points, m.Text})
	}
	return all
}

// Draw lays a chart of lines out: how averages went from session to session, on the whole of
// their scale, or how a measure went, on a range of its own.
func (l LinesLayout) Draw(lines report.Lines) Drawing {
	p := l.plot(lines)
	d := Drawing{Width: p.frame.Right, Height: p.frame.Bottom}
	for _, at := range p.marks() {
		y := p.y(at.value)
		d.Grid = append(d.Grid, []Point{{X: p.grid.Left, Y: y}, {X: p.grid.Right, Y: y}})
		place := Point{X: p.grid.Left - scaleInset, Y: y + p.Text/3}
		d.Texts = append(d.Texts, Text{At: place, Side: Ends, Kind: ScaleText, Text: at.text})
	}
	for _, x := range p.points {
		d.Grid = append(d.Grid, []Point{{X: x, Y: p.grid.Bottom}, {X: x, Y: p.grid.Bottom + pointTick}})
	}
	for i, line := range lines.Series {
		s := Series{Look: LookOfLine(i)}
		points := make([]Point, len(line.Values))
		for j, value := range line.Values {
			points[j] = Point{X: p.points[j], Y: p.y(value)}
			if points[j].Known() {
				s.Marks = append(s.Marks, points[j])
			}
		}
		s.Lines, s.Bridges = Runs(points), Bridges(points)
		d.Series = append(d.Series, s)
	}
	d.Texts = append(d.Texts, p.pointNames(lines.Points)...)
	for i, at := range p.named {
		b, s := p.names[i], &d.Series[at]
		middle := (b.Top + b.Bottom) / 2
		s.Marks = append(s.Marks, Point{X: b.Left + 1.5*MarkSize, Y: middle})
		place := Point{X: b.Left + 4*MarkSize, Y: middle + p.Text/3}
		d.Texts = append(d.Texts, Text{At: place, Side: Begins, Kind: NameText, Text: p.name(lines, at, b.Right-place.X)})
	}
	return d
}

// name is what stands beside the end of a line.
func (p linesPlot) name(lines report.Lines, at int, width float64) string {
	l := lines.Series[at]
	if !p.Figures {
		return p.Measure.Line(l.Name, width, p.Text)
	}
	figure := "  " + stats.DecimalsOf(lines.Scale.AllPoints()).Figure(Last(l.Values))
	return p.Measure.Line(l.Name, width-p.Measure(figure, p.Text), p.Text) + figure
}

// pointNames are the names of the points below the chart, each below its own; where there
// is no room for all, that of the first, that of the last, and of those between the ones
// that fit.
func (p linesPlot) pointNames(names []string) []Text {
	var all []Text
	legible := Legible(p.points, p.Point+boxGap)
	for i, name := range names {
		if !legible[i] {
			continue
		}
		for row, line := range p.Measure.Wrap(name, p.Point, p.Text, pointLines) {
			y := p.grid.Bottom + float64(p.Text*Leading*float64(row+1)) + p.Text/2
			all = append(all, Text{At: Point{X: p.points[i], Y: y}, Side: Middle, Kind: PointText, Text: line})
		}
	}
	return all
}
