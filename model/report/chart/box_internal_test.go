package chart

// overlaps reports whether boxes share more than an edge.
func (b box) overlaps(c box) bool {
	const edge = 1e-6
	return b.Left < c.Right-edge && c.Left < b.Right-edge && b.Top < c.Bottom-edge && c.Top < b.Bottom-edge
}

// within reports whether a box lies in another.
func (b box) within(c box) bool {
	const edge = 1e-6
	return b.Left >= c.Left-edge && b.Right <= c.Right+edge && b.Top >= c.Top-edge && b.Bottom <= c.Bottom+edge
}
