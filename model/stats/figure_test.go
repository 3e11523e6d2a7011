package stats

import (
	"math"
	"testing"
)

func TestFigureRoundsHalvesUp(t *testing.T) {
	for x, want := range map[float64]string{
		0: "0.0", 3.25: "3.3", 3.75: "3.8", 2.4499: "2.4", 5: "5.0", math.NaN(): "no scores",
	} {
		if got := Figure(x); got != want {
			t.Errorf("Figure(%v) is %q, want %q", x, got, want)
		}
	}
}

// TestMeanOfEqualMeansIsThatMean: adding up thirds and dividing must not drift.
func TestMeanOfEqualMeansIsThatMean(t *testing.T) {
	for n := 1; n <= 60; n++ {
		for sum := range 5*n + 1 {
			value := float64(sum) / float64(n)
			var m Means
			for range 7 {
				m.Add(value, n)
			}
			if got := m.Average().Mean; got != value {
				t.Fatalf("the mean of seven times %v is %v", value, got)
			}
		}
	}
}
