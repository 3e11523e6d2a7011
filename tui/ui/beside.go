package ui

// RadarWidth is from how many cells on there is room for the radar beside a statement.
const RadarWidth = 100

// From PairWidth and PairHeight on, in cells, two panels stand beside each other, and from ShareWidth on
// three.
const (
	PairWidth, PairHeight = RadarWidth, 22
	ShareWidth            = 168
)
