package framework

import (
	"math"
	"slices"
	"testing"
)

func TestMeansByGroup(t *testing.T) {
	f := &Framework{Steps: []Step{{Group: "Plan"}, {Group: "Plan"}, {Group: "Do"}, {Group: "Check"}, {Group: "Check"}}}
	none := math.NaN()
	got := f.ByGroup([]float64{1, 2, none, none, 3})
	if len(got) != 3 || got[0] != 1.5 || !math.IsNaN(got[1]) || got[2] != 3 {
		t.Errorf("the means are %v, want 1.5, none and 3", got)
	}
	f.Steps[2].Group = ""
	if got := f.ByGroup([]float64{1, 2, 3, 4, 5}); !slices.Equal(got, nil) {
		t.Errorf("without groups for all they are %v", got)
	}
}
