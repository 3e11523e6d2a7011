package report_test

import (
	"testing"

	"familyhub/stocktake/model/report"
)

func TestRadial(t *testing.T) {
	for axes, want := range map[int]bool{0: false, 2: false, 3: true, 5: true, 12: true, 13: false} {
		if got := report.Radial(axes); got != want {
			t.Errorf("%d axes: %t", axes, got)
		}
	}
}
