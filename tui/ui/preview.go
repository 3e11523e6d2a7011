package ui

// PreviewFrom is the width of a page from which a list has what is known of its chosen item
// beside it, in cells.
const PreviewFrom = 106

// ListWidth is what a preview leaves to the list of a page; all of it where there is no room
// for one.
func ListWidth(width int) int {
	if width < PreviewFrom {
		return width
	}
	const least, gap = 48, 2
	return width - max(width*2/5, least) - gap
}

// WithPreview draws a list, and where there is room a preview of its chosen item in a frame
// beside it. Both are drawn for the cells that they have.
func (l *Look) WithPreview(width, height int, list func(width, height int) []string, f Frame, preview func(width, height int) []string) []string {
	left := ListWidth(width)
	if left == width {
		return list(width, height)
	}
	const gap = 2
	side := width - left - gap
	inside := preview(side-FrameAcross, height-FrameDown)
	out := l.Exactly(list(left, height), left, height)
	for i, line := range f.Draw(l, inside, side, height) {
		out[i] += Blank(gap) + line
	}
	return out
}
