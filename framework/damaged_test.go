package framework

import (
	"math"
	"testing"
)

// A framework in a data file was checked when it was put there, and may be damaged since.

func TestTheMonthsOfADamagedPlan(t *testing.T) {
	for months, want := range map[int]int{0: 12, 1: 1, 6: 6, 60: 60, 61: 12, -1: 12, -5: 12, math.MinInt: 12, math.MaxInt: 12} {
		f := &Framework{Plan: &PlanGuide{Months: months}}
		if got := f.PlanMonths(); got != want {
			t.Errorf("a period of %d is a plan for %d months, want %d", months, got, want)
		}
	}
}

func TestTheScaleThatCanBeScoredOn(t *testing.T) {
	counting := func(points ...float64) (s Scale) {
		for i := range points {
			s = append(s, Level{Value: i, Points: &points[i]})
		}
		return s
	}
	for name, c := range map[string]struct {
		scale Scale
		want  bool
	}{
		"values":             {Scale{{Value: 1}, {Value: 2}}, true},
		"values apart":       {Scale{{Value: 1}, {Value: 3}}, false},
		"points":             {counting(0, 0.25, 1), true},
		"to the limits":      {counting(-farthestPoints, farthestPoints), true},
		"falling points":     {counting(0, 1, 0.5), false},
		"equal points":       {counting(0, 1, 1), false},
		"too many points":    {counting(0, 1e308), false},
		"too few points":     {counting(-1e308, 0), false},
		"no number":          {counting(0, math.NaN(), 1), false},
		"begins as none":     {counting(math.NaN(), 1), false},
		"endless points":     {counting(0, math.Inf(1)), false},
		"points of one only": {append(Scale{{Value: 0}}, counting(0, 0.5)[1]), true},
		"points below it":    {append(Scale{{Value: 0}}, counting(-2, -1)[1]), false},
		"one level":          {Scale{{Value: 1}}, false},
		"no levels":          {nil, false},
	} {
		if got := c.scale.Usable(); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestTheScaleWithoutLevels(t *testing.T) {
	var none Scale
	if none.Bottom() != 0 || none.Top() != 0 || none.Listed() != "" || none.Words() != "0 to 0" || len(none.AllPoints()) != 0 {
		t.Errorf("it goes from %v to %v, listed as %q", none.Bottom(), none.Top(), none.Listed())
	}
	if one := (Scale{{Value: 3}}); one.Listed() != "3" || one.Top() != 3 {
		t.Errorf("one level is listed as %q", one.Listed())
	}
	if f := new(Framework); f.StrengthFrom() != 0 || f.LowTo() != 0 {
		t.Errorf("strengths from %v, to work on up to %v", f.StrengthFrom(), f.LowTo())
	}
}
