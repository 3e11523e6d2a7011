package chart_test

import (
	"math"
	"testing"

	"familyhub/stocktake/model/report/chart"

	"github.com/google/go-cmp/cmp"
)

func TestBridges(t *testing.T) {
	gap := chart.Point{X: math.NaN(), Y: math.NaN()}
	at := func(x float64) chart.Point { return chart.Point{X: x} }
	for _, c := range []struct {
		points []chart.Point
		want   [][2]chart.Point
	}{
		{nil, nil},
		{[]chart.Point{at(0), at(1)}, nil},
		{[]chart.Point{at(0), gap, at(2)}, [][2]chart.Point{{at(0), at(2)}}},
		{[]chart.Point{gap, at(1), gap, gap, at(4), gap}, [][2]chart.Point{{at(1), at(4)}}},
		{[]chart.Point{gap, gap}, nil},
	} {
		if diff := cmp.Diff(c.want, chart.Bridges(c.points)); diff != "" {
			t.Errorf("%v (-want +got):\n%s", c.points, diff)
		}
	}
}

func TestLegible(t *testing.T) {
	for _, c := range []struct {
		places []float64
		want   []bool
	}{
		{nil, []bool{}},
		{[]float64{5}, []bool{true}},
		{[]float64{0, 4, 10, 11, 30}, []bool{true, false, true, false, true}},
		{[]float64{0, 25, 30}, []bool{true, false, true}},
		{[]float64{0, 3}, []bool{true, false}},
	} {
		if diff := cmp.Diff(c.want, chart.Legible(c.places, 10)); diff != "" {
			t.Errorf("%v (-want +got):\n%s", c.places, diff)
		}
	}
}
