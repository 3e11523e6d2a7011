package stats

import (
	"math"
	"testing"
)

func TestNumber(t *testing.T) {
	if got := Number(math.NaN()); got != nil {
		t.Errorf("NaN is %v", *got)
	}
	if got := Number(0); got == nil || *got != 0 {
		t.Errorf("0 is %v", got)
	}
}
