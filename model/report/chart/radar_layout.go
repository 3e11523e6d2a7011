package chart

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/stats"
)

// RadarLayout is what a radar is laid out for.
type RadarLayout struct {
	Width   float64 // of the whole drawing
	Least   float64 // the radius, at least
	Most    float64 // and at most, where the labels leave room
	Text    float64 // the size of its labels
	Full    bool    // labels have names and figures; else numbers, for a table that has the rest
	Lines   int     // that a name may take beside the radar
	Crowded int     // and where there are many axes
	Bold    float64 // how much wider names are than text that is not bold
	Scale   float64 // how far to the left of the first spoke its numbers end
	Name    func(report.Axis) string
	Row     func(figures []Figure, size float64) float64 // how wide they are beside each other
	Measure Measure
}

// LeastRadius is the radius of a radar at least: the usual one, or less where the figures of four
// series stand beside each other and need the room.
func LeastRadius(r report.Radar, usual float64) float64 {
	const most = 3
	wide := slices.ContainsFunc(report.ScaleMarks(r.Scale), func(m report.ScaleMark) bool { return len(m.Text) > 1 })
	switch n := len(r.Series()); {
	case n > most && wide: // figures with a minus, or of two digits
		return usual / 2
	case n > most, n == most && wide:
		return usual * 2 / 3
	}
	return usual
}

// MarkSize is half the width of a mark, as far as room is left for it.
const MarkSize = 5.5

const (
	labelGap = 14.0 // from the outer ring to a label
	margin   = 2.0
)

// radarPlot is where everything in a drawing lies.
type radarPlot struct {
	RadarLayout
	Radar
	frame  box
	labels []radarLabel
}

// radarLabel is what stands at the end of an axis.
type radarLabel struct {
	box     box
	side    Side
	name    []string
	figures []Figure
	silent  []string // in place of figures
}

func (l radarLabel) lines() int { return len(l.name) + len(l.silent) + min(len(l.figures), 1) }

func (p radarPlot) height(l radarLabel) float64 { return float64(l.lines()) * p.Text * Leading }

// width is at least how wide a label will be.
func (p radarPlot) width(l radarLabel) float64 {
	widest := 0.0
	if len(l.figures) > 0 {
		widest = p.Row(l.figures, p.Text)
	}
	for _, line := range l.name {
		widest = max(widest, p.Bold*p.Measure(line, p.Text))
	}
	for _, line := range l.silent {
		widest = max(widest, p.Measure(line, p.Text))
	}
	return widest
}

// plot lays a radar out: the label of the first axis above, that of one opposite it
// below, the others in a column on either side, pushed apart where they would meet.
func (l RadarLayout) plot(r report.Radar) radarPlot {
	p := radarPlot{RadarLayout: l, Radar: Radar{Span: SpanOf(r.Scale), Spokes: len(r.Axes)}, labels: make([]radarLabel, len(r.Axes))}
	for i, axis := range r.Axes {
		p.labels[i] = l.label(axis, i, r)
	}
	p.Radius = p.fullest()
	reach := p.Radius + labelGap
	above := 0.0
	if len(p.labels) > 0 {
		above = p.height(p.labels[0])
	}
	p.Centre = Point{X: l.Width / 2, Y: margin + above + reach}
	p.frame = box{Right: l.Width, Bottom: p.Centre.Y + reach}
	for _, side := range []Side{Begins, Ends} {
		p.placeSide(side, reach)
	}
	if p.Spokes > 0 {
		p.placeMiddle(0, margin)
	}
	p.frame.Bottom += margin
	if p.Spokes > 0 && p.Spokes%2 == 0 {
		opposite := p.Spokes / 2
		p.placeMiddle(opposite, p.frame.Bottom)
		p.frame.Bottom = p.labels[opposite].box.Bottom + margin
	}
	return p
}

// fullest is the largest radius that leaves the labels on both sides their room. A fifth of it is
// a whole number, so that the rings of the usual scale are sharp.
func (p radarPlot) fullest() float64 {
	widest := 0.0
	for axis, label := range p.labels {
		if SideOf(p.Spokes, axis) != Middle {
			widest = max(widest, p.width(label))
		}
	}
	room := p.Width/2 - widest - labelGap - margin
	const usual = 5
	return max(min(math.Floor(room/usual)*usual, p.Most), p.Least)
}

// crowded is the number of axes from which on names get less room.
const crowded = 9

func (l RadarLayout) label(a report.Axis, axis int, r report.Radar) radarLabel {
	axes := len(r.Axes)
	width := l.Width/2 - l.Least - labelGap - margin
	most := l.Lines
	if axes >= crowded {
		most = l.Crowded
	}
	if SideOf(axes, axis) == Middle {
		width, most = l.Width/2, 2
	}
	label := radarLabel{name: []string{fmt.Sprint(a.Number)}}
	if l.Full {
		label.name = l.Measure.Wrap(l.Name(a), width/l.Bold, l.Text, most)
	}
	if math.IsNaN(a.Consensus) && math.IsNaN(a.Individual) {
		label.silent = l.Measure.Wrap(cmp.Or(r.None, silent), width, l.Text, 2)
	} else if l.Full {
		label.figures = figuresOf(r, axis)
	}
	return label
}

