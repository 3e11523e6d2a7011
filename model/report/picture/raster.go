package picture

import (
	"math"

	"familyhub/stocktake/model/report/chart"
)

// steps is how many places a pixel has for a coordinate. Points lie on these, so that
// every platform fills the same.
const steps = 64

// snapped is a coordinate on the nearest place of the raster.
func snapped(x float64) float64 { return math.Round(x*steps) / steps }

func snap(p chart.Point) chart.Point { return chart.Point{X: snapped(p.X), Y: snapped(p.Y)} }

// snapAll moves points to the raster.
func snapAll(points []chart.Point) []chart.Point {
	for i, p := range points {
		points[i] = snap(p)
	}
	return points
}

// along is chart.Along on the raster.
func along(from, direction chart.Point, distance float64) chart.Point {
	return snap(chart.Along(from, direction, distance))
}
