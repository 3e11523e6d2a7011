package report

import (
	"math"
	"testing"

	"familyhub/stocktake/framework"

	"github.com/google/go-cmp/cmp"
)

// What a radar by points shows is said with the decimals of the points, and with the instrument's own words.
func TestRadarInWordsOfAScaleByPoints(t *testing.T) {
	points := []float64{0, 0.25, 0.5, 0.75}
	r := Radar{None: "no checks"}
	for i := range points {
		r.Scale = append(r.Scale, framework.Level{Value: i, Label: "L", Points: &points[i]})
	}
	r.Axes = []Axis{{1, "Water", 0.25, 0.31, math.NaN()}, {2, "Seed", math.NaN(), math.NaN(), math.NaN()}}
	var said []string
	for _, item := range r.inWords(nil)[1].(List).Items {
		said = append(said, item.Text[0].Text)
	}
	want := []string{"1 Water: consensus 0.25, individual mean 0.31", "2 Seed: no checks"}
	if diff := cmp.Diff(want, said); diff != "" {
		t.Errorf("what is said (-want +got):\n%s", diff)
	}
}
