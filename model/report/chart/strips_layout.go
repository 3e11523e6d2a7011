package chart

import (
	"cmp"
	"math"

	"familyhub/stocktake/model/report"
)

// StripsLayout is what the averages of steps are laid out for where a radar would have no
// shape: a strip for each step, one below the other, with a line for each measure.
type StripsLayout struct {
	Width   float64 // of the whole drawing
	Height  float64 // of one drawing, at most: what is longer goes on in another
	Names   float64 // the width of the column with the names; 0 for names above their strips, without figures
	Bold    float64 // how much wider names are than text that is not bold
	Text    float64 // the size of labels
	Name    func(report.Axis) string
	Row     func(figures []Figure, size float64) float64 // how wide they are beside each other
	Measure Measure
}

const (
	lane       = 2*MarkSize + 2 // the height of one measure's line
	stripGap   = 12.0           // from strip to strip
	stripInset = 12.0           // from a strip to what stands beside it
)

// stripsPlot is where everything in a drawing of strips lies.
type stripsPlot struct {
	StripsLayout
	Scale  // from left to right
	radar  report.Radar
	series []report.Series
	right  float64 // where the figures begin
	marks  []report.ScaleMark
}

// Draw lays the strips out, in as few drawings of at most the layout's height as hold them,
// each with the scale.
func (l StripsLayout) Draw(r report.Radar) []Drawing {
	p := stripsPlot{StripsLayout: l, radar: r, series: r.Series()}
	p.Span = SpanOf(r.Scale)
	left, right := 2*MarkSize, l.Width-2*MarkSize
	if l.Names > 0 {
		left = l.Names + stripInset
		right = l.Width - p.figuresWidth() - stripInset - margin // or a page cuts the last figure
	}
	p.From, p.To, p.right = left, right, right+stripInset
	widest := 0.0
	for _, m := range report.ScaleMarks(r.Scale) {
		widest = max(widest, l.Measure(m.Text, l.Text))
	}
	p.marks = legibleMarks(r.Scale, p.Scale, widest+boxGap)
	axes := len(r.Axes)
	most := max(int((l.Height-p.head())/p.strip()), 1)
	drawings := (axes + most - 1) / most
	var all []Drawing
	for i := range drawings {
		all = append(all, p.draw(i*axes/drawings, (i+1)*axes/drawings))
	}
	return all
}

// figuresWidth is the width of the widest row of figures, or of the words in their place.
func (p stripsPlot) figuresWidth() float64 {
	widest := 0.0
	for i := range p.radar.Axes {
		if figures := p.figures(i); len(figures) > 0 {
			widest = max(widest, p.Row(figures, p.Text))
		} else {
			widest = max(widest, p.Measure(cmp.Or(p.radar.None, silent), p.Text))
		}
	}
	return widest
}

// figures are those of a step; none of one without scores.
func (p stripsPlot) figures(axis int) []Figure {
	if a := p.radar.Axes[axis]; math.IsNaN(a.Consensus) && math.IsNaN(a.Individual) {
		return nil
	}
	return figuresOf(p.radar, axis)
}

// head is the height of the numbers of the scale.
func (p stripsPlot) head() float64 { return p.Text*Leading + stripGap/2 }

// strip is the height of a strip with what stands beside it, or above.
func (p stripsPlot) strip() float64 {
	lines, row := lane*float64(max(len(p.series), 1)), p.Text*Leading
	if p.Names == 0 {
		return row + lines + stripGap
	}
	return max(lines, stripNameLines*row) + stripGap
}

// stripNameLines is how many lines a name may take beside its strip.
const stripNameLines = 2

// draw lays out the strips of the axes from one to before another.
func (p stripsPlot) draw(first, last int) Drawing {
	d := Drawing{Width: p.Width, Height: p.head() + p.strip()*float64(last-first)}
	for _, m := range p.marks {
		x := p.At(m.Points)
		d.Grid = append(d.Grid, []Point{{X: x, Y: p.head() - stripGap/2}, {X: x, Y: d.Height - stripGap/2}})
		d.Texts = append(d.Texts, Text{At: Point{X: x, Y: p.Text}, Side: Middle, Kind: ScaleText, Text: m.Text})
	}
	for i, s := range p.series {
		d.Series = append(d.Series, p.line(s, i, first, last))
	}
	for axis := first; axis < last; axis++ {
		d.Texts = append(d.Texts, p.texts(axis, p.head()+p.strip()*float64(axis-first))...)
	}
	return d
}

// line is a measure: in each strip a line from the beginning of the scale to the value.
func (p stripsPlot) line(measured report.Series, place, first, last int) Series {
	s := Series{Measure: measured.Measure, Look: LookOfMeasure(measured.Measure)}
	for axis := first; axis < last; axis++ {
		bottom := p.head() + p.strip()*float64(axis-first+1) - stripGap
		y := bottom - lane*(float64(len(p.series)-place)-0.5)
		if beside := p.strip() - stripGap - lane*float64(len(p.series)); p.Names > 0 {
			y -= beside / 2
		}
		if v := measured.Values[axis]; !math.IsNaN(v) {
			at := Point{X: p.At(v), Y: y}
			s.Lines = append(s.Lines, []Point{{X: p.From, Y: y}, at})
			s.Marks = append(s.Marks, at)
		}
	}
	return s
}

// texts are the name of a step and its figures, in the middle of the height of its strip, or
// the name alone above it.
func (p stripsPlot) texts(axis int, top float64) []Text {
	row := p.Text * Leading
	if p.Names == 0 {
		name := p.Measure.Wrap(p.Name(p.radar.Axes[axis]), (p.Width-p.From)/p.Bold, p.Text, 1)
		return []Text{{At: Point{X: p.From, Y: top + p.Text}, Side: Begins, Kind: NameText, Text: name[0]}}
	}
	middle := top + (p.strip()-stripGap)/2
	name := p.Measure.Wrap(p.Name(p.radar.Axes[axis]), p.Names/p.Bold, p.Text, stripNameLines)
	var all []Text
	for i, line := range name {
		y := middle - row*float64(len(name))/2 + row*float64(i) + p.Text
		all = append(all, Text{At: Point{X: 0, Y: y}, Side: Begins, Kind: NameText, Text: line})
	}
	beside := Text{At: Point{X: p.right, Y: middle - row/2 + p.Text}, Side: Begins, Kind: FiguresText, Figures: p.figures(axis)}
	if len(beside.Figures) == 0 {
		beside.Kind, beside.Text = SilentText, cmp.Or(p.radar.None, silent)
	}
	return append(all, beside)
}
