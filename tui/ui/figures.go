package ui

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/tui/strip"
)

// OnPoint sets a figure in a column of numbers so that their points stand one below the
// other: "3.5", and "3" with a blank for its decimals. Width is that of a column of figures with
// one decimal, in cells; with more it is as much wider.
func OnPoint(figure string, width int, read stats.Decimals) string {
	_, decimals, pointed := strings.Cut(figure, ".")
	blank := read.N() - len(decimals)
	if !pointed {
		blank++ // for the point
	}
	figure += Blank(blank)
	return Blank(Wider(width, read)-Width(figure)) + figure
}

// Wider is the width of a column of figures where with one decimal it is so many cells.
func Wider(width int, read stats.Decimals) int { return width + read.N() - 1 }

// Mean is a mean for a column of numbers; the dash where there are no scores.
func (l *Look) Mean(x float64, read stats.Decimals) string { return l.figure(x, read.Figure) }

// Points is a value on the scale for a column of numbers; the dash where there is none.
func (l *Look) Points(x float64, read stats.Decimals) string { return l.figure(x, read.Points) }

func (l *Look) figure(x float64, write func(float64) string) string {
	if math.IsNaN(x) {
		return l.Glyph.Dash
	}
	return l.ToASCII(write(x))
}

// MeanShift is the change of a mean with its sign, and PointsShift that of points; nothing
// where there is nothing to compare.
func (l *Look) MeanShift(x float64, read stats.Decimals) string { return l.shift(x, read.SignedFigure) }

// PointsShift is the change of points on the scale with its sign.
func (l *Look) PointsShift(x float64, read stats.Decimals) string {
	return l.shift(x, read.SignedPoints)
}

func (l *Look) shift(x float64, write func(float64) string) string {
	if math.IsNaN(x) {
		return ""
	}
	return strings.Replace(write(x), "−", l.ToASCII("−"), 1)
}

// Spread is how many people gave each level of the scale, in one cell a level: a bar as high
// as its share of the largest, so that a room that agrees is as easily seen as one that does
// not; a dot for nobody. Of two levels it is the counts.
func (l *Look) Spread(d model.Distribution) string {
	if l.Aloud() {
		return strip.Counted(d.Scale.Values(), d.Counts, l.Glyph.Minus)
	}
	if len(d.Scale) == framework.FewestLevels && d.Counts != nil {
		return strconv.Itoa(d.Counts[0]) + counted + strconv.Itoa(d.Counts[1])
	}
	most := 0
	for _, n := range d.Counts {
		most = max(most, n)
	}
	var b strings.Builder
	for _, n := range d.Counts {
		b.WriteString(l.Glyph.Bar(n, most))
	}
	return b.String()
}

// SpreadWords is how some scores lie: "median 2.5, 0 to 5", and of two levels how many gave each.
func SpreadWords(d model.Distribution) string {
	if len(d.Scale) == framework.FewestLevels && d.N() > 0 {
		return fmt.Sprintf("%d gave %s, %d gave %s", d.Counts[0], framework.Number(d.Scale.Lowest()),
			d.Counts[1], framework.Number(d.Scale.Highest()))
	}
	f := d.Statistics()
	return "median " + stats.PointsFigure(f.Median) + ", " + RangeWords(f)
}

// RangeWords is the lowest and the highest of some scores.
func RangeWords(f model.Statistics) string {
	return framework.Number(f.Min) + " to " + framework.Number(f.Max)
}

// counted stands between the counts of two levels.
const counted = " / "

// SpreadColumn is that of spreads in a table, below the ends of the scale.
func (l *Look) SpreadColumn(scale framework.Scale) Column {
	if l.Aloud() {
		return Column{Head: "", Width: 1}
	}
	low, high := l.Value(scale.Lowest()), l.Value(scale.Highest())
	if len(scale) == framework.FewestLevels {
		const counts = 7
		return Column{Head: low + counted + high, Width: max(counts, Width(low+counted+high))}
	}
	width := max(len(scale), Width(low)+1+Width(high))
	return Column{Head: low + Blank(width-Width(low)-Width(high)) + high, Width: width}
}

// Answer is an answer in a few cells: its points, "dk", "na", or nothing.
func (l *Look) Answer(s model.Score) string {
	if p, ok := s.Points(); ok {
		return l.Value(p)
	}
	return s.String()
}

// Value is a value of the scale.
func (l *Look) Value(value int) string { return l.ToASCII(framework.Number(value)) }
