package report

import (
	"math"
	"strconv"
	"strings"
)

const (
	// noMark stands in a table for a figure that there is not.
	noMark = "–"
	// leadsTo parts a figure then from the one now.
	leadsTo = " → "
)

func arrowed(then, now string) string {
	if then == noMark && now == noMark {
		return noMark
	}
	return then + leadsTo + now
}

// Figures are those that a cell of the column shows, NaN for a dash: then and now where
// the column is one of shifts, else one. It is false of words.
func (c Column) Figures(cell string) ([]float64, bool) {
	parts := []string{cell}
	if c.Shift {
		then, now, both := strings.Cut(cell, leadsTo)
		if !both {
			now = then // a dash for both
		}
		parts = []string{then, now}
	}
	figures := make([]float64, len(parts))
	for i, part := range parts {
		x, ok := parseFigure(part)
		if !ok {
			return nil, false
		}
		figures[i] = x
	}
	return figures, true
}

func parseFigure(text string) (float64, bool) {
	if text == noMark {
		return math.NaN(), true
	}
	if strings.Trim(text, "0123456789.") != "" { // what else a parser takes for a number is none here
		return 0, false
	}
	x, err := strconv.ParseFloat(text, 64)
	return x, err == nil
}
