package framework

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// farthestPoints bounds what a level may count for on either side of 0.
const farthestPoints = 10_000

// points checks what levels count for in averages: all of them or none, more with each.
func (c *checks) points(scale place, levels Scale) {
	some := 0
	for i, level := range levels {
		at := scale.item(i).field("points")
		if c.reported[scale.item(i).path] {
			return
		}
		if level.Points == nil {
			continue
		}
		if some++; c.reported[at.path] || !c.decimals(at, *level.Points) {
			return
		}
		if i > 0 && levels[i-1].Points != nil && *levels[i-1].Points >= *level.Points {
			c.add(at, fmt.Sprintf("the points %s follow %s in the scale", decimal(*level.Points), decimal(*levels[i-1].Points)),
				"let a higher level count for more points")
			return
		}
	}
	if some > 0 && some < len(levels) {
		c.add(scale, fmt.Sprintf("%d of the %d levels have points", some, len(levels)), "give points to every level, or to none")
	}
}

// thresholds checks from where on a statement is a strength and up to where one to work on. What
// they are is not said against levels that make no scale.
func (c *checks) thresholds(all *Framework, sound bool) {
	given, fine := 0, sound
	for _, limit := range []struct {
		field string
		value *float64
	}{{"strength_from", all.Strengths}, {"low_to", all.ToWorkOn}} {
		if limit.value == nil {
			continue
		}
		given++
		at := whole.field(limit.field)
		if c.reported[at.path] || !c.decimals(at, *limit.value) {
			fine = false
			continue
		}
		if sound && (*limit.value < all.Scale.Bottom() || *limit.value > all.Scale.Top()) {
			fine = false
			c.add(at, fmt.Sprintf("%s is %s, which is not on the scale", limit.field, decimal(*limit.value)),
				fmt.Sprintf("give a number from %s to %s", decimal(all.Scale.Bottom()), decimal(all.Scale.Top())))
		}
	}
	if given > 0 && fine && all.LowTo() >= all.StrengthFrom() {
		at := whole.field("low_to")
		if all.ToWorkOn == nil {
			at = whole.field("strength_from")
		}
		c.add(at, fmt.Sprintf("statements to work on go up to %s, and strengths begin at %s", decimal(all.LowTo()), decimal(all.StrengthFrom())),
			"give low_to a lower number than strength_from")
	}
}

// decimals checks a number that people count with, and reports whether it can be.
func (r *rules) decimals(at place, value float64) bool {
	const cents = 100
	switch {
	case math.IsNaN(value) || math.Abs(value) > farthestPoints:
		r.add(at, fmt.Sprintf("%s %s %s", at.words, isOrAre(at), decimal(value)), fmt.Sprintf("give a number from %d to %d", -farthestPoints, farthestPoints))
	case math.Round(value*cents)/cents != value:
		r.add(at, fmt.Sprintf("%s %s %s, with more than two decimals", at.words, isOrAre(at), decimal(value)),
			"round it, such as: "+decimal(math.Round(value*cents)/cents))
	default:
		return true
	}
	return false
}

// isOrAre is what follows the words for a place with a number.
func isOrAre(at place) string {
	if strings.HasSuffix(at.path, "points") {
		return "are"
	}
	return "is"
}

// hasOrHave is what follows the words for a place with fields.
func hasOrHave(at place) string {
	if at.path == "names" {
		return "have"
	}
	return "has"
}

// decimal writes a number as files have it.
func decimal(value float64) string { return strconv.FormatFloat(value, 'f', -1, 64) }
