package report_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"stocktake/model/report"
)

func TestFiguresOfACell(t *testing.T) {
	none := math.NaN()
	for _, c := range []struct {
		cell  string
		shift bool
		want  []float64
	}{
		{"2.5", false, []float64{2.5}},
		{"4", false, []float64{4}},
		{"–", false, []float64{none}},
		{"fewer than 3", false, nil},
		{"", false, nil},
		{"Inf", false, nil},
		{"0x10", false, nil},
		{"1.8 → 2.5", false, nil},
		{"1.8 → 2.5", true, []float64{1.8, 2.5}},
		{"– → 2", true, []float64{none, 2}},
		{"–", true, []float64{none, none}},
		{"2 → then more", true, nil},
	} {
		got, ok := report.Column{Shift: c.shift}.Figures(c.cell)
		if diff := cmp.Diff(c.want, got, cmpopts.EquateNaNs()); diff != "" || ok != (c.want != nil) {
			t.Errorf("%q, of shifts %t: %t\n%s", c.cell, c.shift, ok, diff)
		}
	}
}
