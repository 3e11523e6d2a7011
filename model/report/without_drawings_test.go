package report_test

import (
	"math"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/report"

	"github.com/google/go-cmp/cmp"
)

// What a radar by points shows is said with the decimals of the points, and with the instrument's own words.
func TestRadarInWordsOfAScaleByPoints(t *testing.T) {
	points := []float64{0, 0.25, 0.5, 0.75}
	r := report.Radar{None: "no checks"}
	for i := range points {
		r.Scale = append(r.Scale, framework.Level{Value: i, Label: "L", Points: &points[i]})
	}
	r.Axes = []report.Axis{
		{Number: 1, Name: "Water", Consensus: 0.25, Individual: 0.31, Baseline: math.NaN()},
		{Number: 2, Name: "Seed", Consensus: math.NaN(), Individual: math.NaN(), Baseline: math.NaN()},
	}
	var said []string
	doc := (&report.Document{Blocks: []report.Block{r}}).WithoutDrawings()
	for _, item := range doc.Blocks[1].(report.List).Items {
		said = append(said, item.Text[0].Text)
	}
	want := []string{"1 Water: consensus 0.25, individual mean 0.31", "2 Seed: no checks"}
	if diff := cmp.Diff(want, said); diff != "" {
		t.Errorf("what is said (-want +got):\n%s", diff)
	}
}
