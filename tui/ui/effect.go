package ui

import (
	"math"

	"familyhub/stocktake/model/figures"
)

// Stood is where the consensus of a step was before the latest consensus, where that was at a
// statement; NaN for nowhere, false where it was at another one.
func (d *OpenSession) Stood(step, statement int) (before float64, ok bool) {
	was, at, ok := d.History.BeforeLastConsensus(step)
	return was.Mean, ok && at == statement
}

// stands is the mean consensus of a step as it is now; NaN for none.
func (d *OpenSession) stands(step int) float64 {
	for _, a := range figures.Of(d.Session()).StepAverages() {
		if a.Step.Number == step {
			return a.Consensus.Mean
		}
	}
	return math.NaN()
}

// StepShift says in a few words what the latest consensus of a step changed in it, and at which
// statement that was; nothing before there is one.
func (d *OpenSession) StepShift(step int) (words string, statement int) {
	before, statement, ok := d.History.BeforeLastConsensus(step)
	if !ok {
		return "", 0
	}
	now := d.stands(step)
	was, is := before.Figure(), before.Decimals.Figure(now)
	switch {
	case math.IsNaN(now):
		words = d.Worded("Step %d has no consensus now", step)
	case math.IsNaN(before.Mean):
		words = d.Worded("Step %d stands at %s", step, is)
	case was == is:
		words = d.Worded("Step %d stays at %s", step, is)
	default:
		words = d.Worded("Step %d is now %s, was %s", step, is, was)
	}
	return words, statement
}
