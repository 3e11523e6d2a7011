package model

import "math"

// levels is A of the formulas: the number of points of the scale.
const levels = MaxPoints + 1

// Distribution is the individual scores of one statement, or of a whole step, by
// how often each was given. Answers that are no numbers are counted beside them
// and enter no statistic.
type Distribution struct {
	Counts        [levels]int // how many people gave 0, 1, … 5
	DontKnow      int
	NotApplicable int
	Missing       int // scorers who have not answered
	Sealed        int // answers that are in and may not be seen yet
}

func (d *Distribution) count(s Score) {
	p, ok := s.Points()
	switch {
	case ok:
		d.Counts[p]++
	case s == DontKnow:
		d.DontKnow++
	case s == NotApplicable:
		d.NotApplicable++
	default:
		d.Missing++
	}
}

// N is the number of numeric scores that every statistic rests on.
func (d Distribution) N() int {
	n := 0
	for _, c := range d.Counts {
		n += c
	}
	return n
}

// Answered is how many people have answered, numbers or not, seen or not.
func (d Distribution) Answered() int { return d.N() + d.DontKnow + d.NotApplicable + d.Sealed }

// Statistics are the figures of a Distribution. A figure that cannot be worked out
// is NaN: all of them without scores, and the measures of spread (AD, RWG, CNS) with
// fewer than two.
type Statistics struct {
	N        int
	Min, Max int // 0 when N is 0
	Mean     float64
	Median   float64 // the middle score, or the midpoint of the two middle scores
	// AD is the average deviation from the median in score points, 0 to 2.5; up to
	// A/6 = 1.0 is acceptable agreement (Burke & Dunlap 2002).
	AD float64
	// RWG is 1 − s²/σ² with s² over n − 1 and σ² = (A² − 1)/12, as it comes: it can
	// be below 0, which is shown as 0 (James, Demaree & Wolf 1984).
	RWG float64
	// CNS is Tastle and Wierman's consensus, 0 to 1, over the width of the scale (2007).
	CNS float64
	// Split is true when at least a third of the scores are 0–1 and at least a third
	// are 4–5 (after the RAND/UCLA rule).
	Split bool
}

// AcceptableAD is the largest average deviation that still counts as agreement: A/6.
const AcceptableAD = levels / 6.0

// wideRange is the distance between the lowest and the highest score from which a
// statement needs discussion however close the others are.
const wideRange = 3

// Statistics works out the figures of the scores.
func (d Distribution) Statistics() Statistics {
	nan := math.NaN()
	st := Statistics{N: d.N(), Mean: nan, Median: nan, AD: nan, RWG: nan, CNS: nan}
	if st.N == 0 {
		return st
	}
	n := float64(st.N)
	st.Min, st.Max = d.extent()
	sum := 0
	for score, c := range d.Counts {
		sum += score * c
	}
	st.Mean = float64(sum) / n
	st.Median = float64(d.nth((st.N-1)/2)+d.nth(st.N/2)) / 2
	if st.N < 2 {
		return st
	}
	var deviation, squares, cns float64
	for score, c := range d.Counts {
		if c == 0 {
			continue
		}
		count, x := float64(c), float64(score)
		deviation += count * math.Abs(x-st.Median)
		squares += count * (x - st.Mean) * (x - st.Mean)
		cns += count / n * math.Log2(1-math.Abs(x-st.Mean)/MaxPoints)
	}
	st.AD = deviation / n
	st.RWG = 1 - squares/(n-1)/(float64(levels*levels-1)/12)
	st.CNS = min(max(1+cns, 0), 1)
	st.Split = 3*(d.Counts[0]+d.Counts[1]) >= st.N && 3*(d.Counts[4]+d.Counts[5]) >= st.N
	return st
}

// extent returns the lowest and the highest score given.
func (d Distribution) extent() (lowest, highest int) {
	lowest = -1
	for score, c := range d.Counts {
		if c == 0 {
			continue
		}
		if lowest < 0 {
			lowest = score
		}
		highest = score
	}
	return lowest, highest
}

// nth returns the score at place i, from 0, of the scores in order.
func (d Distribution) nth(i int) int {
	for score, c := range d.Counts {
		if i < c {
			return score
		}
		i -= c
	}
	return MaxPoints
}

// Reason is why a statement needs discussion, as words to show.
type Reason string

// The reasons, in the order in which they are named.
const (
	FarApart  Reason = "scores lie more than 1 point from the median on average"
	WideRange Reason = "lowest and highest are 3 or more points apart"
	SplitRoom Reason = "the room is split between low and high scores"
)

// Discuss returns why the scores need discussion; nothing when they do not.
func (st Statistics) Discuss() []Reason {
	if st.N < 2 {
		return nil
	}
	var reasons []Reason
	if st.AD > AcceptableAD {
		reasons = append(reasons, FarApart)
	}
	if st.Max-st.Min >= wideRange {
		reasons = append(reasons, WideRange)
	}
	if st.Split {
		reasons = append(reasons, SplitRoom)
	}
	return reasons
}

// Spread is how far the scores lie apart, in one or two words.
func (st Statistics) Spread() string {
	switch {
	case st.N == 0:
		return "no scores"
	case st.N == 1:
		return "one score"
	case st.Split:
		return "split"
	case st.Min == st.Max:
		return "all agree"
	case st.AD <= AcceptableAD/2:
		return "close together"
	case st.AD <= AcceptableAD:
		return "mixed"
	default:
		return "far apart"
	}
}
