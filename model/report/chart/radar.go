package chart

// Radar is where a radar lies. Its spokes have the scale from its lowest average, in the
// centre, to its highest at the radius.
type Radar struct {
	Span
	Spokes int
	Centre Point
	Radius float64
}

// At is the place of a value on a spoke.
func (r Radar) At(spoke int, value float64) Point {
	return Along(r.Centre, Direction(r.Spokes, spoke), r.distance(value))
}

func (r Radar) distance(value float64) float64 { return Scale{r.Span, 0, r.Radius}.At(value) }

// Corners are the places of values, one for each spoke.
func (r Radar) Corners(values []float64) []Point {
	corners := make([]Point, r.Spokes)
	for i := range corners {
		corners[i] = r.At(i, values[i])
	}
	return corners
}

// Ring is the corners of the ring for a value.
func (r Radar) Ring(value float64) []Point {
	return Polygon(r.Spokes, r.Centre, r.distance(value))
}

// Upright is the scale of the first spoke, which points straight up.
func (r Radar) Upright() Scale { return Scale{r.Span, r.Centre.Y, r.Centre.Y - r.Radius} }
