package section

import (
	"math"
	"slices"
	"strings"

	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/report"
)

// baselineColumns are the last of the table by step: where the baseline stood, and what
// has changed since, over the statements that both scored.
func (w *Writer) baselineColumns(t report.Table) report.Table {
	if w.Options.Baseline == nil {
		return t
	}
	steps := compare.Sessions(w.Options.Baseline, w.Session).Steps
	t.Columns = append(slices.Clone(t.Columns), report.Column{Title: "Baseline", Right: true}, report.Column{Title: "Change", Right: true})
	for i, a := range compare.BaselineAverages(w.Options.Baseline, w.Session) {
		t.Rows[i] = append(t.Rows[i], w.Average(a, steps[i].Of()), ChangeWords(steps[i]))
	}
	return t
}

// baselineNote says why a column is not the difference of two others.
func (w *Writer) baselineNote() {
	if w.Options.Baseline != nil {
		w.Say("A step’s baseline is taken over all of its statements that both sessions ask; its change only over those that both " +
			"have scored. So the change need not be the difference between the averages here.")
	}
}

// ChangeWords is the change of a step: that of the consensus, or where there is none to compare of the
// individual mean.
func ChangeWords(step compare.StepChange) string {
	if step.Consensus.Statements() == 0 && step.Individual.Statements() > 0 {
		change, over, partly := strings.Cut(step.Individual.Words(step.Of()), " ")
		if partly {
			over = ", " + over
		}
		return change + " of the individual mean" + over
	}
	return step.Consensus.Words(step.Of())
}

// Baselines are the values of the baseline for each step, as the charts take them: NaN
// where there is none.
func (w *Writer) Baselines() []float64 {
	values := make([]float64, len(w.Summary.Steps))
	for i := range values {
		values[i] = math.NaN()
	}
	if w.Options.Baseline != nil {
		for i, a := range compare.BaselineAverages(w.Options.Baseline, w.Session) {
			values[i] = a.Mean
		}
	}
	return values
}
