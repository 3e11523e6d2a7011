package html

import (
	"math"
	"strconv"
	"strings"
)

// point is a place in a drawing, in its own units, from the upper left.
type point struct{ X, Y float64 }

func (p point) String() string { return coordinate(p.X) + " " + coordinate(p.Y) }

// coordinate is a number with one decimal. It is rounded finely first: where it lies
// halfway, processors that multiply and add in one step would else decide otherwise.
func coordinate(x float64) string {
	tenths := math.Round(math.Round(x*1e6) / 1e5)
	return strconv.FormatFloat(tenths/10+0, 'f', -1, 64) // +0 turns -0 into 0
}

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

// settle gives each of the heights its top, so that their middles come near to the
// wanted ones, which rise, and none overlaps the next. They stay between low and high
// if they fit there.
func settle(middles, heights []float64, low, high, gap float64) []float64 {
	tops := make([]float64, len(middles))
	least := low
	for i, m := range middles {
		tops[i] = max(m-heights[i]/2, least)
		least = tops[i] + heights[i] + gap
	}
	most := high
	for i := len(tops) - 1; i >= 0; i-- {
		tops[i] = min(tops[i], most-heights[i])
		most = tops[i] - gap
	}
	return tops
}

// stacked is how high these are on top of one another.
func stacked(heights []float64, gap float64) float64 {
	sum := 0.0
	for _, h := range heights {
		sum += h + gap
	}
	return max(sum-gap, 0)
}

// polyline draws straight from point to point; a point that is not there leaves a gap.
// A point between two gaps is drawn by its mark alone.
func polyline(points []point) string {
	var b strings.Builder
	for i := 1; i < len(points); i++ {
		from, to := points[i-1], points[i]
		if !known(from) || !known(to) {
			continue
		}
		if i == 1 || !known(points[i-2]) {
			b.WriteString("M" + from.String())
		}
		b.WriteString("L" + to.String())
	}
	return b.String()
}

func known(p point) bool { return !math.IsNaN(p.X) && !math.IsNaN(p.Y) }
