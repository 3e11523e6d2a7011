package report

import (
	"slices"

	"familyhub/stocktake/model"
)

// radar draws what the table by step says: both sessions over the statements that both
// scored, and not each over all that it did. The earlier one's figures are those of the
// consensus, or where there is none to compare of the individual mean. There is none
// without anything to compare, or where it would have no shape.
func (c *comparer) radar() {
	compared := slices.ContainsFunc(c.Steps, func(s model.StepChange) bool { return s.Individual.Statements()+s.Consensus.Statements() > 0 })
	if !Radial(len(c.Steps)) || !compared {
		return
	}
	agreed := slices.ContainsFunc(c.Steps, func(s model.StepChange) bool { return s.Consensus.Statements() > 0 })
	now := writer{s: c.Now, o: Options{Baseline: c.Then}}
	then := make([]float64, len(c.Steps))
	for i, s := range c.Steps {
		now.sum.Steps = append(now.sum.Steps, model.StepAverages{Step: s.Step, Consensus: s.Consensus.Now, Individual: s.Individual.Now})
		if then[i] = s.Individual.Then.Mean; agreed {
			then[i] = s.Consensus.Then.Mean
		}
	}
	r := now.radarBeside(then)
	r.Title += ", like for like"
	measure := func(s model.StepChange) model.LikeForLike { return s.Consensus }
	if !agreed {
		measure = func(s model.StepChange) model.LikeForLike { return s.Individual }
	}
	moves := make([]stepMove, len(c.Steps))
	for i, s := range c.Steps {
		moves[i] = stepMove{s.Step, measure(s).Shift().Change()}
	}
	r.Conclusion = "Since then, " + furthest(moves) + ". " + r.Conclusion
	c.add(r)
}
