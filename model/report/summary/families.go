package summary

import (
	"fmt"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/agency"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
)

// families is what parents and carers scored beside everybody else, by step, and the
// statements at which they see things differently. Where none scored yet there is nothing to say.
func (w writer) families() {
	families, some := figures.Of(w.Session).Families()
	if !some || families.Scored == 0 {
		return
	}
	w.Heading(2, "How families see it")
	table := report.Table{Caption: w.Worded("Mean of the scores of parents and carers, and of everybody else"), Columns: []report.Column{
		{Title: w.Worded("Step")}, {Title: model.Families, Right: true}, {Title: "Everybody else", Right: true}, {Title: "Difference", Right: true}, {Title: "Over"},
	}}
	for _, step := range w.Session.Framework().Steps {
		f, _ := figures.Of(w.Session).Families(numbersOf(step)...)
		if !f.Compared() {
			continue
		}
		table.Rows = append(table.Rows, []string{
			report.StepTitle(step),
			f.Families.Average.Figure(), f.Others.Figure(), f.Others.Decimals.SignedFigure(f.Difference()),
			fmt.Sprintf("%d of %s", f.Others.Statements, w.Session.Framework().Words().Statement.Count(len(step.Statements))),
		})
	}
	scored := text.CountOf(families.Scored, "parent or carer", "parents and carers")
	if len(table.Rows) == 0 {
		w.Say("%s scored. No figures are given of their own: for that, at least %d of them and %d others have to score a statement, "+
			"so that no figure is somebody’s own score. Their scores count with everybody’s.", scored, agency.LeastGroup, agency.LeastGroup)
		return
	}
	w.Say("%s scored. Each figure is the mean of the statements’ means, over the statements at which theirs may be shown.", scored)
	w.Add(table)
	var items []report.Item
	for _, d := range figures.Of(w.Session).FamiliesDiffer() {
		items = append(items, report.Item{Text: report.Labelled(d.Statement.Label()+" "+d.Statement.Short,
			fmt.Sprintf("parents and carers %s, everybody else %s", d.Families.Average.Figure(), d.Others.Figure()))})
	}
	if len(items) == 0 {
		w.Say("At no statement do the two lie a point or more apart.")
		return
	}
	w.Say("They lie a point or more apart at:")
	w.List(items)
}
