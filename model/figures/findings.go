package figures

import (
	"fmt"
	"math"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
)

// Findings are what some statements amount to, those of a step or all of a session, with
// what stands out in front. The headline goes from what a room still has to do to what it
// has: scores that are missing or sealed, statements that people disagree on or found no consensus for, those that are
// open, those that they disagreed on and then agreed, many low scores, many high ones, and
// otherwise the range of what was agreed.
type Findings struct {
	Headline   string // without a full stop, such as "People disagree on 2 of 4"
	Statements []Statement
	Apart      []Statement     // the scores need discussion, or no consensus was found
	Agreed     []Statement     // with a consensus that is a score
	Open       []Statement     // nothing settled yet; of a solo session, no score
	Barriers   []model.Barrier // at the statements and their step; of all the session's
	Priorities []model.Priority
}

// Findings are those of the whole session.
func (f Figures) Findings() Findings {
	return f.FindingsOf(f.statements())
}

// FindingsOf is Findings for a caller that has the session's statements summed up already.
func (f Figures) FindingsOf(statements []Statement) Findings {
	found := f.found(statements)
	found.Barriers, found.Priorities = f.s.Barriers(), f.s.Priorities()
	return found
}

// StepFindings are those of a step; of none where the framework has no such step.
func (f Figures) StepFindings(number int) Findings {
	step, _ := f.s.Framework().Step(number)
	here := map[int]bool{}
	var statements []Statement
	for _, st := range step.Statements {
		sum, _ := f.At(st.Number)
		statements, here[st.Number] = append(statements, sum), true
	}
	stands := func(statements, steps []int) bool {
		for _, n := range statements {
			if here[n] {
				return true
			}
		}
		return model.Subject{Step: number}.Covers(nil, steps)
	}
	found := f.found(statements)
	found.Barriers = only(f.s.Barriers(), func(b model.Barrier) bool { return stands(b.Statements, b.Steps) })
	found.Priorities = only(f.s.Priorities(), func(p model.Priority) bool { return stands(p.Statements, p.Steps) })
	return found
}

func (f Figures) found(statements []Statement) Findings {
	found := Findings{Statements: statements}
	low, high := math.Inf(1), math.Inf(-1)
	for _, st := range statements {
		if v := f.s.Decimals().Rounded(st.Value()); !math.IsNaN(v) {
			low, high = min(low, v), max(high, v)
		}
		if st.Apart() {
			found.Apart = append(found.Apart, st)
		}
		if st.Consensus != nil && st.Consensus.Agreed() {
			found.Agreed = append(found.Agreed, st)
		}
		if f.s.At(st.Statement.Number).Progress() != model.Settled {
			found.Open = append(found.Open, st)
		}
	}
	found.Headline = f.s.Framework().Worded(f.headline(found, low, high))
	return found
}

// Standing are the statements on which people stand so.
func (f Findings) Standing(so Standing) []Statement {
	return only(f.Statements, func(st Statement) bool { return st.Standing() == so })
}

// apartHeadline says on how many statements people disagree, and on how many they found no
// consensus, with those behind them on which they disagreed and agreed since.
func apartHeadline(found Findings) string {
	all := len(found.Statements)
	open, none, since := len(found.Standing(Disagreeing)), len(found.Standing(Unresolved)), len(found.Standing(Reconciled))
	words := ""
	switch {
	case open > 0 && none > 0:
		return fmt.Sprintf("People disagree on %d of %d; no consensus on %d", open, all, none)
	case open > 0:
		words = "People disagree on " + text.Share(open, all, "the one statement", "all")
	default:
		words = "No consensus on " + text.Share(none, all, "the one statement", "all")
	}
	if since > 0 {
		words += fmt.Sprintf("; disagreed on %d, then agreed", since)
	}
	return words
}

// headline says the first thing that holds, in the order of Findings. Low and high are the
// ends of the values, infinite where there are none.
func (f Figures) headline(found Findings, low, high float64) string {
	all := len(found.Statements)
	many := func(n int) bool { return n > 0 && 2*n >= all }
	toWorkOn, strengths := f.ToWorkOn(found.Statements), f.Strengths(found.Statements)
	weak, strong := len(toWorkOn.Statements), len(strengths.Statements)
	sealed, begun, valued := 0, 0, 0
	for _, st := range found.Statements {
		if f.s.At(st.Statement.Number).HasSealed() {
			sealed++
		}
		if st.Scores.Answered() > 0 || st.Consensus != nil {
			begun++
		}
		if !math.IsNaN(st.Value()) {
			valued++
		}
	}
	settled, unscored := "agreed", "agree"
	if f.s.Solo() {
		settled, unscored = "scored", "score"
		if valued < all {
			settled = fmt.Sprintf("answered, %d scored", valued) // the others have a don't know, or do not apply
		}
	}
	switch {
	case begun == 0:
		return "Nothing scored yet"
	case sealed == begun:
		return "Scores are in and not yet revealed"
	case len(found.Standing(Disagreeing))+len(found.Standing(Unresolved)) > 0:
		return apartHeadline(found)
	case len(found.Open) > 0:
		return text.Share(len(found.Open), all, "The one statement", "All") + " still to " + unscored
	case len(found.Apart) > 0:
		return "People disagreed on " + text.Share(len(found.Apart), all, "the one statement", "all") + " and then agreed"
	case many(weak):
		return text.Share(weak, all, "The one statement", "All") + " to work on " + toWorkOn.Bound
	case many(strong):
		return text.Share(strong, all, "The one statement", "All") + " strong " + strengths.Bound
	case math.IsInf(low, 0): // answers, and none of them a number
		return text.Share(all, all, "The one statement", "All") + " answered, without a score"
	case low == high:
		return text.Share(all, all, "The one statement", "All") + " " + settled + " at " + f.s.Decimals().Points(low)
	}
	return fmt.Sprintf("%s %s, from %s to %s", text.Share(all, all, "The one statement", "All"), settled, f.s.Decimals().Points(low), f.s.Decimals().Points(high))
}
