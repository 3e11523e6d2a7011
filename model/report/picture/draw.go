package picture

import (
	"cmp"
	"fmt"
	"image/color"
	"math"
	"slices"
	"strconv"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/chart"
)

// scale is how many pixels a unit of a drawing takes.
const scale = 2.5

// Sizes of texts in units of the drawing.
const (
	textSize  = 14.4
	smallSize = 12.0
)

// Radar draws the averages of steps: the consensus ● in a solid line with a tint within,
// the individual mean ▲ dashed, the baseline ○ dotted, the
// target ◇ in dashes and dots.
func Radar(r report.Radar) (*Picture, error) {
	d, face, err := radarDrawing(r)
	if err != nil {
		return nil, err
	}
	return painted(d, r, face)
}

// painted is a radar that is laid out, with its legend.
func painted(d chart.Drawing, r report.Radar, face *typeface) (*Picture, error) {
	styles := make([]style, len(d.Series))
	slices.SortStableFunc(d.Series, func(a, b chart.Series) int { return cmp.Compare(styleOf(b.Measure).size, styleOf(a.Measure).size) })
	for i, s := range d.Series {
		styles[i] = styleOf(s.Measure)
	}
	c := newCanvas(int(math.Ceil(bottom(d)*scale))+legendHeight, face)
	c.drawing(d, styles, textSize)
	c.legend(r, float64(c.img.Bounds().Dy())-legendHeight/2)
	return c.file()
}

// Strips draws the averages of steps that are too few or too many for a radar, in as many
// pictures as pages need to hold them.
func Strips(r report.Radar) ([]*Picture, error) {
	face, err := newTypeface()
	if err != nil {
		return nil, err
	}
	all := chart.StripsLayout{
		Width: pixelsAcross / scale, Height: stripsHeight, Names: 180, Bold: 1, Text: textSize, Measure: face.measure, Row: face.row, Name: face.axis,
	}.Draw(r)
	pictures := make([]*Picture, len(all))
	for i, d := range all {
		styles := make([]style, len(d.Series))
		for j, s := range d.Series {
			styles[j] = style{line: styleOf(s.Measure).line, size: markSize}
		}
		c := newCanvas(int(math.Ceil(d.Height*scale))+legendHeight, face)
		c.drawing(d, styles, textSize)
		c.legend(r, float64(c.img.Bounds().Dy())-legendHeight/2)
		if pictures[i], err = c.file(); err != nil {
			return nil, err
		}
	}
	return pictures, nil
}

// stripsHeight is how high strips may be, in units of a drawing that is as wide as a page: they
// stand on it with their caption.
const stripsHeight = 740

// bottom is how far down a radar reaches with its labels: of few steps, not to the full
// circle around it.
func bottom(d chart.Drawing) float64 {
	const below = textSize / 2 // that a text reaches below its base line
	lowest := 0.0
	for _, p := range slices.Concat(d.Rings...) {
		lowest = max(lowest, p.Y)
	}
	for _, t := range d.Texts {
		lowest = max(lowest, t.At.Y+below)
	}
	return lowest
}

// radarDrawing lays a radar out. A name that the face cannot show stands as a number.
func radarDrawing(r report.Radar) (chart.Drawing, *typeface, error) {
	face, err := newTypeface()
	if err != nil {
		return chart.Drawing{}, nil, err
	}
	const radius = 172
	return chart.RadarLayout{
		Width: pixelsAcross / scale, Least: chart.LeastRadius(r, radius), Most: radius, Text: textSize, Full: true, Lines: 3, Crowded: 3, Bold: 1, Scale: 12, Measure: face.measure, Row: face.row,
		Name: face.axis,
	}.Draw(r), face, nil
}

// axis is what a step is called.
func (t *typeface) axis(a report.Axis) string {
	return t.or(fmt.Sprintf("%d. %s", a.Number, a.Name), strconv.Itoa(a.Number))
}

// Lines draws how averages went from session to session. Each line has a mark, a dash and
// a colour that no other has.
func Lines(l report.Lines) (*Picture, error) {
	face, err := newTypeface()
	if err != nil {
		return nil, err
	}
	l.Points, l.Series = slices.Clone(l.Points), slices.Clone(l.Series)
	for i, name := range l.Points {
		l.Points[i] = face.or(name, fmt.Sprint(i+1))
	}
	for i, line := range l.Series {
		l.Series[i].Name = face.or(line.Name, fmt.Sprintf("Line %d", i+1))
	}
	d := chart.LinesLayout{
		Width: pixelsAcross / scale, Height: 288, Left: 28, Names: 188, Point: 60, Text: smallSize, Figures: true, Measure: face.measure,
	}.Draw(l)
	styles := make([]style, len(d.Series))
	for i, s := range d.Series {
		styles[i] = styleOfLine(s.Look)
	}
	c := newCanvas(int(math.Ceil(d.Height*scale)), face)
	c.drawing(d, styles, smallSize)
	return c.file()
}

// style is what a series looks like here.
type style struct {
	line   stroke
	size   float64 // half the width of a mark, in pixels
	tinted bool
}

// styleOf is the style of a measure. The largest marks are drawn first: where all have the
// same value they lie within one another, each to be seen.
func styleOf(m report.Measure) style {
	dash := dashOf(chart.LookOfMeasure(m).Dash)
	switch m {
	case report.ConsensusMeasure:
		return style{line: stroke{orange, thick, dash}, size: 19, tinted: true}
	case report.IndividualMeasure:
		return style{line: stroke{blue, thick, dash}, size: 11}
	case report.TargetMeasure:
		return style{line: stroke{lineColour(chart.LookOfMeasure(m).Colour), thick, dash}, size: 30}
	default:
		return style{line: stroke{quiet, thick, dash}, size: 27}
	}
}

