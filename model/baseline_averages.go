package model

import "math"

// BaselineAverages are an earlier session's averages for the steps of a later one, over
// the statements that both have in the same words. They do not ask what the later one has
// scored by now, so that a radar with them stands still while people score. They are of
// the consensus, or of the individual means where a session is solo or the earlier one
// agreed on nothing.
func BaselineAverages(then, now *Session) []Average {
	was := make(map[int]int) // the earlier number of a statement of the later session
	for _, p := range matchScored(then.framework, now.framework).pairs {
		was[p.now.Number] = p.then.Number
	}
	averages := baselineAverages(then, now, was, StatementSummary.agreed)
	if now.Solo() || !anyAverage(averages) {
		return baselineAverages(then, now, was, func(st StatementSummary) float64 { return st.Figures.Mean })
	}
	return averages
}

func baselineAverages(then, now *Session, was map[int]int, value func(StatementSummary) float64) []Average {
	averages := make([]Average, 0, len(now.framework.Steps))
	for _, step := range now.framework.Steps {
		var sum means
		for _, st := range step.Statements {
			earlier, shared := was[st.Number]
			if !shared {
				continue
			}
			summary, _ := then.At(earlier).Summary()
			if v := value(summary); !math.IsNaN(v) {
				sum.add(v, summary.Figures.N)
			}
		}
		averages = append(averages, sum.average())
	}
	return averages
}

func anyAverage(averages []Average) bool {
	for _, a := range averages {
		if a.Statements > 0 {
			return true
		}
	}
	return false
}
