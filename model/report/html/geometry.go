package html

import (
	"math"
	"strconv"
	"strings"

	"familyhub/stocktake/model/report/chart"
)

// coordinate is a number with one decimal. It is rounded finely first: where it lies
// halfway, processors that multiply and add in one step would else decide otherwise.
func coordinate(x float64) string {
	tenths := math.Round(math.Round(x*1e6) / 1e5)
	return strconv.FormatFloat(tenths/10+0, 'f', -1, 64) // +0 turns -0 into 0
}

// coordinates are those of a point.
func coordinates(p chart.Point) string { return coordinate(p.X) + " " + coordinate(p.Y) }

// path draws straight from point to point.
func path(points ...chart.Point) string {
	var b strings.Builder
	for i, p := range points {
		letter := "L"
		if i == 0 {
			letter = "M"
		}
		b.WriteString(letter + coordinates(p))
	}
	return b.String()
}

// paths are several in one.
func paths(all [][]chart.Point) string {
	joined := ""
	for _, points := range all {
		joined += path(points...)
	}
	return joined
}
