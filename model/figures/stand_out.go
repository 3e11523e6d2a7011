package figures

import (
	"cmp"
	"math"
	"slices"

	"familyhub/stocktake/model/stats"
)

// StandOut is statements that stand out by their scores, in the words that every screen and every
// report has for them.
type StandOut struct {
	Title      string // over a list of them
	Bound      string // from where on, or down to where, a statement is one of them: "(4 or more)"
	One        string // at one of them
	None       string // in place of a list: a sentence
	Statements []Statement
}

// Strengths are those of some statements with a Value of the framework's StrengthFrom or more, the
// highest first. Where that is a mean, since nothing is agreed, it must be of enough people, and they
// must not disagree: what the room is apart on is no strength. What needs work may be named sooner.
func (f Figures) Strengths(of []Statement) StandOut {
	all := only(of, func(st Statement) bool { return st.strong })
	slices.SortStableFunc(all, func(a, b Statement) int { return cmp.Compare(b.Value(), a.Value()) })
	from := f.s.Framework().StrengthFrom()
	words := f.s.Decimals().Points(from)
	bound := "(" + words + " or more)"
	return StandOut{"Strengths " + bound, bound, "a strength", f.s.Framework().Worded("No statement reached ") + stats.InPoints(words) + ".", all}
}

// ToWorkOn are those with a Value of the framework's LowTo or less, the lowest first.
func (f Figures) ToWorkOn(of []Statement) StandOut {
	all := only(of, func(st Statement) bool { return st.weak })
	slices.SortStableFunc(all, func(a, b Statement) int { return cmp.Compare(a.Value(), b.Value()) })
	to := f.s.Framework().LowTo()
	words := f.s.Decimals().Points(to)
	bound := "(" + words + " or less)"
	none := f.s.Framework().Worded("No statement that was scored is at ") + stats.InPoints(words) + " or below."
	if (Summary{Statements: of}).Bases().Scored() == 0 {
		none = "Nothing is scored yet."
	}
	return StandOut{"To work on " + bound, bound, "to work on", none, all}
}

// At is what one of the statements is, and where nothing is agreed that it is so by its mean.
func (s StandOut) At(st Statement) string {
	if st.OnlyMean() {
		return s.One + " (mean, not agreed)"
	}
	return s.One
}

// OnlyMean reports whether the Value of the statement is a mean that a group did not agree on.
func (st Statement) OnlyMean() bool {
	return math.IsNaN(st.Agreed()) && st.Figures.N > 0 && !st.alone
}

// Has reports whether a statement is among them.
func (s StandOut) Has(st Statement) bool {
	return slices.ContainsFunc(s.Statements, func(other Statement) bool { return other.Statement.Number == st.Statement.Number })
}

// Few reports whether a statement without a consensus was scored by too few to speak for the
// room: a sheet that somebody handed in is what one person thinks.
func (st Statement) Few() bool {
	n := st.Figures.N
	return n > 0 && st.Consensus == nil && !stats.Enough(n, st.Scores.Answered()+st.Scores.Missing)
}
