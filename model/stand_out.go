package model

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/text"
)

// StandOut is statements that stand out by their scores, in the words that every screen and every
// report has for them.
type StandOut struct {
	Title      string // over a list of them
	Bound      string // from where on, or down to where, a statement is one of them: "(4 or more)"
	One        string // at one of them
	None       string // in place of a list: a sentence
	Statements []StatementSummary
}

// Strengths are those of some statements with a Value of the framework's StrengthFrom or more, the
// highest first. Where that is a mean, since nothing is agreed, it must be of enough people, and they
// must not disagree: what the room is apart on is no strength. What needs work may be named sooner.
func (f Figures) Strengths(of []StatementSummary) StandOut {
	all := keepOnly(of, func(st StatementSummary) bool { return st.strong })
	slices.SortStableFunc(all, func(a, b StatementSummary) int { return cmp.Compare(b.Value(), a.Value()) })
	from := f.s.framework.StrengthFrom()
	words := f.s.Decimals().Points(from)
	bound := "(" + words + " or more)"
	return StandOut{"Strengths " + bound, bound, "a strength", f.s.framework.Worded("No statement reached ") + pointsOf(words) + ".", all}
}

// ToWorkOn are those with a Value of the framework's LowTo or less, the lowest first.
func (f Figures) ToWorkOn(of []StatementSummary) StandOut {
	all := keepOnly(of, func(st StatementSummary) bool { return st.weak })
	slices.SortStableFunc(all, func(a, b StatementSummary) int { return cmp.Compare(a.Value(), b.Value()) })
	to := f.s.framework.LowTo()
	words := f.s.Decimals().Points(to)
	bound := "(" + words + " or less)"
	none := f.s.framework.Worded("No statement that was scored is at ") + pointsOf(words) + " or below."
	if (Summary{Statements: of}).Bases().Scored() == 0 {
		none = "Nothing is scored yet."
	}
	return StandOut{"To work on " + bound, bound, "to work on", none, all}
}

// At is what one of the statements is, and where nothing is agreed that it is so by its mean.
func (s StandOut) At(st StatementSummary) string {
	if st.OnlyMean() {
		return s.One + " (mean, not agreed)"
	}
	return s.One
}

// OnlyMean reports whether the Value of the statement is a mean that a group did not agree on.
func (st StatementSummary) OnlyMean() bool {
	return math.IsNaN(st.Agreed()) && st.Figures.N > 0 && !st.alone
}

// Has reports whether a statement is among them.
func (s StandOut) Has(st StatementSummary) bool {
	return slices.ContainsFunc(s.Statements, func(other StatementSummary) bool { return other.Statement.Number == st.Statement.Number })
}

// Few reports whether a statement without a consensus was scored by too few to speak for the
// room: a sheet that somebody handed in is what one person thinks.
func (st StatementSummary) Few() bool {
	n := st.Figures.N
	return n > 0 && st.Consensus == nil && !enough(n, st.Scores.Answered()+st.Scores.Missing)
}

// leastToSpeak is how many people must have given a number before their scores say anything of
// the room, where it has so many.
const leastToSpeak = 3

// enough reports whether so many numbers speak for all who are expected to answer: they are more
// than half of them, and at least 3. Those who don't know, or to whom it does not apply, are
// expected and gave none.
func enough(numbers, expected int) bool {
	return 2*numbers > expected && numbers >= min(leastToSpeak, expected)
}

// Standing is where people who were apart on a statement stand now.
type Standing int

const (
	Together    Standing = iota // they never were apart
	Disagreeing                 // their scores need discussion, and nothing is settled yet
	Unresolved                  // no consensus was found, however near their scores are
	Reconciled                  // they disagreed, then agreed
	Questioned                  // they agreed, and scores that came in later need discussion
)

// Words is how people stand, within a sentence; empty for Together.
func (s Standing) Words() string {
	return [...]string{Disagreeing: "people disagree", Unresolved: "no consensus", Reconciled: "disagreed, then agreed", Questioned: "agreed, with other scores later"}[s]
}

// Title is Words over a list of statements on which people stand so.
func (s Standing) Title() string {
	words := s.Words()
	if words == "" {
		return ""
	}
	return text.Capital(words)
}

// Standing is where people stand on the statement.
func (st StatementSummary) Standing() Standing {
	apart := len(st.Reasons) > 0
	switch {
	case st.Consensus != nil && !st.Consensus.Agreed():
		return Unresolved
	case apart && st.Consensus == nil:
		return Disagreeing
	case apart && st.stood == StoodTogether:
		return Questioned
	case apart:
		return Reconciled
	}
	return Together
}

// Apart reports whether people were apart on the statement: their scores need discussion, or
// no consensus was found. Scores that came in after they had agreed are another matter.
func (st StatementSummary) Apart() bool {
	so := st.Standing()
	return so != Together && so != Questioned
}

// ApartWords says how people stand on a statement where they are not Together, and how far apart their
// scores are; empty where they are.
func (st StatementSummary) ApartWords() string {
	now, since, agreed := strings.Cut(st.Standing().Words(), ", ")
	how := st.ApartRange()
	if st.Standing() == Questioned {
		return text.Joined(", ", st.Standing().Words(), how)
	}
	if how != "" && now != "" {
		now += ", " + how
	}
	if agreed {
		now += ", " + since
	}
	return now
}

// ApartRange is from where to where people scored a statement that is Apart.
func (st StatementSummary) ApartRange() string {
	if st.Figures.N < 2 || st.Figures.yesOrNo() {
		return ""
	}
	return framework.Number(st.Figures.Min) + " to " + framework.Number(st.Figures.Max)
}
