package report

import (
	"math"
	"strconv"
	"strings"
)

const (
	// NoMark stands in a table for a figure that there is not.
	NoMark = "–"
	// LeadsTo parts a figure then from the one now.
	LeadsTo = " → "
)

// Remarked parts a cell of a column of figures into the figure and what is said of it:
// "3.3, from 3 of 4" into "3.3" and "from 3 of 4". Where words stand in place of a figure,
// all of the cell is a remark.
func Remarked(cell string) (figure, remark string) {
	figure, remark, _ = strings.Cut(cell, " ")
	figure = strings.TrimSuffix(figure, ",")
	if _, ok := parseFigure(figure); !ok {
		return "", cell
	}
	return figure, remark
}

// Figures are those that a cell of the column shows, NaN for a dash and for words: then
// and now where the column is one of shifts, else one. remark is what the cell says
// beside them. ok is false for a column of words, and for a shift that is none.
func (c Column) Figures(cell string) (figures []float64, remark string, ok bool) {
	switch {
	case c.Shift:
		then, now, both := strings.Cut(cell, LeadsTo)
		if !both {
			now = then // a dash for both
		}
		was, wasFigure := parseFigure(then)
		is, isFigure := parseFigure(now)
		return []float64{was, is}, "", wasFigure && isFigure
	case c.Right:
		figure, remark := Remarked(cell)
		x, ok := parseFigure(figure)
		if !ok {
			x = math.NaN()
		}
		return []float64{x}, remark, true
	default:
		return nil, "", false
	}
}

// parseFigure reads a figure as it is written here, with its sign; NaN for a dash.
func parseFigure(text string) (float64, bool) {
	if text == NoMark {
		return math.NaN(), true
	}
	digits, negative := strings.CutPrefix(text, "−")
	if !negative {
		digits = strings.TrimPrefix(text, "+")
	}
	if strings.Trim(digits, "0123456789.") != "" { // what else a parser takes for a number is none here
		return math.NaN(), false
	}
	x, err := strconv.ParseFloat(digits, 64)
	if err != nil {
		return math.NaN(), false
	}
	if negative {
		x = -x
	}
	return x, true
}
