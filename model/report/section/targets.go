package section

import (
	"fmt"
	"math"
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
)

// targetColumn is the last of the table by step, where a step has a target.
func (w *Writer) targetColumn(t report.Table) report.Table {
	targets := w.Session.Targets()
	if targets.Steps() == nil {
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
		{Title: "Step or statement"}, {Title: "Now", Right: true}, {Title: report.TargetMeasure.Title(false), Right: true}, {Title: "By"},
	}}
	add := func(name string, at model.Subject, level string, by model.Date) {
		now := report.NoMark
		if today := targets.Today(at); !math.IsNaN(today) {
			now = report.Figure(today)
			if p := int(today); at.Statement != 0 && float64(p) == today {
				now = fmt.Sprint(p)
			}
		}
		table.Rows = append(table.Rows, []string{name, now, level, by.Words()})
	}
	for _, a := range w.Summary.Steps {
		if target, ok := targets.Step(a.Step.Number); ok {
			add(report.StepTitle(a.Step), model.Subject{Step: a.Step.Number}, target.LevelWords(), target.By)
		}
		for _, st := range a.Step.Statements {
			if target, ok := targets.Statement(st.Number); ok {
				add(report.StatementTitle(st), model.Subject{Statement: st.Number}, fmt.Sprint(target.Level), target.By)
			}
		}
	}
	w.Add(table)
	w.Say("A step without a target of its own aims at the mean of its statements’ where all of them have one. No average of scores has a target in it.")
	w.List(w.questions())
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
