package html

import (
	"cmp"
	"fmt"
	"html/template"
	"math"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/chart"
)

// spreadView is the strips of a Spread as the template writes them.
type spreadView struct {
	Title  string
	Attr   template.HTMLAttr // of Title
	Score  string            // what a score is called
	Single bool              // the only strip stands under a heading that says what it is of
	Strips []strip
}

// strip shows how scores lie: a circle at each score that was given, with how many
// gave it. The consensus stands above the line, the mean points up at it from below.
type strip struct {
	ID      string
	Name    string
	Words   string // how many gave each score, for those who do not see it
	Others  string // how many gave another answer, of which nothing is drawn
	Figures []figured
	Width   string
	Height  string
	Line    string // how far down the line lies
	Scale   string // and the digits of the scale
	Axis    string
	Ticks   string // where the digits of the scale stand, one after the other
	Digits  string // of the scale; empty where one of its numbers has more
	Numbers []caption
	Circles []circle
	Marks   []seriesDrawing
}

// circle stands for the people who gave a score; it lies on the line.
type circle struct {
	X, R  string
	Count int
}

func newSpread(s report.Spread, c *charts) *spreadView {
	v := &spreadView{Title: title(s.Title), Attr: c.own(s.Title), Score: cmp.Or(s.Score.One, "score"), Single: len(s.Rows) == 1}
	for _, row := range s.Rows {
		drawn := newStrip(row, s.Scale)
		drawn.ID = c.next()
		v.Strips = append(v.Strips, drawn)
	}
	return v
}

// Where everything on a strip lies; all strips are alike, so that they can be compared.
const (
	stripWidth    = 320.0
	stripHeight   = 78.0
	stripMargin   = 20.0
	consensusLine = 7.0
	stripLine     = 30.0
	meanLine      = 55.0
	ticksLine     = 75.0
	largestCircle = 15.0
)

// stripScale is where the values of a scale lie.
func stripScale(scale framework.Scale) chart.Scale {
	return chart.Scale{Span: chart.SpanOf(scale), From: stripMargin, To: stripWidth - stripMargin}
}

// radius is that of the circle for so many people, of so many at the fullest score:
// its area goes by their number, as long as the number has room in it.
func radius(n, most int, largest float64) float64 {
	digits := float64(len(fmt.Sprint(n)))
	return max(largest*math.Sqrt(float64(n)/float64(most)), 5+3.2*digits)
}

// largest is the radius of the largest circle, which does not touch one beside it.
func largest(marks []report.ScaleMark, along chart.Scale) float64 {
	radius := largestCircle
	for i := 1; i < len(marks); i++ {
		radius = min(radius, (along.At(marks[i].Points)-along.At(marks[i-1].Points))/2)
	}
	return radius
}

func newStrip(row report.SpreadRow, scale framework.Scale) strip {
	along := stripScale(scale)
	s := strip{
		Name: title(row.Name), Words: row.Words(), Others: row.OtherWords(),
		Width: coordinate(stripWidth), Height: coordinate(stripHeight),
		Line: coordinate(stripLine), Scale: coordinate(ticksLine),
		Axis: path(chart.Point{X: along.From}, chart.Point{X: along.To}),
	}
	most := 1
	for _, n := range row.Answers.Counts {
		most = max(most, n)
	}
	marks := report.ScaleMarks(scale)
	full := largest(marks, along)
	for i, value := range scale.Values() {
		x := along.At(marks[i].Points)
		s.Axis += path(chart.Point{X: x, Y: -4}, chart.Point{X: x, Y: 4})
		s.number(coordinate(x), framework.Number(value))
		if n := row.Answers.Of(value); n > 0 {
			s.Circles = append(s.Circles, circle{X: coordinate(x), R: coordinate(radius(n, most, full)), Count: n})
		}
	}
	if len(s.Digits) < len(scale) {
		s.Digits = ""
	}
	s.mark(row, along)
	return s
}

// number is a number of the scale: digits are one text, and any other is a text of its own.
func (s *strip) number(x, number string) {
	s.Ticks = strings.TrimSpace(s.Ticks + " " + x)
	if s.Numbers = append(s.Numbers, caption{X: x, Text: number}); len(number) == 1 {
		s.Digits += number
	}
}

func (s *strip) mark(row report.SpreadRow, along chart.Scale) {
	show := func(of report.Measure, value float64, words string, y float64) {
		if math.IsNaN(value) {
			return
		}
		series := seriesOf(of, false)
		s.Figures = append(s.Figures, figured{series, words})
		s.Marks = append(s.Marks, seriesDrawing{Class: series.Class, Marks: mark(series.Shape, chart.Point{X: along.At(value), Y: y})})
	}
	read := row.Answers.Decimals()
	show(report.ConsensusMeasure, row.Consensus, row.ConsensusWords(), consensusLine)
	show(report.IndividualMeasure, row.Individual, read.Figure(row.Individual), meanLine)
	show(report.BaselineMeasure, row.Baseline, read.Figure(row.Baseline), consensusLine)
	if row.Target != nil {
		show(report.TargetMeasure, *row.Target, row.TargetWords(), consensusLine)
	}
}
