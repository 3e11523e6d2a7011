// Package radar draws the averages of 3 to 12 steps as a radar of text. It is a pure
// function of its input: a size, the axes, styles and glyphs in, lines out.
//
// Lines and marks follow six rules:
//
//   - The first spoke stands at 12 o'clock and the rest follow clockwise. The scale is
//     that of the session from its lowest level at the centre to its highest at the rim, whatever
//     the values are: a ring a level, or where they would lie too close every second or so.
//   - Where two series share a cell, the upper one owns it: consensus lies over the
//     individual mean, that over the baseline, that over the grid.
//   - Marks lie over all lines, each in the cell that its value lies in. Where several
//     series have theirs in one cell, one mark stands for them, in the colour of the
//     uppermost; no mark ever moves to another value.
//   - A target is a mark without a line, which nobody takes for a score. On the mark of a
//     series, the one mark for several stands for both.
//   - A line runs between the cells of its marks, so that a mark never stands beside it.
//   - An axis without a value has no mark, and both edges that would meet there are
//     left out. It is never drawn as 0, and a line with such a gap has no tint inside.
//
// Up to eight axes have their labels at every size. With more, on less than about
// 60 × 24 cells, a label that finds no place is left out; the strips have them all.
package radar

import (
	"math"
	"slices"

	"familyhub/stocktake/framework"

	"familyhub/stocktake/tui/axis"
	"familyhub/stocktake/tui/theme"
)

// The number of spokes that a radar can have.
const (
	MinAxes = 3
	MaxAxes = 12
)

// The smallest size, in cells, at which a radar can be read.
const (
	MinWidth  = 36
	MinHeight = 16
)

// Chart is what Render draws.
type Chart struct {
	Width, Height int // cells
	Axes          []Axis
	Scale         []float64      // what each level counts for, the lowest first; nil for 0 to 5
	Score         framework.Name // what a score is called; empty for that
	Theme         theme.Theme
	Glyphs        theme.Glyphs

	along axis.Axis
}

// Axis is one step, and Block its label where that is drawn.
type (
	Axis  = axis.Part
	Block = axis.Block
)

// Fits reports whether so many axes make a radar, and one of this many cells can be read. Where
// not, the strips stand alone.
func Fits(axes, width, height int) bool {
	return axes >= MinAxes && axes <= MaxAxes && width >= MinWidth && height >= MinHeight
}

// Reach returns how many rows the outer ring reaches up from the centre; 0 where not all labels
// have room, or the radar does not Fit.
func Reach(c Chart) int {
	if !Fits(len(c.Axes), c.Width, c.Height) {
		return 0
	}
	f, _, all := arrange(&c)
	if !all {
		return 0
	}
	return floor(f.radius / cellHigh)
}

// Render returns Height lines of exactly Width cells each, joined by newlines. It
// returns nothing where it does not Fit.
func Render(c Chart) string {
	if c.Glyphs.Set == theme.Words || !Fits(len(c.Axes), c.Width, c.Height) {
		return "" // its values are said by the strips
	}
	f, labels, _ := arrange(&c)
	cv := newCanvas(c.Width, c.Height)
	drawing := drawing{chart: &c, frame: f, canvas: cv}
	drawing.grid()
	for s := range seriesCount {
		drawing.line(s)
	}
	drawing.tint()
	pieces := letter(labels, &c, cv)
	for s := range seriesCount {
		drawing.marks(s)
	}
	drawing.before()
	drawing.numbers()
	return compose(cv, pieces, &c)
}

// arrange finds the largest radius at which all labels find a place outside the
// polygon. If there is none, which takes many axes in little room, it is content with
// names of a few letters. Neither the values nor the focus have a say in it: a radar
// that grows in front of people must not jump. Where drawn labels find no place, the chart
// goes on without them. It reports whether all labels have room.
func arrange(c *Chart) (frame, []label, bool) {
	c.along = axis.Of(c.Scale, c.Glyphs.Minus)
	spokes, kept := directions(len(c.Axes)), 1
	for i := range c.Axes {
		lines, _ := c.size(i, true)
		kept = max(kept, lines)
	}
	largest := largestStep(c.Width, c.Height, kept, spokes)
	for _, room := range [...]int{fullRoom, c.leastRoom()} {
		for step := largest; step >= minStep; step-- {
			f := newFrame(c, kept, spokes, step)
			if labels, all := place(c, f, room); all {
				return f, labels, true
			}
		}
	}
	if slices.ContainsFunc(c.Axes, func(a Axis) bool { return a.Block != nil }) {
		c.Axes = slices.Clone(c.Axes)
		for i := range c.Axes {
			c.Axes[i].Block = nil
		}
		f, labels, _ := arrange(c)
		return f, labels, false
	}
	f := newFrame(c, kept, spokes, minStep)
	labels, _ := place(c, f, c.leastRoom())
	return f, labels, false
}

// round returns the nearest whole number as an int.
func round(v float64) int { return int(math.Round(v)) }
