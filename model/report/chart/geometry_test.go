package chart_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"stocktake/model/report/chart"
)

func TestDirectionsGoClockwiseFromTwelve(t *testing.T) {
	want := []chart.Point{{X: 0, Y: -1}, {X: 1, Y: 0}, {X: 0, Y: 1}, {X: -1, Y: 0}}
	for i, w := range want {
		if got := chart.Direction(4, i); got != w {
			t.Errorf("spoke %d of 4 points to %v, want %v", i, got, w)
		}
	}
	for n := 3; n <= 12; n++ {
		for i := range n {
			d := chart.Direction(n, i)
			if length := math.Hypot(d.X, d.Y); math.Abs(length-1) > 1e-6 {
				t.Errorf("spoke %d of %d is %v long", i, n, length)
			}
		}
	}
}

func TestPolygonIsAsHighAndWideAsAPentagonIs(t *testing.T) {
	p := chart.Polygon(5, chart.Point{X: 100, Y: 100}, 100)
	if high := p[2].Y - p[0].Y; math.Abs(high-180.9) > 0.1 {
		t.Errorf("it is %v high", high)
	}
	if wide := p[1].X - p[4].X; math.Abs(wide-190.2) > 0.1 {
		t.Errorf("it is %v wide", wide)
	}
}

func TestAMissingValueIsAGap(t *testing.T) {
	nan := math.NaN()
	for name, test := range map[string]struct {
		values   []float64
		edges    int
		complete bool
	}{
		"all":           {[]float64{1, 2, 3, 4, 5}, 5, true},
		"nothing is 0":  {[]float64{0, 0, 0}, 3, true},
		"one is absent": {[]float64{1, nan, 3, 4, 5}, 3, false},
		"every other":   {[]float64{1, nan, 3, nan}, 0, false},
		"the last":      {[]float64{1, 2, nan}, 1, false},
		"none":          {[]float64{nan, nan, nan}, 0, false},
	} {
		corners := chart.Corners(test.values, 5, chart.Point{X: 50, Y: 50}, 50)
		if got := len(chart.Edges(corners)); got != test.edges {
			t.Errorf("%s: %d edges, want %d", name, got, test.edges)
		}
		if got := chart.Complete(corners); got != test.complete {
			t.Errorf("%s: complete is %t", name, got)
		}
	}
}

func TestCornersStayOnTheScale(t *testing.T) {
	corners := chart.Corners([]float64{2.5, 7, -1}, 5, chart.Point{}, 100)
	if got := corners[0].Point; got != (chart.Point{Y: -50}) {
		t.Errorf("half of the scale is at %v", got)
	}
	if got := math.Hypot(corners[1].X, corners[1].Y); math.Abs(got-100) > 0.1 {
		t.Errorf("beyond the scale is at %v", got)
	}
	if got := corners[2].Point; got != (chart.Point{}) {
		t.Errorf("below the scale is at %v", got)
	}
}

func TestLabelsStandOutside(t *testing.T) {
	for n := 3; n <= 12; n++ {
		for i := range n {
			label := chart.LabelOf(n, i, chart.Point{}, 100, 10)
			if far := math.Hypot(label.Anchor.X, label.Anchor.Y); far < 109 {
				t.Errorf("the label of spoke %d of %d is %v from the centre", i, n, far)
			}
			if label.Anchor.X > 20 && label.Side != chart.Begins || label.Anchor.X < -20 && label.Side != chart.Ends {
				t.Errorf("the label of spoke %d of %d at %v stands %v", i, n, label.Anchor, label.Side)
			}
		}
	}
	if top := chart.LabelOf(5, 0, chart.Point{}, 100, 10); top.Side != chart.Middle || top.Rise != 1 {
		t.Errorf("the first label is %+v", top)
	}
}

func TestApart(t *testing.T) {
	for name, test := range map[string]struct{ places, want []float64 }{
		"far apart":   {[]float64{10, 50, 90}, []float64{10, 50, 90}},
		"all at one":  {[]float64{50, 50, 50}, []float64{50, 60, 70}},
		"at the end":  {[]float64{99, 99, 99}, []float64{80, 90, 100}},
		"before it":   {[]float64{-5, 2}, []float64{0, 10}},
		"not a place": {nil, []float64{}},
	} {
		if diff := cmp.Diff(test.want, chart.Apart(test.places, 10, 0, 100)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
