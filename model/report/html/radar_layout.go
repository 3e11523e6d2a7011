package html

import (
	"fmt"
	"math"
	"strings"

	"stocktake/model"
	"stocktake/model/report"
	"stocktake/model/report/chart"
)

// radarLayout is what a radar is laid out for.
type radarLayout struct {
	class string
	width float64 // of the whole drawing
	unit  float64 // from ring to ring, at least
	most  float64 // and at most, where the labels leave room
	text  float64 // the size of its labels
	full  bool    // labels have names and figures; else numbers, and the table has the rest
}

var (
	wideRadar   = radarLayout{class: "wide", width: 640, unit: 32, most: 42, text: 15, full: true}
	narrowRadar = radarLayout{class: "narrow", width: 304, unit: 17, most: 26, text: 13}
)

// boldness is how much wider bold text is.
const boldness = 1.1

const (
	labelGap = 14.0 // from the outer ring to a label
	boxGap   = 6.0  // from label to label
	margin   = 2.0
)

// radarPlot is where everything in a drawing lies.
type radarPlot struct {
	chart.Radar
	frame  box
	labels []radarLabel
	text   float64
}

// radarLabel is what stands at the end of an axis.
type radarLabel struct {
	box     box
	side    chart.Side
	name    []string
	figures []figured
	silent  []string // in place of figures
}

func (l radarLabel) lines() int { return len(l.name) + len(l.silent) + min(len(l.figures), 1) }

func (l radarLabel) height(text float64) float64 { return float64(l.lines()) * text * lineHeight }

// width is at least how wide a label will be.
func (l radarLabel) width(text float64) float64 {
	widest := textWidth(l.figureLine(), text)
	for _, line := range l.name {
		widest = max(widest, boldness*textWidth(line, text))
	}
	for _, line := range l.silent {
		widest = max(widest, textWidth(line, text))
	}
	return widest
}

func (l radarLabel) figureLine() string {
	var parts []string
	for _, f := range l.figures {
		parts = append(parts, f.Glyph, f.Value)
	}
	return strings.Join(parts, " ")
}

// plot lays a radar out: the label of the first axis above, that of one opposite it
// below, the others in a column on either side, pushed apart where they would meet.
func (l radarLayout) plot(r report.Radar, all []series, values [][]float64) radarPlot {
	p := radarPlot{Radar: chart.Radar{Spokes: len(r.Axes)}, text: l.text, labels: make([]radarLabel, len(r.Axes))}
	for i, axis := range r.Axes {
		p.labels[i] = l.label(axis, i, len(r.Axes), all, values)
	}
	l.unit = l.fullest(p)
	p.Radius = l.unit * model.MaxPoints
	reach := l.reach()
	above := p.labels[0].height(l.text)
	p.Centre = chart.Point{X: l.width / 2, Y: margin + above + reach}
	p.frame = box{Right: l.width, Bottom: p.Centre.Y + reach}
	for _, side := range []chart.Side{chart.Begins, chart.Ends} {
		p.placeSide(side, reach)
	}
	p.placeMiddle(0, margin)
	p.frame.Bottom += margin
	if p.Spokes%2 == 0 {
		opposite := p.Spokes / 2
		p.placeMiddle(opposite, p.frame.Bottom)
		p.frame.Bottom = p.labels[opposite].box.Bottom + margin
	}
	return p
}

// fullest is the largest unit that leaves the labels on both sides their room.
func (l radarLayout) fullest(p radarPlot) float64 {
	widest := 0.0
	for axis, label := range p.labels {
		if chart.SideOf(p.Spokes, axis) != chart.Middle {
			widest = max(widest, label.width(p.text))
		}
	}
	room := l.width/2 - widest - labelGap - margin
	return max(min(math.Floor(room/model.MaxPoints), l.most), l.unit)
}

// reach is how far from the centre labels begin.
func (l radarLayout) reach() float64 { return l.unit*model.MaxPoints + labelGap }

// crowded is the number of axes from which on names get less room.
const crowded = 9