// silent stands in place of the figures of a step that has none.
const silent = "no scores"

// figuresOf are those of an axis in all series that have one there.
func figuresOf(r report.Radar, axis int) []Figure {
	var figures []Figure
	read := stats.DecimalsOf(r.Scale.AllPoints())
	for _, s := range r.Series() {
		if v := s.Values[axis]; !math.IsNaN(v) {
			figures = append(figures, Figure{s.Measure, read.Figure(v)})
		}
	}
	return figures
}

// side is the axes whose labels stand on a side, from the top down.
func (p radarPlot) side(side Side) []int {
	var axes []int
	for i := range p.Spokes {
		axis := i
		if side == Ends {
			axis = p.Spokes - 1 - i
		}
		if SideOf(p.Spokes, axis) == side {
			axes = append(axes, axis)
		}
	}
	return axes
}

// placeSide puts the labels of a side as near to their axes as they fit, clear of the
// circle around the rings.
func (p *radarPlot) placeSide(side Side, reach float64) {
	axes := p.side(side)
	middles, heights := make([]float64, len(axes)), make([]float64, len(axes))
	for i, axis := range axes {
		middles[i] = Along(p.Centre, Direction(p.Spokes, axis), reach).Y
		heights[i] = p.height(p.labels[axis])
	}
	low := p.Centre.Y - reach
	p.frame.Bottom = max(p.frame.Bottom, low+stacked(heights, boxGap))
	tops := Apart(middles, heights, low, p.frame.Bottom, boxGap)
	for i, axis := range axes {
		l := &p.labels[axis]
		l.box.Top, l.box.Bottom = tops[i], tops[i]+heights[i]
		near := max(p.chord(l.box, reach), math.Abs(Direction(p.Spokes, axis).X)*reach)
		l.side, l.box.Left, l.box.Right = side, p.Centre.X+near, p.frame.Right
		if side == Ends {
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
	l.side = Middle
	l.box = box{p.Centre.X / 2, top, p.Centre.X * 3 / 2, top + p.height(*l)}
}

// texts are the labels line by line.
func (p radarPlot) texts() []Text {
	var all []Text
	for _, l := range p.labels {
		x := l.box.Left
		switch l.side {
		case Middle:
			x = p.Centre.X
		case Ends:
			x = l.box.Right
		}
		y := l.box.Top
		add := func(t Text) {
			t.At, t.Side = Point{X: x, Y: y + p.Text}, l.side
			all = append(all, t)
			y += float64(p.Text * Leading)
		}
		for _, line := range l.name {
			add(Text{Kind: NameText, Text: line})
		}
		for _, line := range l.silent {
			add(Text{Kind: SilentText, Text: line})
		}
		if len(l.figures) > 0 {
			add(Text{Kind: FiguresText, Figures: l.figures})
		}
	}
	return all
}

// Draw lays a radar out: the averages of steps, the most important measure on top.
func (l RadarLayout) Draw(r report.Radar) Drawing {
	p := l.plot(r)
	d := Drawing{Width: p.frame.Right, Height: p.frame.Bottom}
	for i, m := range report.ScaleMarks(r.Scale) {
		if i > 0 { // the lowest is the centre
			d.Rings = append(d.Rings, Closed(p.Ring(m.Points)))
		}
	}
	for _, end := range p.Ring(p.High) {
		d.Grid = append(d.Grid, []Point{p.Centre, end})
	}
	const lineOfScale = 11 // how far apart numbers must lie, to be read
	for _, m := range legibleMarks(r.Scale, p.Upright(), lineOfScale) {
		at := Point{X: p.Centre.X - l.Scale, Y: p.Upright().At(m.Points) + 4}
		d.Texts = append(d.Texts, Text{At: at, Side: Ends, Kind: ScaleText, Text: m.Text})
	}
	for i, measured := range slices.Backward(r.Series()) {
		corners := p.Corners(measured.Values)
		s := Series{Measure: measured.Measure, Look: LookOfMeasure(measured.Measure), Lines: Runs(Closed(corners))}
		for _, at := range corners {
			if at.Known() {
				s.Marks = append(s.Marks, at)
			}
		}
		if i == 0 {
			s.Areas = p.areas(s.Lines)
		}
		d.Series = append(d.Series, s)
	}
	d.Texts = append(d.Texts, p.texts()...)
	return d
}

// areas are those below a line: a wedge to the centre below each of its edges.
func (p radarPlot) areas(lines [][]Point) [][]Point {
	var all [][]Point
	for _, run := range lines {
		for i := range run[1:] {
			all = append(all, []Point{p.Centre, run[i], run[i+1]})
		}
	}
	return all
}

// stacked is how high these are on top of one another.
func stacked(heights []float64, gap float64) float64 {
	sum := 0.0
	for _, h := range heights {
		sum += h + gap
	}
	return max(sum-gap, 0)
}
