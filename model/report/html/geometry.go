package html

import (
	"math"
	"strconv"
	"strings"

	"stocktake/model/report/chart"
)

// coordinate is a number with one decimal. It is rounded finely first: where it lies
// halfway, processors that multiply and add in one step would else decide otherwise.
func coordinate(x float64) string {
	tenths := math.Round(math.Round(x*1e6) / 1e5)
	return strconv.FormatFloat(tenths/10+0, 'f', -1, 64) // +0 turns -0 into 0
}

// coordinates are those of a point.
func coordinates(p chart.Point) string { return coordinate(p.X) + " " + coordinate(p.Y) }

// box is a rectangle.
type box struct{ Left, Top, Right, Bottom float64 }

// overlaps is true of boxes that share more than an edge.
func (b box) overlaps(c box) bool {
	const edge = 1e-6
	return b.Left < c.Right-edge && c.Left < b.Right-edge && b.Top < c.Bottom-edge && c.Top < b.Bottom-edge
}

// within is true of a box that lies in another.
func (b box) within(c box) bool {
	const edge = 1e-6
	return b.Left >= c.Left-edge && b.Right <= c.Right+edge && b.Top >= c.Top-edge && b.Bottom <= c.Bottom+edge
}

// stacked is how high these are on top of one another.
func stacked(heights []float64, gap float64) float64 {
	sum := 0.0
	for _, h := range heights {
		sum += h + gap
	}
	return max(sum-gap, 0)
}

// polyline draws straight from point to point; one that is not known leaves a gap. A
// point between two gaps is drawn by its mark alone.
func polyline(points ...chart.Point) string {
	var b strings.Builder
	for _, run := range chart.Runs(points) {
		for i, p := range run {
			letter := "L"
			if i == 0 {
				letter = "M"
			}
			b.WriteString(letter + coordinates(p))
		}
	}
	return b.String()
}
