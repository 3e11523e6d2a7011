package model

import (
	"cmp"
	"fmt"

	"familyhub/stocktake/model/stats"
)

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
func (d Distribution) N() int { return stats.Counts(d.Counts[:]).N() }

// Answered is how many people have answered, numbers or not, seen or not.
func (d Distribution) Answered() int { return d.N() + d.DontKnow + d.NotApplicable + d.Sealed }

// Statistics are the figures of a Distribution, as package stats has them. A figure that cannot be worked out
// is NaN: all of them without scores, and the measures of spread (AD, RWG, CNS) with
// fewer than two.
type Statistics struct {
	N        int
	Min, Max int // 0 when N is 0
	Mean     float64
	Median   float64 // the middle score, or the midpoint of the two middle scores
	AD       float64 // average deviation from the median in score points, 0 to 2.5
	RWG      float64 // agreement within the group, at most 1; below 0 is shown as 0
	CNS      float64 // consensus, 0 to 1
	Split    bool    // many low scores and many high ones
}

// Statistics works out the figures of the scores.
func (d Distribution) Statistics() Statistics {
	c := stats.Counts(d.Counts[:])
	low, high := c.Range()
	return Statistics{
		N: c.N(), Min: low, Max: high, Mean: c.Mean(), Median: c.Median(),
		AD: c.AD(), RWG: c.RWG(), CNS: c.CNS(), Split: c.Split(),
	}
}

// Finding is what the answers amount to, as it is told to the facilitator: where most of them are
// no numbers, that comes before what the others say.
func (d Distribution) Finding() string {
	words, without := d.Statistics().Finding(), d.DontKnow+d.NotApplicable
	if d.N() == 0 || without <= d.N() {
		return words
	}
	return fmt.Sprintf("%d gave no number, %d did: %s", without, d.N(), words)
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
	if st.AD > stats.AcceptableAD(levels) {
		reasons = append(reasons, FarApart)
	}
	if st.Max-st.Min >= stats.WideRange(levels) {
		reasons = append(reasons, WideRange)
	}
	if st.Split {
		reasons = append(reasons, SplitRoom)
	}
	return reasons
}

// Question is what to ask a room now that it sees the scores, as a sentence: whom to ask where
// they need discussion, in an anonymous session without pointing at anybody, and otherwise what
// they rest on; empty with fewer than two. Those who gave a score are called as who has it, or
// "a 5" where that says nothing; an anonymous session asks it nothing.
func (st Statistics) Question(anonymous bool, who func(points int) string) string {
	call := func(points int) string {
		words := fmt.Sprintf("a %d", points)
		if who == nil {
			return words
		}
		return cmp.Or(who(points), words)
	}
	switch {
	case st.N < 2:
		return ""
	case len(st.Discuss()) > 0 && anonymous:
		return fmt.Sprintf("What may a %d and a %d have seen?", st.Max, st.Min)
	case len(st.Discuss()) > 0:
		return fmt.Sprintf("Ask %s and %s what they see.", call(st.Max), call(st.Min))
	case st.Min == st.Max:
		return fmt.Sprintf("All say %d. What shows it?", st.Min)
	case st.Max-st.Min == 1:
		return fmt.Sprintf("%d or %d: what decides it?", st.Min, st.Max)
	default:
		return fmt.Sprintf("%d to %d: what decides it?", st.Min, st.Max)
	}
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
	case st.AD <= stats.AcceptableAD(levels)/2:
		return "close together"
	case st.AD <= stats.AcceptableAD(levels):
		return "mixed"
	default:
		return "far apart"
	}
}

// Finding is what the scores amount to, as it is told to the room and to the facilitator:
// where they need discussion, people disagree.
func (st Statistics) Finding() string {
	switch {
	case st.N == 0:
		return "no answer is a number"
	case st.N == 1:
		return fmt.Sprintf("one score, %d", st.Min)
	case st.Min == st.Max:
		return fmt.Sprintf("all gave %d", st.Min)
	case len(st.Discuss()) > 0:
		return "people disagree"
	case st.Max-st.Min == 1:
		return "close together"
	default:
		return "some difference"
	}
}
