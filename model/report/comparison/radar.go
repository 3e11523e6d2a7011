package comparison

import (
	"slices"

	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/report"
)

// radar draws what the table by step says: both sessions over the statements that both
// scored, and not each over all that it did. The earlier one's figures are those of the
// consensus, or where there is none to compare of the individual mean. There is none
// without anything to compare.
func (c comparer) radar() {
	compared := slices.ContainsFunc(c.Steps, func(s compare.StepChange) bool { return s.Individual.Statements()+s.Consensus.Statements() > 0 })
	if !compared {
		return
	}
	agreed := slices.ContainsFunc(c.Steps, func(s compare.StepChange) bool { return s.Consensus.Statements() > 0 })
	axes, moves := make([]report.Axis, len(c.Steps)), make([]stepMove, len(c.Steps))
	for i, s := range c.Steps {
		measured := s.Individual
		if agreed {
			measured = s.Consensus
		}
		axes[i] = report.NewAxis(s.Step, s.Consensus.Now.Mean, s.Individual.Now.Mean, measured.Then.Mean)
		moves[i] = stepMove{s.Step, measured.Shift().Change()}
	}
	r := report.NewRadar(c.Now, axes, c.Now.Solo(), c.Then)
	r.Title += ", like for like"
	r.Conclusion = "Since then, " + furthest(c.Now.Framework(), moves) + ". " + r.Conclusion
	c.Add(r)
}
