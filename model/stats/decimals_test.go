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

func TestDecimalsAreThoseOfThePoints(t *testing.T) {
	third := 1.0 / 3
	for _, c := range []struct {
		points             []float64
		at                 float64
		figure, as, change string
	}{
		{nil, 3.25, "3.3", "3.3", "+3.3"},
		{[]float64{0, 1, 2, 3, 4, 5}, 3, "3.0", "3", "+3"},
		{[]float64{-2, -1, 0, 1, 2}, -1.25, "−1.2", "−1.2", "−1.2"},
		{[]float64{0, 0.5, 1}, 0.25, "0.3", "0.3", "+0.3"},
		{[]float64{0, 0.25, 0.5, 1}, 0.25, "0.25", "0.25", "+0.25"},
		{[]float64{0, 0.25, 0.5, 1}, 0.5, "0.50", "0.5", "+0.5"},
		{[]float64{0, 0.25, 0.5, 1}, 0.375, "0.38", "0.38", "+0.38"},
		{[]float64{0, 0.25, 0.5, 1}, -0.004, "0.00", "0", "0"},
		{[]float64{0, 0.125, 1}, 1, "1.00", "1", "+1"},
		{[]float64{0, third, 2 * third, 1}, third, "0.33", "0.33", "+0.33"},
		{[]float64{0, 2.5, 10}, 7.25, "7.3", "7.3", "+7.3"},
	} {
		d := DecimalsOf(c.points)
		if figure, as, change := d.Figure(c.at), d.Points(c.at), d.SignedPoints(c.at); figure != c.figure || as != c.as || change != c.change {
			t.Errorf("of %v, %v is read as %s, %s and %s; want %s, %s and %s", c.points, c.at, figure, as, change, c.figure, c.as, c.change)
		}
	}
}
