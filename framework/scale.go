package framework

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// The number of levels that a scale may have. More than eleven cannot be told apart, and
// need more than one key each.
const (
	FewestLevels = 2
	MostLevels   = 11
)

// farthestLevel bounds the values of a scale on either side of 0.
const farthestLevel = 1000

// Scale is what statements are scored on: 2 to 11 consecutive whole numbers from any start,
// the lowest first.
type Scale []Level

// Level is one value of the scale.
type Level struct {
	Value       int    `json:"value"`
	Label       string `json:"label"`
	Description string `json:"description"`
	// Points are what the level counts for in averages, where that is not its value, such as 0.25.
	Points *float64 `json:"points,omitempty" since:"2"`
}

// points is what the level counts for in averages.
func (l Level) points() float64 {
	if l.Points != nil {
		return *l.Points
	}
	return float64(l.Value)
}

// Lowest and Highest are the values of the lowest and the highest level; 0 of a scale without any,
// which no framework has that was checked.
func (s Scale) Lowest() int {
	if len(s) == 0 {
		return 0
	}
	return s[0].Value
}

// Highest is described at Lowest.
func (s Scale) Highest() int { return s.Lowest() + max(s.Width(), 0) }

// Width is the distance of the highest level from the lowest.
func (s Scale) Width() int { return len(s) - 1 }

// Usable reports whether statements can be scored on it: it has 2 to 11 consecutive values that are
// not far out, and a higher level counts for more in averages. A framework in a data file may be damaged.
func (s Scale) Usable() bool {
	if len(s) < FewestLevels || len(s) > MostLevels || s.Lowest() < -farthestLevel || s.Lowest() > farthestLevel {
		return false
	}
	for i, level := range s {
		// a NaN is not in order either
		if inOrder := i == 0 || s[i-1].points() < level.points(); level.Value != s.Lowest()+i || !inOrder {
			return false
		}
	}
	return -farthestPoints <= s.Bottom() && s.Top() <= farthestPoints
}

// Has reports whether a value is a level.
func (s Scale) Has(value int) bool { return len(s) > 0 && s.Lowest() <= value && value <= s.Highest() }

// At is the level with a value; false where the scale has none.
func (s Scale) At(value int) (Level, bool) {
	return find(s, func(l Level) bool { return l.Value == value })
}

// Points is what a value of the scale counts for in averages: itself, unless the framework says
// otherwise. It is NaN for what is no value of the scale.
func (s Scale) Points(value int) float64 {
	if level, ok := s.At(value); ok {
		return level.points()
	}
	return math.NaN()
}

// AllPoints are what the levels count for in averages, the lowest first.
func (s Scale) AllPoints() []float64 {
	points := make([]float64, len(s))
	for i, level := range s {
		points[i] = level.points()
	}
	return points
}

// Bottom and Top are the lowest and the highest average that there can be; 0 of a scale without
// levels.
func (s Scale) Bottom() float64 {
	if len(s) == 0 {
		return 0
	}
	return s[0].points()
}

// Top is described at Bottom.
func (s Scale) Top() float64 {
	if len(s) == 0 {
		return 0
	}
	return s[len(s)-1].points()
}

// Values are the values of the levels, the lowest first.
func (s Scale) Values() []int {
	values := make([]int, len(s))
	for i, level := range s {
		values[i] = level.Value
	}
	return values
}

// Same reports whether another scale has the same values.
func (s Scale) Same(other Scale) bool { return slices.Equal(s.Values(), other.Values()) }

// Number writes a value of a scale as people read it, with a true minus: "3", "−2".
func Number(value int) string { return strings.Replace(strconv.Itoa(value), "-", "−", 1) }

// Words are the ends of the scale, such as "0 to 5".
func (s Scale) Words() string { return Number(s.Lowest()) + " to " + Number(s.Highest()) }

// Listed are the values in a row, as a sentence asks for one of them: "0, 1, 2, 3, 4 or 5"; empty
// of a scale without levels.
func (s Scale) Listed() string {
	var all []string
	for _, value := range s.Values() {
		all = append(all, Number(value))
	}
	last := len(all) - 1
	if last < 1 {
		return strings.Join(all, "")
	}
	return strings.Join(all[:last], ", ") + " or " + all[last]
}

