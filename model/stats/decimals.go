package stats

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

const (
	// noFigure stands in a sentence for a figure that cannot be worked out.
	noFigure = "no scores"
	// noShift stands for a change that cannot be worked out.
	noShift = "–"
)

// Decimals is with how many decimals the averages of a scale are read, beyond the first that all have.
type Decimals int

// OneDecimal is for averages of whole numbers.
const OneDecimal Decimals = 0

// mostDecimals are those that a framework file may give points with. A damaged data file may have more.
const mostDecimals = 2

// DecimalsOf are those of a scale whose levels count for so much in averages: one, or as many as these
// have themselves, so that 0.25 is not read as 0.3, and at most two.
func DecimalsOf(points []float64) Decimals {
	d := OneDecimal
	for _, p := range points {
		for d.N() < mostDecimals && math.Abs(d.Rounded(p)-p) > hair {
			d++
		}
	}
	return d
}

// hair is less than any difference that is read.
const hair = 1e-9

// N is how many they are, 1 or 2.
func (d Decimals) N() int { return 1 + int(d) }

// Rounded is a mean with these decimals, halves rounded up. NaN stays NaN.
func (d Decimals) Rounded(x float64) float64 {
	tenths := math.Pow10(d.N())
	return math.Floor(x*tenths+0.5) / tenths
}

// Figure writes a mean as people read it, Rounded, with all its decimals; "no scores" for one that
// cannot be worked out.
func (d Decimals) Figure(x float64) string {
	if math.IsNaN(x) {
		return noFigure
	}
	return withMinus(strconv.FormatFloat(d.Rounded(x), 'f', d.N(), 64))
}

// Points writes a value that stands on the scale, a consensus or a target, as people read it:
// "4", "0.25", and "3.5" between two points; "no scores" for none.
func (d Decimals) Points(x float64) string {
	if math.IsNaN(x) {
		return noFigure
	}
	return withMinus(strconv.FormatFloat(d.Rounded(x), 'f', -1, 64))
}

// SignedFigure writes the change of a mean as people read it, such as "+0.8", "−0.3" and
// "0.0"; a dash for one that cannot be worked out.
func (d Decimals) SignedFigure(x float64) string { return d.signed(x, d.Figure) }

// SignedPoints writes the change of a value that stands on the scale, such as "+2", "−1"
// and "0"; a dash for one that cannot be worked out.
func (d Decimals) SignedPoints(x float64) string { return d.signed(x, d.Points) }

func (d Decimals) signed(x float64, write func(float64) string) string {
	switch x = d.Rounded(x); {
	case math.IsNaN(x):
		return noShift
	case x > 0:
		return "+" + write(x)
	case x < 0:
		return "−" + write(-x)
	default:
		return write(0)
	}
}

// Figure writes a spread, or another figure in levels, with one decimal; "no scores" for one that
// cannot be worked out.
func Figure(x float64) string { return OneDecimal.Figure(x) }

// PointsFigure writes a median, or another figure in levels: "4", and "3.5" between two levels;
// "no scores" for none.
func PointsFigure(x float64) string { return OneDecimal.Points(x) }

// withMinus has the minus that people read in place of a hyphen, and none before a 0.
func withMinus(figure string) string {
	if strings.Trim(figure, "-0.") == "" {
		return strings.TrimPrefix(figure, "-")
	}
	return strings.Replace(figure, "-", "−", 1)
}

// Over is what a figure of a step rests on, such as "3 of 4", where that is not all of its
// statements; empty where it is, or where there is no figure.
func Over(statements, of int) string {
	if statements == 0 || statements == of {
		return ""
	}
	return fmt.Sprintf("%d of %d", statements, of)
}

// Words is the mean, with what it rests on where that is not all of so many statements:
// "3.3", or "3.3, from 3 of 4"; "no scores" for none.
func (a Average) Words(of int) string {
	if over := Over(a.Statements, of); over != "" {
		return a.Figure() + ", from " + over
	}
	return a.Figure()
}

// Figure is the mean as people read it; "no scores" for none.
func (a Average) Figure() string { return a.Decimals.Figure(a.Mean) }

// Rounded is the mean as it is read.
func (a Average) Rounded() float64 { return a.Decimals.Rounded(a.Mean) }

// InPoints is a distance on the scale, written already, in words: "1 point", "0.8 points".
func InPoints(figure string) string {
	if figure == "1" {
		return "1 point"
	}
	return figure + " points"
}
