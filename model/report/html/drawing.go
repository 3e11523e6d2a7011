package html

import (
	"fmt"
	"html/template"
	"strings"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/chart"
	"familyhub/stocktake/model/text"
)

// chartView is a radar or a line chart as the template writes it.
type chartView struct {
	Class      string
	Title      string
	Attr       template.HTMLAttr // of Title
	Conclusion string
	Drawings   []drawing
	Legend     []series // of a radar
}

// drawing is a chart in a layout, as SVG.
type drawing struct {
	ID            string
	Class         string // which screens it is for
	Width, Height string
	Grid          []string // one path for each ring, and one for all other lines
	Outer         int      // the place of the outermost ring in the grid of another scale; -1 where the style knows it
	Series        []seriesDrawing
	Texts         []caption
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

// radars are the layouts of a radar, by the screens that they are for.
var radars = map[string]chart.RadarLayout{
	"wide": {
		Width: 640, Least: 160, Most: 210, Text: 15, Full: true, Lines: 3, Crowded: 2, Bold: 1.1, Scale: 6, Measure: chart.TextWidth, Row: figuresWidth,
		Name: axisName,
	},
	"narrow": {Width: 304, Least: 85, Most: 130, Text: 13, Bold: 1.1, Scale: 6, Measure: chart.TextWidth},
}

// strips are the layouts of the strips that stand in place of a radar.
var strips = map[string]chart.StripsLayout{
	"wide":   {Width: 760, Height: 900, Names: 190, Bold: 1.1, Text: 15, Measure: chart.TextWidth, Row: figuresWidth, Name: axisName},
	"narrow": {Width: 304, Height: 900, Bold: 1.1, Text: 13, Measure: chart.TextWidth, Row: figuresWidth, Name: axisName},
}

func axisName(a report.Axis) string { return fmt.Sprint(a.Number) + " " + a.Name }

// trends are the layouts of a line chart.
var trends = map[string]chart.LinesLayout{
	"wide":   {Width: 700, Height: 240, Left: 26, Names: 250, Point: 84, Text: 14, Measure: chart.TextWidth},
	"narrow": {Width: 300, Height: 240, Left: 26, Names: 104, Point: 60, Text: 12, Measure: chart.TextWidth},
}

// screens are those that a chart is drawn for.
var screens = [...]string{"wide", "narrow"}

func newRadar(r report.Radar, c *charts) *chartView {
	v := &chartView{Class: "radar", Title: title(r.Title), Attr: c.own(r.Title), Conclusion: text.Lines(r.Conclusion), Legend: radarSeries(r)}
	class := func(s chart.Series) string { return seriesOf(s.Measure, r.Solo).Class }
	if !report.Radial(len(r.Axes)) {
		v.Class += " strips"
		for _, screen := range screens {
			for _, d := range strips[screen].Draw(r) {
				v.Drawings = append(v.Drawings, c.drawing(screen, d, class))
			}
		}
		return v
	}
	if r.Scale.Width() != usualRings {
		v.Class += " rings"
	}
	for _, screen := range screens {
		layout := radars[screen]
		layout.Least = chart.LeastRadius(r, layout.Least)
		v.Drawings = append(v.Drawings, c.drawing(screen, layout.Draw(r), class))
	}
	return v
}

func newLines(l report.Lines, c *charts) *chartView {
	v := &chartView{Class: "lines", Title: title(l.Title), Attr: c.own(l.Title), Conclusion: text.Lines(l.Conclusion)}
	for _, screen := range screens {
		v.Drawings = append(v.Drawings, c.drawing(screen, trends[screen].Draw(l), func(s chart.Series) string {
			return lineClass(s.Look)
		}))
	}
	return v
}

// lineClass is what the style calls the look of a line.
func lineClass(l chart.Look) string {
	class := fmt.Sprintf("trend dash%d colour%d", l.Dash, l.Colour)
	if l.Hollow {
		class += " hollow"
	}
	return class
}

// radarSeries are the series that have anything to show, the most important first.
func radarSeries(r report.Radar) []series {
	var all []series
	for _, s := range r.Series() {
		look := seriesOf(s.Measure, r.Solo)
		if s.Measure == report.BaselineMeasure {
			look.Name += ", " + text.Line(r.Baseline)
		}
		all = append(all, look)
	}
	return all
}

// drawing is a chart as SVG; class is what the style calls a series.
func (c *charts) drawing(screen string, from chart.Drawing, class func(chart.Series) string) drawing {
	d := drawing{ID: c.next(), Class: screen, Width: coordinate(from.Width), Height: coordinate(from.Height)}
	for _, ring := range from.Rings {
		d.Grid = append(d.Grid, path(ring...)+"Z")
	}
	if d.Outer = len(d.Grid) - 1; len(d.Grid) == usualRings {
		d.Outer = -1
	}
	d.Grid = append(d.Grid, paths(from.Grid))
	for _, s := range from.Series {
		drawn := seriesDrawing{Class: class(s), Line: paths(s.Lines)}
		for _, area := range s.Areas {
			drawn.Area += path(area...) + "Z"
		}
		for _, gap := range s.Bridges {
			drawn.Bridge += path(gap[:]...)
		}
		for _, at := range s.Marks {
			drawn.Marks += mark(s.Look.Shape, at)
		}
		d.Series = append(d.Series, drawn)
	}
	for _, t := range from.Texts {
		d.Texts = append(d.Texts, newCaption(t))
	}
	return d
}

func newCaption(t chart.Text) caption {
	c := caption{
		X: coordinate(t.At.X), Y: coordinate(t.At.Y), Text: t.Text,
		Anchor: [...]string{chart.Middle: "middle", chart.Begins: "start", chart.Ends: "end"}[t.Side],
		Class: [...]string{
			chart.NameText: "name", chart.ScaleText: "scale", chart.PointText: "scale", chart.SilentText: "silent", chart.FiguresText: "figures",
		}[t.Kind],
	}
	for _, f := range t.Figures {
		c.Figures = append(c.Figures, figured{seriesOf(f.Measure, false), f.Text})
	}
	return c
}

// figuresWidth is at least how wide a row of figures with their marks will be.
func figuresWidth(figures []chart.Figure, size float64) float64 {
	var parts []string
	for _, f := range figures {
		parts = append(parts, seriesOf(f.Measure, false).Glyph, f.Text)
	}
	return chart.TextWidth(strings.Join(parts, " "), size)
}
