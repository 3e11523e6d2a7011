package section

import (
	"math"
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/report"
)

// targetColumn is the last of the table by step, where a step has a target and there is no
// baseline: beside the columns of one it has no room, and stands with the targets below.
func (w *Writer) targetColumn(t report.Table) report.Table {
	targets := w.Session.Targets()
	if targets.Steps() == nil || w.Options.Baseline != nil {
		return t
	}
	t.Columns = append(slices.Clone(t.Columns), report.Column{Title: report.TargetMeasure.Title(false), Right: true})
	for i, a := range w.Summary.Steps {
		words := report.NoMark
		if target, ok := targets.Step(a.Step.Number); ok {
			words = target.LevelWords()
		}
		t.Rows[i] = append(t.Rows[i], words)
	}
	return t
}

// targets says where the area wants to be, at each step and statement with a target.
func (w *Writer) targets() {
	targets := w.Session.Targets()
	if !targets.Any() {
		return
	}
	w.Heading(3, "Where we want to be")
	table := report.Table{Caption: "Where we are and where we want to be", Columns: []report.Column{
		{Title: w.Worded("Step or statement")}, {Title: "Now", Right: true}, {Title: report.TargetMeasure.Title(false), Right: true}, {Title: "By"},
	}}
	var since compare.Comparison
	if w.Options.Baseline != nil {
		table.Columns = slices.Insert(table.Columns, 1, report.Column{Title: "Then", Right: true})
		since = compare.Scores(w.Options.Baseline, w.Session)
	}
	add := func(name string, at model.Subject, then float64, level string, by calendar.Date) {
		row := []string{name, w.standing(at, targets.Today(at)), level, by.Words()}
		if w.Options.Baseline != nil {
			row = slices.Insert(row, 1, w.standing(at, then))
		}
		table.Rows = append(table.Rows, row)
	}
	for i, a := range w.Summary.Steps {
		if target, ok := targets.Step(a.Step.Number); ok {
			add(w.Worded("Step ")+report.StepTitle(a.Step), model.Subject{Step: a.Step.Number}, w.Baselines()[i], target.LevelWords(), target.By)
		}
		for _, st := range a.Step.Statements {
			if target, ok := targets.Statement(st.Number); ok {
				add(report.StatementTitle(st), model.Subject{Statement: st.Number}, w.stood(since, st.Number), w.Session.Decimals().Points(w.Session.Framework().Scale.Points(target.Level)), target.By)
			}
		}
	}
	w.Add(table)
	w.AboutTargets()
}

// AboutTargets says how targets are to be read, and asks about those below where the area stands.
func (w *Writer) AboutTargets() {
	w.Say("A step without a target of its own aims at the mean of its statements’ where all of them have one. No average of scores has a target in it.")
	w.List(w.questions())
}

// standing is where a step or a statement stands: a mean with a decimal, points without.
func (w *Writer) standing(at model.Subject, x float64) string {
	switch {
	case math.IsNaN(x):
		return report.NoMark
	case at.Statement != 0:
		return w.Session.Decimals().Points(x)
	default:
		return w.Session.Decimals().Figure(x)
	}
}

// stood is where a statement stood at the baseline, as Today has it; NaN without one.
func (w *Writer) stood(since compare.Comparison, statement int) float64 {
	c, ok := since.At(statement)
	switch {
	case !ok:
		return math.NaN()
	case w.Session.Solo():
		return c.Individual.Then
	default:
		return c.Consensus.Then
	}
}

// questions are those about targets below where the area stands.
func (w *Writer) questions() []report.Item {
	var all []report.Item
	for _, t := range w.Session.Targets().All() {
		if words := w.Session.Targets().Question(model.Subject{Statement: t.Statement, Step: t.Step}); words != "" {
			all = append(all, report.Item{Text: report.Plain("%s", words)})
		}
	}
	return all
}
