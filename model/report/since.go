package report

import (
	"fmt"
	"slices"

	"stocktake/model"
)

// baselineColumn is the last column of the table by step: where the baseline stood,
// and what has changed since, over the statements that both scored.
func (w *writer) baselineColumn(t Table) Table {
	if w.o.Baseline == nil {
		return t
	}
	steps := model.Compare(w.o.Baseline, w.s).Steps
	t.Columns = append(slices.Clone(t.Columns), Column{Title: "Baseline"})
	for i, row := range t.Rows {
		t.Rows[i] = append(row, baselineCell(steps[i]))
	}
	return t
}

// baselineCell is the consensus, or where there is none to compare the individual mean.
func baselineCell(step model.StepChange) string {
	label, l := "", step.Consensus
	if l.Statements() == 0 && step.Individual.Statements() > 0 {
		label, l = "individual ", step.Individual
	}
	if l.Statements() == 0 {
		return l.Words(step.Of())
	}
	return fmt.Sprintf("%s%s; %s", label, Figure(l.Then.Mean), l.Words(step.Of()))
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