// share is an average so far up the scale, where 0 is the lowest that there can be and 1 the highest.
// It has no more decimals than it needs, so that an average of 2.4 is not below 2.4000000000000004.
func (s Scale) share(of float64) float64 {
	const millions = 1e6
	return math.Round((s.Bottom()+of*(s.Top()-s.Bottom()))*millions) / millions
}

// StrengthFrom is the value from which on a statement counts as a strength: the framework's own,
// or 4 on a scale from 0 to 5 and as far up on others.
func (f *Framework) StrengthFrom() float64 {
	if f.Strengths != nil {
		return *f.Strengths
	}
	return f.Scale.share(0.8)
}

// LowTo is the value down to which a statement is one to work on: the framework's own, or 2 on a
// scale from 0 to 5 and as far up on others.
func (f *Framework) LowTo() float64 {
	if f.ToWorkOn != nil {
		return *f.ToWorkOn
	}
	return f.Scale.share(0.4)
}

// scale checks the levels and reports whether they are a scale. The first format had one only.
func (c *checks) scale(at place, levels Scale) (sound bool) {
	if c.version == 1 {
		sound = c.firstScale(at, levels)
	} else {
		sound = c.anyScale(at, levels)
	}
	for i, level := range levels {
		here := at.item(i)
		c.text(here, "label", level.Label, textRule{characters: maxStatement, cells: labelCells, such: "Not started"})
		c.text(here, "description", level.Description,
			textRule{characters: maxProse, paragraphs: true, such: "No work has begun"})
	}
	c.points(at, levels)
	return sound
}

// firstScale is the scale of the format @1.
func (c *checks) firstScale(at place, levels Scale) (sound bool) {
	const highest = 5
	if len(levels) != highest+1 {
		c.add(at, fmt.Sprintf("the scale has %d levels", len(levels)),
			fmt.Sprintf("give exactly %d, with the values 0 to %d in this order, or begin the file with format: %s for another scale",
				highest+1, highest, Format))
		return false
	}
	sound = true
	for i, level := range levels {
		if level.Value != i {
			c.add(at.item(i).field("value"), fmt.Sprintf("%s of the scale has the value %d", at.item(i).words, level.Value),
				fmt.Sprintf("put the levels in order, here: value: %d", i))
			sound = false
		}
	}
	return sound
}

// anyScale checks that there are levels for so many whole numbers in a row. Of the first that is
// out of the row it says so; what follows would only repeat it.
func (c *checks) anyScale(at place, levels Scale) (sound bool) {
	c.learn(at, limits{fewest: FewestLevels, most: MostLevels})
	c.learn(at.item(0).field("value"), limits{from: -farthestLevel, to: farthestLevel + MostLevels - 1})
	if n := len(levels); n < FewestLevels || n > MostLevels {
		c.add(at, "the scale has "+countOf(n, "level"), fmt.Sprintf("give %d to %d, the lowest first", FewestLevels, MostLevels))
		return false
	}
	if lowest := levels.Lowest(); lowest < -farthestLevel || lowest > farthestLevel {
		c.add(at.item(0).field("value"), fmt.Sprintf("the scale begins at %d", lowest),
			fmt.Sprintf("begin it between %d and %d", -farthestLevel, farthestLevel))
		return false
	}
	for i := range levels {
		if here := at.item(i); c.reported[here.path] || c.reported[here.field("value").path] {
			return false // what is said of the others would be guessed
		}
	}
	if c.outOfOrder(at, levels) {
		return false
	}
	for i := 1; i < len(levels); i++ {
		if value, want := levels[i].Value, levels[i-1].Value+1; value != want {
			c.add(at.item(i).field("value"), fmt.Sprintf("the value %d follows %d in the scale", value, want-1),
				fmt.Sprintf("put the lowest level first and give each after it the next whole number, here: value: %d", want))
			return false
		}
	}
	return true
}

// outOfOrder reports levels that only stand in another order, such as the highest first.
func (c *checks) outOfOrder(at place, levels Scale) bool {
	values := levels.Values()
	slices.Sort(values)
	for i, value := range values {
		if value != values[0]+i {
			return false
		}
	}
	for i, level := range levels {
		if level.Value != values[i] {
			c.add(at.item(i).field("value"), fmt.Sprintf("the levels stand in another order than their values, from %d on", level.Value),
				fmt.Sprintf("put them in order, the lowest first: from %d to %d", values[0], values[len(values)-1]))
			return true
		}
	}
	return false
}
