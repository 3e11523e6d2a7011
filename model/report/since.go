package report

import (
	"math"
	"slices"
	"strings"

	"familyhub/stocktake/model"
)

// baselineColumns are the last of the table by step: where the baseline stood, and what
// has changed since, over the statements that both scored.
func (w *writer) baselineColumns(t Table) Table {
	if w.o.Baseline == nil {
		return t
	}
	steps := model.Compare(w.o.Baseline, w.s).Steps
	t.Columns = append(slices.Clone(t.Columns), Column{Title: "Baseline", Right: true}, Column{Title: "Change", Right: true})
	for i, a := range model.BaselineAverages(w.o.Baseline, w.s) {
		t.Rows[i] = append(t.Rows[i], a.Words(steps[i].Of()), changeWords(steps[i]))
	}
	return t
}

// baselineNote says why a column is not the difference of two others.
func (w *writer) baselineNote() {
	if w.o.Baseline != nil {
		w.say("A step’s baseline is taken over all of its statements that both sessions ask, and its change only over those that both " +
			"have scored, so the change need not be the difference between the averages here.")
	}
}

// changeWords is that of the consensus, or where there is none to compare of the
// individual mean.
func changeWords(step model.StepChange) string {
	if step.Consensus.Statements() == 0 && step.Individual.Statements() > 0 {
		change, over, partly := strings.Cut(step.Individual.Words(step.Of()), " ")
		if partly {
			over = ", " + over
		}
		return change + " of the individual mean" + over
	}
	return step.Consensus.Words(step.Of())
}

// baselines are the values of the baseline for each step, as the charts take them: NaN
// where there is none.
func (w *writer) baselines() []float64 {
	values := make([]float64, len(w.sum.Steps))
	for i := range values {
		values[i] = math.NaN()
	}
	if w.o.Baseline != nil {
		for i, a := range model.BaselineAverages(w.o.Baseline, w.s) {
			values[i] = a.Mean
		}
	}
	return values
}

// sinceBaseline says what rose and what fell since the baseline, and who was in the room.
func (w *writer) sinceBaseline() {
	if w.o.Baseline == nil {
		return
	}
	c := comparer{*w, model.Compare(w.o.Baseline, w.s)}
	c.heading(2, "Since the baseline")
	c.say("The baseline is %s. Changes are taken like for like, over the statements that both sessions scored, and are those of "+
		"the figures as they stand here, rounded.", sessionReference(c.Then))
	if n := len(c.OnlyNow) + len(c.OnlyThen) + len(c.Reworded); n > 0 {
		c.say("The frameworks differ: %s not in both, in the same words.", countOf(n, "statement is", "statements are"))
	}
	c.movements(3)
	if words := c.Room.Words(); words != "" {
		c.say("%s", words)
	}
}
