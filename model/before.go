package model

import (
	"math"

	"familyhub/stocktake/model/stats"
)

// BeforeLastConsensus is what the consensus of a step stood at before the latest change of a
// score in it, and the statement at which that was; false while no consensus of the step has
// been entered.
func (h *History) BeforeLastConsensus(step int) (before stats.Average, statement int, ok bool) {
	st, _ := h.session.framework.Step(step)
	for i := len(h.undo) - 1; i >= 0; i-- {
		if moved, ok := h.undo[i].change.(SetFramework); ok && moved.moves() {
			break // what was entered before it has other numbers
		}
		set, isSet := h.undo[i].change.(SetConsensus)
		back, _ := h.undo[i].inverse.(SetConsensus)
		at, known := h.session.framework.StepOf(set.Statement)
		if !isSet || !known || at.Number != step || points(set.Consensus) == points(back.Consensus) {
			continue
		}
		means := stats.Means{Decimals: h.session.Decimals()}
		for _, other := range st.Statements {
			c := h.session.items[other.Number].consensus
			if other.Number == set.Statement {
				c = back.Consensus
			}
			if p := points(c); p != noPoints {
				means.Add(h.session.framework.Scale.Points(p), 1)
			}
		}
		return means.Average(), set.Statement, true
	}
	return stats.Average{Mean: math.NaN(), Decimals: h.session.Decimals()}, 0, false
}

// noPoints stands for a consensus that is none.
const noPoints = -1

func points(c *Consensus) int {
	if c != nil {
		if p, ok := c.Score.Points(); ok {
			return p
		}
	}
	return noPoints
}
