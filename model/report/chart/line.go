package chart

import (
	"cmp"
	"math"
	"slices"

	"familyhub/stocktake/model/report"
)

// Closed is an outline that returns to its first point.
func Closed(corners []Point) []Point {
	return append(slices.Clone(corners), corners[:min(len(corners), 1)]...)
}

// Runs are the pieces in which a line from point to point is drawn: where a point is not
// known, both lines to it are left out. A point between two gaps is in none of them.
func Runs(points []Point) [][]Point {
	var runs [][]Point
	first := 0
	for i := range len(points) + 1 {
		if i < len(points) && points[i].Known() {
			continue
		}
		if i-first > 1 {
			runs = append(runs, points[first:i])
		}
		first = i + 1
	}
	return runs
}

// Last is the last value that there is; NaN for none.
func Last(values []float64) float64 {
	for _, v := range slices.Backward(values) {
		if !math.IsNaN(v) {
			return v
		}
	}
	return math.NaN()
}

// ByEnd is the places of the lines that have a value, that of the one that ends highest
// first.
func ByEnd(lines []report.Line) []int {
	var all []int
	for i, l := range lines {
		if !math.IsNaN(Last(l.Values)) {
			all = append(all, i)
		}
	}
	slices.SortStableFunc(all, func(a, b int) int {
		return -cmp.Compare(Last(lines[a].Values), Last(lines[b].Values))
	})
	return all
}
