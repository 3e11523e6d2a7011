package compare

import (
	"math"
	"testing"

	"familyhub/stocktake/model/stats"
)

var noValue = math.NaN()

// What stands on the scale is whole, and so is its change; a mean has its decimal.
func TestWholeNumbersAreWhole(t *testing.T) {
	for _, c := range []struct {
		x                            float64
		points, changeOf, changeMean string
	}{
		{4, "4", "+4", "+4.0"},
		{0, "0", "0", "0.0"},
		{3.5, "3.5", "+3.5", "+3.5"},
		{-2, "-2", "−2", "−2.0"},
		{-0.04, "0", "0", "0.0"},
		{noValue, "no scores", "–", "–"},
	} {
		if got := stats.PointsFigure(c.x); c.x >= 0 && got != c.points {
			t.Errorf("stats.PointsFigure(%v) is %q, want %q", c.x, got, c.points)
		}
		if got := stats.OneDecimal.SignedPoints(c.x); got != c.changeOf {
			t.Errorf("stats.OneDecimal.SignedPoints(%v) is %q, want %q", c.x, got, c.changeOf)
		}
		if got := stats.OneDecimal.SignedFigure(c.x); got != c.changeMean {
			t.Errorf("stats.OneDecimal.SignedFigure(%v) is %q, want %q", c.x, got, c.changeMean)
		}
	}
	rose := StatementChange{Consensus: Shift{Then: 2, Now: 4}, Individual: Shift{Then: 2, Now: 4}}
	mean := StatementChange{Consensus: Shift{Then: noValue, Now: 4}, Individual: Shift{Then: 2, Now: 4}}
	if rose.Words() != "+2" || mean.Words() != "+2.0" {
		t.Errorf("a consensus rose by %q, a mean by %q", rose.Words(), mean.Words())
	}
}

// What a figure rests on is said only where that is not all there is.
func TestABaseIsSaidWhereItIsNotWhole(t *testing.T) {
	for _, c := range []struct {
		statements, of         int
		average, change, trend string
	}{
		{4, 4, "3.3", "+1.0", ""},
		{3, 4, "3.3, from 3 of 4", "+1.0 over 3 of 4", "3 of 4"},
		{0, 4, "no scores", "nothing in common", ""},
	} {
		a := stats.Average{Mean: 3.25, Statements: c.statements}
		then := stats.Average{Mean: 2.25, Statements: c.statements}
		if c.statements == 0 {
			a.Mean, then.Mean = noValue, noValue
		}
		if got := a.Words(c.of); got != c.average {
			t.Errorf("an average over %d of %d is %q, want %q", c.statements, c.of, got, c.average)
		}
		if got := (LikeForLike{then, a}).Words(c.of); got != c.change {
			t.Errorf("a change over %d of %d is %q, want %q", c.statements, c.of, got, c.change)
		}
		if got := stats.Over(c.statements, c.of); got != c.trend {
			t.Errorf("over %d of %d: %q", c.statements, c.of, got)
		}
	}
}