func styleOfLine(l chart.Look) style {
	return style{line: stroke{lineColour(l.Colour), thick, dashOf(l.Dash)}, size: markSize}
}

// dashOf is the lengths of dashes and gaps in turn, in pixels; a dash of 0 is a dot.
func dashOf(d chart.Dash) []float64 {
	return [...][]float64{chart.Dashed: {22, 14}, chart.Dotted: {0, 14}, chart.DashDotted: {24, 12, 4, 12}}[d]
}

// drawing paints a chart; texts are of a size. Marks come after the lines: each is to be
// seen, also where lines cross.
func (c *canvas) drawing(d chart.Drawing, styles []style, size float64) {
	for i, s := range d.Series {
		whole := len(s.Areas) == len(d.Grid) // a wedge between each two spokes
		if styles[i].tinted && whole {
			c.fill(tint, pixelsOf(s.Areas)...)
		}
	}
	for _, line := range slices.Concat(d.Grid, d.Rings) {
		c.way(stroke{paint: grid, width: hairline}, inPixels(line))
	}
	for i, s := range d.Series {
		for _, line := range s.Lines {
			c.way(styles[i].line, inPixels(line))
		}
		for _, gap := range s.Bridges {
			c.way(stroke{styles[i].line.paint, hairline, []float64{0, 16}}, inPixels(gap[:]))
		}
	}
	for i, s := range d.Series {
		for _, at := range inPixels(s.Marks) {
			c.mark(s.Look, styles[i].line.paint, styles[i].size, at)
		}
	}
	for _, t := range d.Texts {
		c.text(t, size)
	}
}

func (c *canvas) text(t chart.Text, size float64) {
	at := inPixels([]chart.Point{t.At})[0]
	switch t.Kind {
	case chart.ScaleText:
		c.write(t.Text, smallSize*scale, quiet, at, t.Side)
	case chart.PointText:
		c.write(t.Text, smallSize*scale, ink, at, t.Side)
	case chart.SilentText:
		c.write(t.Text, size*scale, quiet, at, t.Side)
	case chart.FiguresText:
		c.figures(t.Figures, at, t.Side)
	default:
		c.write(t.Text, size*scale, ink, at, t.Side)
	}
}

// mark draws one with a thin white rim, which parts it from what it lies on.
func (c *canvas) mark(l chart.Look, paint color.RGBA, size float64, at chart.Point) {
	const rim = 3
	c.fill(paper, snapAll(l.Shape.Outline(at, size+rim)))
	c.fill(paint, snapAll(l.Shape.Outline(at, size)))
	if l.Hollow {
		c.fill(paper, snapAll(l.Shape.Outline(at, size-thick+1)))
	}
}

func inPixels(points []chart.Point) []chart.Point {
	all := make([]chart.Point, len(points))
	for i, p := range points {
		all[i] = snap(chart.Point{X: p.X * scale, Y: p.Y * scale})
	}
	return all
}

func pixelsOf(outlines [][]chart.Point) [][]chart.Point {
	all := make([][]chart.Point, len(outlines))
	for i, o := range outlines {
		all[i] = inPixels(o)
	}
	return all
}

// Widths within a row of marks with texts, in pixels.
const (
	besideMark   = 10.0
	betweenMarks = 26.0
	sampleWidth  = 90.0 // of a line that is shown with its mark
	legendHeight = 100
)

// row is how wide figures with their marks are, in units of the drawing.
func (t *typeface) row(figures []chart.Figure, size float64) float64 {
	width := betweenMarks * float64(len(figures)-1)
	for _, f := range figures {
		width += 2*markSize + besideMark + t.width(f.Text, size*scale)
	}
	return width / scale
}

// figures sets figures, each after its mark, beside one another on a base line.
func (c *canvas) figures(figures []chart.Figure, at chart.Point, side chart.Side) {
	at.X = begin(at.X, c.face.row(figures, textSize)*scale, side)
	for _, f := range figures {
		c.mark(chart.LookOfMeasure(f.Measure), styleOf(f.Measure).line.paint, markSize, snap(chart.Point{X: at.X + markSize, Y: at.Y - textSize*scale/3}))
		at.X += 2*markSize + besideMark
		c.write(f.Text, textSize*scale, ink, at, chart.Begins)
		at.X += c.face.width(f.Text, textSize*scale) + betweenMarks
	}
}

// legend says what the series are, in the middle of the sheet at a height.
func (c *canvas) legend(r report.Radar, y float64) {
	const size = textSize * scale
	all := r.Series()
	width := betweenMarks * float64(len(all)-1)
	for _, s := range all {
		width += sampleWidth + besideMark + c.face.width(s.Measure.Title(r.Solo), size)
	}
	at := chart.Point{X: begin(pixelsAcross/2, width, chart.Middle), Y: y}
	for _, s := range all {
		style := styleOf(s.Measure)
		middle := snap(chart.Point{X: at.X + sampleWidth/2, Y: y - size/3})
		c.way(style.line, []chart.Point{{X: at.X, Y: middle.Y}, {X: at.X + sampleWidth, Y: middle.Y}})
		c.mark(chart.LookOfMeasure(s.Measure), style.line.paint, style.size, middle)
		at.X += sampleWidth + besideMark
		c.write(s.Measure.Title(r.Solo), size, ink, at, chart.Begins)
		at.X += c.face.width(s.Measure.Title(r.Solo), size) + betweenMarks
	}
}

// begin is where what is so wide begins that stands on a side of x.
func begin(x, width float64, side chart.Side) float64 {
	switch side {
	case chart.Middle:
		return x - width/2
	case chart.Ends:
		return x - width
	default:
		return x
	}
}
