package picture

import "stocktake/model/report/chart"

// Widths within a row of entries, in pixels.
const (
	besideMark   = 10.0
	betweenMarks = 26.0
	sampleWidth  = 90.0 // of a line that is shown with its mark
)

// entry is a mark with a text after it.
type entry struct {
	mark mark
	line *stroke // shown through the mark; nil for none
	text string
}

// legend says what the series are, in the middle of the sheet at a height.
func (c *canvas) legend(all []series, y float64) {
	entries := make([]entry, len(all))
	for i, s := range all {
		name := c.face.cut(s.name, textSize, pixelsAcross/3)
		entries[i] = entry{mark: s.mark, line: &s.line, text: name}
	}
	c.row(entries, textSize, chart.Point{X: pixelsAcross / 2, Y: y}, chart.Middle)
}

// row sets entries beside one another, on a base line.
func (c *canvas) row(entries []entry, size float64, at chart.Point, side chart.Side) {
	width := betweenMarks * float64(len(entries)-1)
	for _, e := range entries {
		width += e.head() + c.face.width(e.text, size)
	}
	switch side {
	case chart.Middle:
		at.X -= width / 2
	case chart.Ends:
		at.X -= width
	}
	for _, e := range entries {
		middle := chart.Point{X: at.X + (e.head()-besideMark)/2, Y: at.Y - size/3}
		if e.line != nil {
			c.line(*e.line, chart.Point{X: at.X, Y: middle.Y}, chart.Point{X: at.X + sampleWidth, Y: middle.Y})
		}
		c.mark(e.mark, middle)
		at.X += e.head()
		c.write(e.text, size, ink, at, chart.Begins)
		at.X += c.face.width(e.text, size) + betweenMarks
	}
}

// head is how wide what stands before the text is.
func (e entry) head() float64 {
	if e.line != nil {
		return sampleWidth + besideMark
	}
	return 2*e.mark.size + besideMark
}
