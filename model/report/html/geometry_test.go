package html

import (
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/report/chart"

	"pgregory.net/rapid"
)

func TestStripLayout(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		counts := rapid.SliceOfN(rapid.IntRange(0, 240), top+1, top+1).Draw(t, "counts")
		most := 1
		for _, n := range counts {
			most = max(most, n)
		}
		right := 0.0 // of the circle before
		for score, n := range counts {
			x, r := stripScale(framework.Builtin().Scale).At(float64(score)), radius(n, most, largestCircle)
			if x-r < right || x+r > stripWidth || stripLine-r < consensusLine+chart.MarkSize || stripLine+r > meanLine-chart.MarkSize {
				t.Fatalf("the circle of %d at %d, of radius %.1f, meets something", n, score, r)
			}
			right = x + r
		}
	})
}

func TestPath(t *testing.T) {
	for _, test := range []struct {
		points []chart.Point
		want   string
	}{
		{nil, ""},
		{[]chart.Point{{X: 1, Y: 2}, {X: 3.04, Y: 4.06}, {X: 5, Y: -0.01}}, "M1 2L3 4.1L5 0"},
	} {
		if got := path(test.points...); got != test.want {
			t.Errorf("%v: got %q, want %q", test.points, got, test.want)
		}
	}
}
