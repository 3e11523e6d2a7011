package stats

import (
	"fmt"
	"math"
	"testing"

	"pgregory.net/rapid"
)

func near(a, b, tolerance float64) bool {
	return math.IsNaN(a) && math.IsNaN(b) || math.Abs(a-b) <= tolerance
}

// Worked by hand from the formulas, on scales of 6 levels (0–5) and others.
func TestVectors(t *testing.T) {
	for _, v := range []struct {
		counts                 Counts
		mean, md, ad, rwg, cns float64
		split                  bool
	}{
		{Counts{0, 0, 2, 4, 2, 0}, 3, 3, 0.50, 0.804, 0.839, false},
		{Counts{0, 0, 4, 4, 0, 0}, 2.5, 2.5, 0.50, 0.902, 0.848, false},
		{Counts{1, 1, 1, 1, 1, 1}, 2.5, 2.5, 1.50, -0.200, 0.444, true},
		{Counts{4, 0, 0, 0, 0, 4}, 2.5, 2.5, 2.50, -1.449, 0.000, true},
		{Counts{7, 0, 0, 0, 0, 1}, 0.625, 0, 0.625, -0.071, 0.456, false},
		{Counts{2, 0, 0, 0, 2}, 2, 2, 2, -1.667, 0, true},        // 1–5: s² = 16/3, σ² = 2
		{Counts{0, 2, 2, 0}, 1.5, 1.5, 0.5, 0.733, 0.737, false}, // 0–3: s² = 1/3, σ² = 5/4
		{Counts{2, 2}, 0.5, 0.5, 0.5, -0.333, 0, true},           // yes and no: s² = 1/3, σ² = 1/4
		{Counts{0, 0, 3, 0, 0}, 2, 2, 0, 1, 1, false},
	} {
		c := v.counts
		for _, f := range []struct {
			name      string
			got, want float64
		}{{"mean", c.Mean(), v.mean}, {"median", c.Median(), v.md}, {"AD", c.AD(), v.ad}, {"RWG", c.RWG(), v.rwg}, {"CNS", c.CNS(), v.cns}} {
			if !near(f.got, f.want, 0.0006) {
				t.Errorf("%v: %s is %v, want %v", c, f.name, f.got, f.want)
			}
		}
		if c.Split() != v.split {
			t.Errorf("%v: split is %v", c, c.Split())
		}
	}
}

func TestFewScores(t *testing.T) {
	for _, v := range []struct {
		counts       Counts
		mean, median float64
		low, high    int
	}{
		{nil, math.NaN(), math.NaN(), 0, 0},
		{Counts{0, 0, 0}, math.NaN(), math.NaN(), 0, 0},
		{Counts{0, 0, 1}, 2, 2, 2, 2},
	} {
		low, high := v.counts.Range()
		if !near(v.counts.Mean(), v.mean, 0) || !near(v.counts.Median(), v.median, 0) || low != v.low || high != v.high {
			t.Errorf("%v: %v, %v, %d to %d", v.counts, v.counts.Mean(), v.counts.Median(), low, high)
		}
		for _, spread := range []float64{v.counts.AD(), v.counts.RWG(), v.counts.CNS()} {
			if !math.IsNaN(spread) {
				t.Errorf("%v has a spread of %v", v.counts, spread)
			}
		}
		if v.counts.Split() {
			t.Errorf("%v is split", v.counts)
		}
	}
}

func TestBoundsOfScales(t *testing.T) {
	got := ""
	for levels := 2; levels <= 11; levels++ {
		got += fmt.Sprintf("%d: %.2f %d; ", levels, AcceptableAD(levels), WideRange(levels))
	}
	const want = "2: 0.33 1; 3: 0.50 2; 4: 0.67 2; 5: 0.83 3; 6: 1.00 3; 7: 1.17 4; 8: 1.33 5; 9: 1.50 5; 10: 1.67 6; 11: 1.83 6; "
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// Whatever the scale and the scores, figures stay in their ranges, and to turn the scale
// round turns the mean and the median round and changes no spread.
func TestRangesAndSymmetry(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := Counts(rapid.SliceOfN(rapid.IntRange(0, 9), 2, 11).Draw(t, "counts"))
		if c.N() < 2 {
			return
		}
		turned := make(Counts, len(c))
		for i, count := range c {
			turned[len(c)-1-i] = count
		}
		width := float64(len(c) - 1)
		low, high := c.Range()
		for _, f := range []struct {
			name         string
			x, low, high float64
			turned       float64
		}{
			{"mean", c.Mean(), float64(low), float64(high), width - turned.Mean()},
			{"median", c.Median(), float64(low), float64(high), width - turned.Median()},
			{"AD", c.AD(), 0, width / 2, turned.AD()},
			{"RWG", c.RWG(), math.Inf(-1), 1, turned.RWG()},
			{"CNS", c.CNS(), 0, 1, turned.CNS()},
		} {
			if f.x < f.low || f.x > f.high || !near(f.x, f.turned, 1e-9) {
				t.Errorf("%v: %s is %v, turned round %v", c, f.name, f.x, f.turned)
			}
		}
		if c.Split() != turned.Split() {
			t.Errorf("%v is split one way round only", c)
		}
	})
}
