// Package stats has the statistics of scores on a scale, as pure functions.
//
// A scale is consecutive whole numbers. Scores on it are Counts, by how often each level was
// given, and figures are in levels from the lowest, which is 0: on a scale from 1 to 5 the
// mean of two scores of 1 is 0. Scores are ordinal: the median and the deviation from it
// need no more than that; the mean, RWG and CNS take the levels to be equally far apart.
//
// A figure that cannot be worked out is NaN.
package stats

import (
	"math"
	"slices"
)

// Counts is how often each level of a scale was given, the lowest first. In the sources'
// formulas its length is A, the number of levels, and A − 1 the width of the scale.
type Counts []int

// N is how many scores there are.
func (c Counts) N() int {
	n := 0
	for _, count := range c {
		n += count
	}
	return n
}

func (c Counts) width() int { return len(c) - 1 }

// Range returns the lowest and the highest level that was given; 0 and 0 without scores.
func (c Counts) Range() (lowest, highest int) {
	lowest = -1
	for level, count := range c {
		if count == 0 {
			continue
		}
		if lowest < 0 {
			lowest = level
		}
		highest = level
	}
	return max(lowest, 0), highest
}

// And is both; either may be nil.
func (c Counts) And(o Counts) Counts {
	if len(c) < len(o) {
		c, o = o, c
	}
	sum := slices.Clone(c)
	for level, count := range o {
		sum[level] += count
	}
	return sum
}

// Mean is the sum of the scores over their number; NaN without scores.
func (c Counts) Mean() float64 {
	levels := make([]float64, len(c))
	for level := range c {
		levels[level] = float64(level)
	}
	return c.MeanOf(levels)
}

// MeanOf is the mean of what each level counts for; NaN without scores.
func (c Counts) MeanOf(points []float64) float64 {
	sum, n := 0.0, c.N()
	for level, count := range c {
		sum += points[level] * float64(count)
	}
	if n == 0 {
		return math.NaN()
	}
	return sum / float64(n)
}

// Median is the middle score, or the midpoint of the two middle scores; NaN without scores.
func (c Counts) Median() float64 {
	n := c.N()
	if n == 0 {
		return math.NaN()
	}
	return float64(c.nth((n-1)/2)+c.nth(n/2)) / 2
}

// nth is the score at place i, from 0, of the scores in order.
func (c Counts) nth(i int) int {
	for level, count := range c {
		if i < count {
			return level
		}
		i -= count
	}
	return c.width()
}

// AD is the average deviation from the median, in levels: 0 to half the width. NaN for
// fewer than two scores.
//
// M. J. Burke and W. P. Dunlap, Estimating interrater agreement with the average deviation
// index: a user's guide, Organizational Research Methods 5 (2002).
func (c Counts) AD() float64 {
	n := c.N()
	if n < 2 {
		return math.NaN()
	}
	median, sum := c.Median(), 0.0
	for level, count := range c {
		sum += float64(count) * math.Abs(float64(level)-median)
	}
	return sum / float64(n)
}

// AcceptableAD is the largest AD that still counts as agreement on a scale of so many
// levels: a sixth of them (Burke and Dunlap 2002).
func AcceptableAD(levels int) float64 { return float64(levels) / 6 }

// RWG is 1 − s²/σ²: s² is the variance of the scores, over n − 1, and σ² = (A² − 1)/12 that
// of answers which are spread evenly. At most 1, and below 0 where people disagree more than
// that. NaN for fewer than two scores.
//
// L. R. James, R. G. Demaree and G. Wolf, Estimating within-group interrater reliability
// with and without response bias, Journal of Applied Psychology 69 (1984).
func (c Counts) RWG() float64 {
	n := c.N()
	if n < 2 {
		return math.NaN()
	}
	mean, squares := c.Mean(), 0.0
	for level, count := range c {
		squares += float64(count) * (float64(level) - mean) * (float64(level) - mean)
	}
	return 1 - squares/float64(n-1)/(float64(len(c)*len(c)-1)/12)
}

// CNS is the consensus 1 + Σ pᵢ·log₂(1 − |i − mean|/d), where pᵢ is the share of level i and
// d the width of the scale, not of the scores: 0 to 1. NaN for fewer than two scores.
//
// W. J. Tastle and M. J. Wierman, Consensus and dissention: a measure of ordinal dispersion,
// International Journal of Approximate Reasoning 45 (2007).
func (c Counts) CNS() float64 {
	n := c.N()
	if n < 2 {
		return math.NaN()
	}
	mean, sum := c.Mean(), 0.0
	for level, count := range c {
		if count > 0 { // a level that nobody gave may be all the width away, which has no logarithm
			sum += float64(count) / float64(n) * math.Log2(1-math.Abs(float64(level)-mean)/float64(c.width()))
		}
	}
	return min(max(1+sum, 0), 1)
}

// Split reports whether at least a third of the scores are in the lowest third of the levels
// and at least a third in the highest. False for fewer than two scores.
//
// After the rule for disagreement in K. Fitch and others, The RAND/UCLA Appropriateness
// Method User's Manual (2001), where it is for nine levels.
func (c Counts) Split() bool {
	outer := max(len(c)/3, 1)
	n := c.N()
	return n >= 2 && len(c) >= 2 && 3*c[:outer].N() >= n && 3*c[len(c)-outer:].N() >= n
}

// WideRange is the distance in levels between the lowest and the highest score from which a
// statement needs discussion however close the others are: six tenths of the width of a
// scale of so many levels, and at least 1. The project's own rule.
func WideRange(levels int) int { return max((6*(levels-1)+9)/10, 1) }
