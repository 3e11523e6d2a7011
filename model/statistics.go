package model

import (
	"cmp"
	"fmt"
	"math"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/framework/english"
	"familyhub/stocktake/model/stats"
)

// Distribution is the individual scores of one statement, or of a whole step, by
// how often each was given. Answers that are no numbers are counted beside them
// and enter no statistic.
type Distribution struct {
	Scale         framework.Scale
	Counts        stats.Counts // how many people gave each level of the scale, the lowest first
	DontKnow      int
	NotApplicable int
	Missing       int // scorers who have not answered
	Sealed        int // answers that are in and may not be seen yet
}

// NewDistribution counts answers on a scale.
func NewDistribution(scale framework.Scale, answers ...Score) Distribution {
	d := Distribution{Scale: scale, Counts: make(stats.Counts, len(scale))}
	for _, s := range answers {
		p, ok := s.Points()
		switch {
		case ok:
			d.Counts[p-scale.Lowest()]++
		case s == DontKnow:
			d.DontKnow++
		case s == NotApplicable:
			d.NotApplicable++
		default:
			d.Missing++
		}
	}
	return d
}

// Of is how many people gave a value of the scale.
func (d Distribution) Of(value int) int {
	if !d.Scale.Has(value) {
		return 0
	}
	return d.Counts[value-d.Scale.Lowest()]
}

// And counts the answers of both together; they are on one scale, and the zero value has none.
func (d Distribution) And(o Distribution) Distribution {
	if d.Scale == nil {
		d.Scale = o.Scale
	}
	return Distribution{
		d.Scale, d.Counts.And(o.Counts), d.DontKnow + o.DontKnow,
		d.NotApplicable + o.NotApplicable, d.Missing + o.Missing, d.Sealed + o.Sealed,
	}
}

// N is the number of numeric scores that every statistic rests on.
func (d Distribution) N() int { return d.Counts.N() }

// Decimals are those with which averages of the scores are read.
func (d Distribution) Decimals() stats.Decimals { return stats.DecimalsOf(d.Scale.AllPoints()) }

// Answered is how many people have answered, numbers or not, seen or not.
func (d Distribution) Answered() int { return d.N() + d.DontKnow + d.NotApplicable + d.Sealed }

// Statistics are the figures of a Distribution, as package stats has them, in points of its
// scale. A figure that cannot be worked out is NaN: all of them without scores, and the
// measures of spread (AD, RWG, CNS) with fewer than two. The mean is of what the levels count
// for, which is their values unless the framework says otherwise.
type Statistics struct {
	Levels   int // of the scale
	N        int
	Min, Max int // of the scores; 0 when N is 0
	Mean     float64
	Median   float64 // the middle score, or the midpoint of the two middle scores
	AD       float64 // average deviation from the median in score points, 0 to half the scale's width
	RWG      float64 // agreement within the group, at most 1; below 0 is shown as 0
	CNS      float64 // consensus, 0 to 1
	Split    bool    // many low scores and many high ones
}

// Statistics works out the figures of the scores.
func (d Distribution) Statistics() Statistics {
	c := d.Counts
	st := Statistics{
		Levels: len(c), N: c.N(), Mean: c.MeanOf(d.Scale.AllPoints()), Median: math.NaN(),
		AD: c.AD(), RWG: c.RWG(), CNS: c.CNS(), Split: c.Split(),
	}
	if st.N > 0 {
		lowest := d.Scale.Lowest()
		low, high := c.Range()
		st.Min, st.Max, st.Median = lowest+low, lowest+high, float64(lowest)+c.Median()
	}
	return st
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

// splitRoom is the last of the reasons, and the only one that two levels can give.
const splitRoom Reason = "the room is split between low and high scores"

// farApart and wideRange name what a scale of so many levels allows.
func farApart(levels int) Reason {
	return Reason("scores lie more than " + stats.InPoints(stats.PointsFigure(stats.AcceptableAD(levels))) + " from the median on average")
}

func wideRange(levels int) Reason {
	return Reason(fmt.Sprintf("lowest and highest are %d or more points apart", stats.WideRange(levels)))
}

// YesOrNo reports whether the scale has two levels, of which there are counts, and no spread.
func (st Statistics) YesOrNo() bool { return st.Levels == 2 }

// Discuss returns why the scores need discussion, in the order in which the reasons are named;
// nothing when they do not.
func (st Statistics) Discuss() []Reason {
	if st.N < 2 {
		return nil
	}
	var reasons []Reason
	if !st.YesOrNo() && st.AD > stats.AcceptableAD(st.Levels) {
		reasons = append(reasons, farApart(st.Levels))
	}
	if !st.YesOrNo() && st.Max-st.Min >= stats.WideRange(st.Levels) {
		reasons = append(reasons, wideRange(st.Levels))
	}
	if st.Split {
		reasons = append(reasons, splitRoom)
	}
	return reasons
}

// Question is what to ask a room now that it sees the scores, as a sentence: whom to ask where
// they need discussion, in an anonymous session without pointing at anybody, and otherwise what
// they rest on; empty with fewer than two. Those who gave a score are called as who has it, or
// "a 5" where that says nothing; an anonymous session asks it nothing.
func (st Statistics) Question(anonymous bool, who func(points int) string) string {
	call := func(points int) string {
		words := english.WithArticle(framework.Number(points))
		if who == nil {
			return words
		}
		return cmp.Or(who(points), words)
	}
	switch {
	case st.N < 2:
		return ""
	case len(st.Discuss()) > 0 && anonymous:
		return fmt.Sprintf("What may %s and %s have seen?", english.WithArticle(framework.Number(st.Max)), english.WithArticle(framework.Number(st.Min)))
	case len(st.Discuss()) > 0:
		return fmt.Sprintf("Ask %s and %s what they see.", call(st.Max), call(st.Min))
	case st.Min == st.Max:
		return fmt.Sprintf("All say %s. What shows it?", framework.Number(st.Min))
	case st.Max-st.Min == 1:
		return fmt.Sprintf("%s or %s: what decides it?", framework.Number(st.Min), framework.Number(st.Max))
	default:
		return fmt.Sprintf("%s to %s: what decides it?", framework.Number(st.Min), framework.Number(st.Max))
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
	case st.YesOrNo():
		return "not split"
	case st.AD <= stats.AcceptableAD(st.Levels)/2:
		return "close together"
	case st.AD <= stats.AcceptableAD(st.Levels):
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
		return "one score, " + framework.Number(st.Min)
	case st.Min == st.Max:
		return "all gave " + framework.Number(st.Min)
	case len(st.Discuss()) > 0:
		return "people disagree"
	case st.Max-st.Min == 1:
		return "close together"
	default:
		return "some difference"
	}
}

// Distribution counts the individual scores of the statement in its latest round that
// may be seen. While none may, it counts who has answered, and no score.
func (a AtStatement) Distribution() Distribution {
	if r := a.shown(); r != nil {
		return r.distribution(a.s)
	}
	d := NewDistribution(a.s.framework.Scale)
	if r := a.current(); r != nil {
		open := r.distribution(a.s)
		d.Missing, d.Sealed = open.Missing, open.Answered()
	}
	return d
}

func (r *round) distribution(s *Session) Distribution {
	var answers []Score
	for i := range s.participants {
		p := &s.participants[i]
		if score := r.score(p.ID); p.Scoring && (!p.Left || score.Answered()) {
			answers = append(answers, score)
		}
	}
	return NewDistribution(s.framework.Scale, answers...)
}
