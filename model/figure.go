package model

import (
	"math"
	"strconv"
)

// Rounded is a mean, median or spread to one decimal, halves rounded up: 3.25 becomes
// 3.3. NaN stays NaN. Everything that shows figures to people rounds them here, so
// that a table, a radar and a report never disagree.
func Rounded(x float64) float64 { return math.Floor(x*10+0.5) / 10 }

// Figure writes a figure as people read it, Rounded, with its one decimal; "no
// scores" for one that cannot be worked out.
func Figure(x float64) string {
	if math.IsNaN(x) {
		return "no scores"
	}
	return strconv.FormatFloat(Rounded(x), 'f', 1, 64)
}
