package picture

import (
	"fmt"
	"math"

	"stocktake/model/report"
	"stocktake/model/report/chart"
)

// mostLines is how many lines the name of a step may take.
const mostLines = 3

// label is what stands outside the radar at a spoke: the name in lines, and below it a
// row of values. Its places are those of a radar around the point 0, 0.
type label struct {
	lines []string
	at    chart.Point // of the first line
	side  chart.Side
}

// anchor is the place for what a spoke is called, outside the outermost ring.
type anchor struct {
	chart.Point
	side chart.Side
	rise float64 // how much of the text's height stands above, 0–1
}

// anchorOf is that of spoke i of n, around the point 0, 0.
func anchorOf(n, i int) anchor {
	direction := chart.Direction(n, i)
	a := anchor{
		Point: along(chart.Point{}, direction, radarRadius+labelGap),
		side:  chart.SideOf(n, i), rise: (1 - direction.Y) / 2,
	}
	if a.side == chart.Middle {
		a.rise = math.Round(a.rise)
	}
	return a
}

// labelsOf sets the names of all steps. One that the face cannot show stands as its number.
func labelsOf(face *typeface, axes []report.Axis) []label {
	labels := make([]label, len(axes))
	for i, a := range axes {
		place := anchorOf(len(axes), i)
		name := face.or(fmt.Sprintf("%d. %s", a.Number, a.Name), fmt.Sprintf("Step %d", a.Number))
		l := label{lines: face.lines(name, textSize, room(place, len(axes)), mostLines), side: place.side}
		l.at = chart.Point{X: place.X, Y: place.Y - float64(l.height()*place.rise) + textSize}
		labels[i] = l
	}
	return labels
}

// height is that of the name and the values.
func (l label) height() float64 { return float64(len(l.lines)+1) * textSize * leading }

// room is how wide a label can be: up to the sheet's edge, or between its neighbours.
func room(a anchor, axes int) float64 {
	if a.side == chart.Middle {
		return 2 * radarRadius * chart.Direction(axes, 1).X
	}
	return pixelsAcross/2 - margin - math.Abs(a.X)
}

// extent is how far a radar with its labels reaches up and down from its centre.
func extent(labels []label) (up, down float64) {
	up, down = radarRadius, 0
	for i, l := range labels {
		top := l.at.Y - textSize
		up = max(up, -top)
		down = max(down, top+l.height(), along(chart.Point{}, chart.Direction(len(labels), i), radarRadius).Y)
	}
	return up, down
}
