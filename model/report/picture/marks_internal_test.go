package picture

import (
	"bytes"
	"image/color"
	"image/png"
	"math"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/chart"
)

// A mark of a radar stands at its value. One alone has no line, so that all of its colour
// within the rings is the mark.
func TestMarksOfARadarStandAtTheirValues(t *testing.T) {
	for spoke, value := range []float64{0.4, 1, 2.25, 3.8, 4.6} {
		r := report.Radar{Scale: framework.Builtin().Scale}
		for i := range 5 {
			a := report.Axis{Number: i + 1, Name: "Step", Consensus: math.NaN(), Individual: math.NaN(), Baseline: math.NaN()}
			if i == spoke {
				a.Consensus = value
			}
			r.Axes = append(r.Axes, a)
		}
		p, err := Radar(r)
		if err != nil {
			t.Fatal(err)
		}
		img, err := png.Decode(bytes.NewReader(p.PNG))
		if err != nil {
			t.Fatal(err)
		}
		rings, err := ringsOf(r)
		if err != nil {
			t.Fatal(err)
		}
		want := rings.At(spoke, value)
		var sum chart.Point
		n := 0.0
		for y := range img.Bounds().Dy() {
			for x := range img.Bounds().Dx() {
				inside := math.Hypot(float64(x)-rings.Centre.X, float64(y)-rings.Centre.Y) < rings.Radius+20
				if inside && color.RGBAModel.Convert(img.At(x, y)) == orange {
					sum.X, sum.Y, n = sum.X+float64(x)+0.5, sum.Y+float64(y)+0.5, n+1
				}
			}
		}
		if n == 0 || math.Hypot(sum.X/n-want.X, sum.Y/n-want.Y) > 1.5 {
			t.Errorf("%v on spoke %d stands at %.1f, %.1f, not at %v", value, spoke, sum.X/n, sum.Y/n, want)
		}
	}
}

// ringsOf is where the rings of a radar lie, in pixels.
func ringsOf(r report.Radar) (chart.Radar, error) {
	d, _, err := radarDrawing(r)
	if err != nil {
		return chart.Radar{}, err
	}
	spoke := inPixels(d.Grid[0]) // from the centre straight up
	return chart.Radar{Span: chart.SpanOf(framework.Builtin().Scale), Spokes: len(r.Axes), Centre: spoke[0], Radius: spoke[0].Y - spoke[1].Y}, nil
}
