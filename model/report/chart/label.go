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

// Label is the place for what a spoke is called, outside the outermost ring.
type Label struct {
	Anchor Point
	Side   Side    // across: Begins stands right of the anchor
	Rise   float64 // how much of the text's height stands above the anchor, 0–1
}

// LabelOf is the label of spoke i of n: straight above or below the corner where the
// spoke points there, otherwise beside it.
func LabelOf(n, i int, centre Point, radius, gap float64) Label {
	const upright = 0.1 // of the radius: what lies this near to the middle stands there
	d := Direction(n, i)
	label := Label{Anchor: Along(centre, d, radius+gap), Rise: (1 - d.Y) / 2}
	switch {
	case math.Abs(d.X) < upright:
		label.Rise = math.Round(label.Rise)
	case d.X > 0:
		label.Side = Begins
	default:
		label.Side = Ends
	}
	return label
}

// Apart moves places along a line, given in rising order, so that neighbours are at
// least gap from one another and all lie from low to high, if there is room for that.
func Apart(places []float64, gap, low, high float64) []float64 {
	apart := make([]float64, len(places))
	next := low
	for i, p := range places {
		apart[i] = max(p, next)
		next = apart[i] + gap
	}
	limit := high
	for i := len(apart) - 1; i >= 0 && apart[i] > limit; i-- {
		apart[i] = limit
		limit -= gap
	}
	return apart
}
