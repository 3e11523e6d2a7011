package compare

import (
	"math"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/match"
	"familyhub/stocktake/model/stats"
)

// Wanted is what became of a target of the earlier session.
type Wanted struct {
	Step      framework.Step      // of the earlier session; with a Statement, the one that it belongs to
	Statement framework.Statement // of the earlier session; its Number is 0 for the target of a step
	Level     float64             // that was wanted, in points
	By        calendar.Date
	Own       bool    // Level is a point of the scale, and no mean of the statements' targets
	Then      float64 // where it stood when the target was set; NaN where nothing was agreed
	Now       float64 // where it stands; NaN unless all that the target is of was agreed on again
	Outcome   Reached
	Decimals  stats.Decimals // with which the three are read
}

// Reached is what became of a target, as words to show.
type Reached string

// What may become of a target.
const (
	TargetReached   Reached = "reached"
	TargetMissed    Reached = "not reached"
	TargetNotYet    Reached = "not reached yet" // its day is still to come
	TargetNotAgreed Reached = "not fully agreed on"
	TargetUnlike    Reached = "not asked again in the same words"
)

// wanted is what became of all targets of the earlier session, step by step, in its order.
func wanted(then, now *model.Session, pairs []match.Pair) []Wanted {
	targets := then.Targets()
	if !targets.Any() || headerOf(now).Before(headerOf(then)) {
		return nil
	}
	is := make(map[int]int, len(pairs)) // the later number of a statement of the earlier session
	for _, p := range pairs {
		is[p.Then.Number] = p.Now.Number
	}
	var all []Wanted
	add := func(w Wanted, at model.Subject, statements ...framework.Statement) {
		w.Decimals = now.Decimals()
		w.Then = targets.Today(at)
		w.settle(now, is, statements)
		all = append(all, w)
	}
	for _, step := range then.Framework().Steps {
		if t, ok := targets.Step(step.Number); ok {
			add(Wanted{Step: step, Level: t.Level, By: t.By, Own: t.Own}, model.Subject{Step: step.Number}, step.Statements...)
		}
		for _, st := range step.Statements {
			if t, ok := targets.Statement(st.Number); ok {
				add(Wanted{Step: step, Statement: st, Level: then.Framework().Scale.Points(t.Level), By: t.By, Own: true}, model.Subject{Statement: st.Number}, st)
			}
		}
	}
	return all
}

// settle says where the later session stands at the statements that the target is of.
func (w *Wanted) settle(now *model.Session, is map[int]int, statements []framework.Statement) {
	var sum stats.Means
	w.Now, w.Outcome = math.NaN(), TargetNotAgreed
	for _, st := range statements {
		number, asked := is[st.Number]
		if !asked {
			w.Outcome = TargetUnlike
			return
		}
		value := now.Targets().Today(model.Subject{Statement: number})
		if math.IsNaN(value) {
			continue
		}
		sum.Add(value, 1)
	}
	mean := sum.Average()
	if mean.Statements < len(statements) || mean.Statements == 0 {
		return
	}
	w.Now = mean.Mean
	day := now.Details().Date
	switch {
	case w.Decimals.Rounded(w.Now) >= w.Decimals.Rounded(w.Level):
		w.Outcome = TargetReached
	case day != "" && day < w.By:
		w.Outcome = TargetNotYet
	default:
		w.Outcome = TargetMissed
	}
}

// CountWanted counts the targets with an outcome.
func (c Comparison) CountWanted(of Reached) int {
	n := 0
	for _, w := range c.Wanted {
		if w.Outcome == of {
			n++
		}
	}
	return n
}
