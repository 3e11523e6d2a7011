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

// Figure writes a mean or a spread as people read it, Rounded, with its one decimal; "no
// scores" for one that cannot be worked out.
func Figure(x float64) string {
	if math.IsNaN(x) {
		return noFigure
	}
	return withMinus(strconv.FormatFloat(Rounded(x), 'f', 1, 64))
}

// PointsFigure writes a value that stands on the scale, a consensus or a median, as
// people read it: "4", and "3.5" between two points; "no scores" for none.
func PointsFigure(x float64) string {
	if math.IsNaN(x) {
		return noFigure
	}
	return withMinus(strconv.FormatFloat(Rounded(x), 'f', -1, 64))
}

// withMinus has the minus that people read in place of a hyphen, and none before a 0.
func withMinus(figure string) string {
	if strings.Trim(figure, "-0.") == "" {
		return strings.TrimPrefix(figure, "-")
	}
	return strings.Replace(figure, "-", "−", 1)
}

// SignedFigure writes the change of a mean as people read it, such as "+0.8", "−0.3" and
// "0.0"; a dash for one that cannot be worked out.
func SignedFigure(x float64) string { return signed(x, Figure) }

// SignedPoints writes the change of a value that stands on the scale, such as "+2", "−1"
// and "0"; a dash for one that cannot be worked out.
func SignedPoints(x float64) string { return signed(x, PointsFigure) }

func signed(x float64, write func(float64) string) string {
	switch x = Rounded(x); {
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
		return Figure(a.Mean) + ", from " + over
	}
	return Figure(a.Mean)
}
