package picture

import (
	"familyhub/stocktake/model/report/chart"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// pieces is how many straight lines stand for a curve of a letter.
const pieces = 6

// flatten makes polygons of a letter's outlines, with whole numbers throughout: the
// curves of the rasteriser differ between platforms in the last digit. The font is one of
// TrueType, whose curves have one control point each.
func flatten(segments sfnt.Segments, at chart.Point) [][]chart.Point {
	var outlines [][]chart.Point
	var pen fixed.Point26_6
	add := func(p fixed.Point26_6) {
		last := len(outlines) - 1
		outlines[last] = append(outlines[last], chart.Point{X: at.X + pixels(p.X), Y: at.Y + pixels(p.Y)})
		pen = p
	}
	for _, s := range segments {
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			outlines = append(outlines, nil)
			add(s.Args[0])
		case sfnt.SegmentOpLineTo:
			add(s.Args[0])
		case sfnt.SegmentOpQuadTo:
			from := pen
			for i := 1; i <= pieces; i++ {
				add(onQuad(from, s.Args[0], s.Args[1], fixed.Int26_6(i)))
			}
		}
	}
	return outlines
}

// onQuad is piece i of a curve with one control point.
func onQuad(a, b, c fixed.Point26_6, i fixed.Int26_6) fixed.Point26_6 {
	j := pieces - i
	at := func(a, b, c fixed.Int26_6) fixed.Int26_6 {
		return (j*j*a + 2*i*j*b + i*i*c) / (pieces * pieces)
	}
	return fixed.Point26_6{X: at(a.X, b.X, c.X), Y: at(a.Y, b.Y, c.Y)}
}