func (l radarLayout) label(a report.Axis, axis, axes int, all []series, values [][]float64) radarLabel {
	width := l.width/2 - l.reach() - margin
	most := 3
	if axes >= crowded {
		most = 2
	}
	if chart.SideOf(axes, axis) == chart.Middle {
		width, most = l.width/2, 2
	}
	number := fmt.Sprint(a.Number)
	label := radarLabel{name: []string{number}}
	if l.full {
		label.name = wrap(number+" "+a.Name, width/boldness, l.text, most)
	}
	if math.IsNaN(a.Consensus) && math.IsNaN(a.Individual) {
		label.silent = wrap("no scores", width, l.text, 2)
	} else if l.full {
		for i, s := range all {
			if v := values[i][axis]; !math.IsNaN(v) {
				label.figures = append(label.figures, figured{s, report.Figure(v)})
			}
		}
	}
	return label
}

// side is the axes whose labels stand on a side, from the top down.
func (p radarPlot) side(side chart.Side) []int {
	var axes []int
	for i := range p.Spokes {
		axis := i
		if side == chart.Ends {
			axis = p.Spokes - 1 - i
		}
		if chart.SideOf(p.Spokes, axis) == side {
			axes = append(axes, axis)
		}
	}
	return axes
}

// placeSide puts the labels of a side as near to their axes as they fit, clear of the
// circle around the rings.
func (p *radarPlot) placeSide(side chart.Side, reach float64) {
	axes := p.side(side)
	middles, heights := make([]float64, len(axes)), make([]float64, len(axes))
	for i, axis := range axes {
		middles[i] = chart.Along(p.Centre, chart.Direction(p.Spokes, axis), reach).Y
		heights[i] = p.labels[axis].height(p.text)
	}
	low := p.Centre.Y - reach
	p.frame.Bottom = max(p.frame.Bottom, low+stacked(heights, boxGap))
	tops := chart.Apart(middles, heights, low, p.frame.Bottom, boxGap)
	for i, axis := range axes {
		l := &p.labels[axis]
		l.box.Top, l.box.Bottom = tops[i], tops[i]+heights[i]
		near := max(p.chord(l.box, reach), math.Abs(chart.Direction(p.Spokes, axis).X)*reach)
		l.side, l.box.Left, l.box.Right = side, p.Centre.X+near, p.frame.Right
		if side == chart.Ends {
			l.box.Left, l.box.Right = 0, p.Centre.X-near
		}
	}
}

// chord is how far the circle reaches to either side at the height of a box.
func (p radarPlot) chord(b box, radius float64) float64 {
	away := max(b.Top-p.Centre.Y, p.Centre.Y-b.Bottom, 0)
	return math.Sqrt(max(float64(radius*radius)-float64(away*away), 0))
}

// placeMiddle puts the label of an axis that points straight up or down.
func (p *radarPlot) placeMiddle(axis int, top float64) {
	l := &p.labels[axis]
	l.side = chart.Middle
	l.box = box{p.Centre.X / 2, top, p.Centre.X * 3 / 2, top + l.height(p.text)}
}

// captions are the labels line by line.
func (p radarPlot) captions() []caption {
	var all []caption
	for _, l := range p.labels {
		x, anchor := l.box.Left, "start"
		switch l.side {
		case chart.Middle:
			x, anchor = p.Centre.X, "middle"
		case chart.Ends:
			x, anchor = l.box.Right, "end"
		}
		y := l.box.Top
		add := func(c caption) {
			c.X, c.Y, c.Anchor = coordinate(x), coordinate(y+p.text), anchor
			all = append(all, c)
			y += float64(p.text * lineHeight)
		}
		for _, line := range l.name {
			add(caption{Class: "name", Text: line})
		}
		for _, line := range l.silent {
			add(caption{Class: "silent", Text: line})
		}
		if len(l.figures) > 0 {
			add(caption{Class: "figures", Figures: l.figures})
		}
	}
	return all
}
