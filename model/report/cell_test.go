package report_test

import (
	"math"
	"testing"

	"familyhub/stocktake/model/report"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestFiguresOfACell(t *testing.T) {
	none := math.NaN()
	for _, c := range []struct {
		column report.Column
		cell   string
		want   []float64 // nil for a column of words, or a shift that is none
		remark string
	}{
		{report.Column{Right: true}, "2.5", []float64{2.5}, ""},
		{report.Column{Right: true}, "4", []float64{4}, ""},
		{report.Column{Right: true}, "+2", []float64{2}, ""},
		{report.Column{Right: true}, "−0.3", []float64{-0.3}, ""},
		{report.Column{Right: true}, "–", []float64{none}, ""},
		{report.Column{Right: true}, "3.3, from 3 of 4", []float64{3.3}, "from 3 of 4"},
		{report.Column{Right: true}, "+2.0 over 3 of 4", []float64{2}, "over 3 of 4"},
		{report.Column{Right: true}, "fewer than 3", []float64{none}, "fewer than 3"},
		{report.Column{Right: true}, "", []float64{none}, ""},
		{report.Column{Right: true}, "Inf", []float64{none}, "Inf"},
		{report.Column{Right: true}, "0x10", []float64{none}, "0x10"},
		{report.Column{Right: true}, "+", []float64{none}, "+"},
		{report.Column{}, "2.5", nil, ""},
		{report.Column{Shift: true}, "1.8 → 2.5", []float64{1.8, 2.5}, ""},
		{report.Column{Shift: true}, "– → 2", []float64{none, 2}, ""},
		{report.Column{Shift: true}, "–", []float64{none, none}, ""},
		{report.Column{Shift: true}, "2 → then more", nil, ""},
	} {
		got, remark, ok := c.column.Figures(c.cell)
		if ok != (c.want != nil) || remark != c.remark {
			t.Errorf("%q in %+v: %t, with the remark %q", c.cell, c.column, ok, remark)
		}
		if diff := cmp.Diff(c.want, got, cmpopts.EquateNaNs()); ok && diff != "" {
			t.Errorf("%q in %+v (-want +got):\n%s", c.cell, c.column, diff)
		}
	}
}
