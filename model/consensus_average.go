package model

import (
	"math"

	"familyhub/stocktake/framework"
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
		if !isSet || !known || at.Number != step || set.Consensus.agreedScore() == back.Consensus.agreedScore() {
			continue
		}
		return h.session.consensusAverage(st, func(statement int) *Consensus {
			if statement == set.Statement {
				return back.Consensus
			}
			return h.session.At(statement).consensus
		}), set.Statement, true
	}
	return stats.Average{Mean: math.NaN(), Decimals: h.session.Decimals()}, 0, false
}

// ConsensusAverage is the mean of what was agreed at the statements of a step, each by what its level
// counts for; over no statements where nothing was agreed.
func (s *Session) ConsensusAverage(step framework.Step) stats.Average {
	return s.consensusAverage(step, func(statement int) *Consensus { return s.At(statement).consensus })
}

func (s *Session) consensusAverage(step framework.Step, of func(statement int) *Consensus) stats.Average {
	means := stats.Means{Decimals: s.Decimals()}
	for _, st := range step.Statements {
		if p, agreed := of(st.Number).agreedScore().Points(); agreed {
			means.Add(s.framework.Scale.Points(p), 1)
		}
	}
	return means.Average()
}

// agreedScore is the score of a consensus; NoScore where there is none.
func (c *Consensus) agreedScore() Score {
	if c == nil {
		return NoScore
	}
	return c.Score
}
