package ui

// The widths from which the step averages stand beside a statement, and from which
// there is room for the radar.
const (
	SideWidth  = 74
	RadarWidth = 100
)

// SideColumn is how wide the step averages beside a statement are.
func SideColumn(width int) int {
	if width < RadarWidth {
		return 28
	}
	return max(width*2/5-2, 44)
}
