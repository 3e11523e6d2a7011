package chart_test

import (
	"math"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/chart"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

var nan = math.NaN()

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

func TestSidesOfSpokes(t *testing.T) {
	for n, want := range map[int][]chart.Side{
		4: {chart.Middle, chart.Begins, chart.Middle, chart.Ends},
		5: {chart.Middle, chart.Begins, chart.Begins, chart.Ends, chart.Ends},
	} {
		for i, side := range want {
			if got := chart.SideOf(n, i); got != side {
				t.Errorf("spoke %d of %d: %v, want %v", i, n, got, side)
			}
		}
	}
}

func TestRingIsAsHighAndWideAsAPentagonIs(t *testing.T) {
	r := chart.Radar{Span: chart.SpanOf(framework.Builtin().Scale), Spokes: 5, Centre: chart.Point{X: 100, Y: 100}, Radius: 100}
	ring := r.Ring(5)
	if high := ring[2].Y - ring[0].Y; math.Abs(high-180.9) > 0.1 {
		t.Errorf("it is %v high", high)
	}
	if wide := ring[1].X - ring[4].X; math.Abs(wide-190.2) > 0.1 {
		t.Errorf("it is %v wide", wide)
	}
	if got, want := r.Upright().At(3), r.Ring(3)[0].Y; math.Abs(got-want) > 1e-6 {
		t.Errorf("3 points are at %v on the first spoke, and the ring at %v", got, want)
	}
}

func TestCornersStayOnTheScale(t *testing.T) {
	corners := chart.Radar{Span: chart.SpanOf(framework.Builtin().Scale), Spokes: 4, Radius: 100}.Corners([]float64{2.5, 7, -1, nan})
	if got := corners[0]; got != (chart.Point{Y: -50}) {
		t.Errorf("half of the scale is at %v", got)
	}
	if got := corners[1]; got != (chart.Point{X: 100}) {
		t.Errorf("beyond the scale is at %v", got)
	}
	if got := corners[2]; got != (chart.Point{}) {
		t.Errorf("below the scale is at %v", got)
	}
	if corners[3].Known() {
		t.Errorf("a value that is missing is at %v", corners[3])
	}
}

func TestAMissingValueIsAGap(t *testing.T) {
	for name, test := range map[string]struct {
		values []float64
		runs   []int // how many points each has
	}{
		"all":           {[]float64{1, 2, 3, 4, 5}, []int{6}},
		"nothing is 0":  {[]float64{0, 0, 0}, []int{4}},
		"one is absent": {[]float64{1, nan, 3, 4, 5}, []int{4}},
		"every other":   {[]float64{1, nan, 3, nan}, nil},
		"the first":     {[]float64{nan, 1, 2, 3}, []int{3}},
		"two":           {[]float64{1, 2, nan, 3, 4, nan}, []int{2, 2}},
		"none":          {[]float64{nan, nan, nan}, nil},
		"no spokes":     {nil, nil},
	} {
		r := chart.Radar{Span: chart.SpanOf(framework.Builtin().Scale), Spokes: len(test.values), Radius: 50}
		var got []int
		for _, run := range chart.Runs(chart.Closed(r.Corners(test.values))) {
			got = append(got, len(run))
		}
		if diff := cmp.Diff(test.runs, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestLinesByTheirEnds(t *testing.T) {
	lines := []report.Line{
		{Values: []float64{1, 2, nan}},
		{Values: []float64{nan, nan}},
		{Values: []float64{1, 4}},
		{},
		{Values: []float64{5, 2}},
		{Values: []float64{3}},
	}
	if diff := cmp.Diff([]int{2, 5, 0, 4}, chart.ByEnd(lines)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestApart(t *testing.T) {
	for name, test := range map[string]struct{ middles, want []float64 }{
		"far apart":   {[]float64{10, 50, 90}, []float64{5, 45, 85}},
		"all at one":  {[]float64{50, 50, 50}, []float64{45, 57, 69}},
		"at the end":  {[]float64{99, 99, 99}, []float64{66, 78, 90}},
		"before it":   {[]float64{-5, 2}, []float64{0, 12}},
		"not a place": {nil, []float64{}},
	} {
		if diff := cmp.Diff(test.want, chart.Apart(test.middles, []float64{10, 10, 10}, 0, 100, 2)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestApartOfEveryHeight(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const low, gap = -5.0, 3.0
		n := rapid.IntRange(0, 8).Draw(t, "boxes")
		middles, heights := make([]float64, n), make([]float64, n)
		at, high := 0.0, low
		for i := range n {
			at += rapid.Float64Range(0, 40).Draw(t, "middle")
			middles[i], heights[i] = at, rapid.Float64Range(1, 40).Draw(t, "height")
			high += heights[i] + gap
		}
		high += rapid.Float64Range(0, 50).Draw(t, "room")
		least := low
		for i, top := range chart.Apart(middles, heights, low, high, gap) {
			if top < least-1e-6 || top+heights[i] > high+1e-6 {
				t.Fatalf("box %d at %v is not between %v and %v", i, top, least, high)
			}
			least = top + heights[i] + gap
		}
	})
}
