package chart

import "math"

// Side is on which side of its anchor a text stands.
type Side int

// A text begins at its anchor, ends there, or has it in the middle.
const (
	Middle Side = iota
	Begins
	Ends
)

// SideOf is where what spoke i of n is called stands: above or below its end where the
// spoke points straight there, otherwise beside it.
func SideOf(n, i int) Side {
	const upright = 0.1 // of the radius: what lies this near to the middle stands there
	switch across := Direction(n, i).X; {
	case math.Abs(across) < upright:
		return Middle
	case across > 0:
		return Begins
	default:
		return Ends
	}
}

// Apart gives each of the heights its top, so that their middles come near to the wanted
// ones, which rise, and none is nearer to the next than the gap. They stay between low
// and high if they fit there.
func Apart(middles, heights []float64, low, high, gap float64) []float64 {
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
