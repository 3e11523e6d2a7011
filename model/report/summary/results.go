package summary

import (
	"fmt"
	"math"

	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/section"
	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/model/text"
)

// results is what the page does not have of the steps: the individual scores beside the
// consensus, how they lie, and how far each step went.
func (w writer) results() {
	w.Heading(2, "Results by step")
	w.Add(w.stepTable())
	if w.Options.Baseline != nil {
		w.Say("A step’s figure then is taken over all of its statements that both sessions ask; its change only over those that " +
			"both have scored. So the change need not be the difference between then and now.")
	}
	if !w.Session.Solo() {
		w.contrast()
		w.Spreads()
	}
	w.groups()
	w.wanted()
}

// groups are the averages of the groups of steps, where the framework has some: those that screens
// show, over all statements of a group. A radar stands beside them where they make one.
func (w writer) groups() {
	all := figures.Of(w.Session).GroupAverages()
	if len(all) == 0 {
		return
	}
	w.Heading(2, "Results by group of steps")
	solo := w.Session.Solo()
	table := report.Table{Caption: "Averages by group", Columns: []report.Column{{Title: "Group"}}}
	column := func(title string) { table.Columns = append(table.Columns, report.Column{Title: title, Right: true}) }
	if !solo {
		column(report.ConsensusMeasure.Title(solo))
	}
	column(report.IndividualMeasure.Title(solo))
	var then []stats.Average
	if base := w.Options.Baseline; base != nil {
		column("Then")
		then = compare.BaselineAveragesOf(base, w.Session, figures.GroupSteps(w.Session.Framework()))
	}
	wanted := w.Session.Targets().Groups()
	if wanted != nil {
		column(report.TargetMeasure.Title(false))
	}
	axes := make([]report.Axis, len(all))
	for i, a := range all {
		row := []string{report.StepTitle(a.Step)}
		if !solo {
			row = append(row, a.Consensus.Words(a.Of()))
		}
		row = append(row, a.Individual.Words(a.Of()))
		was := math.NaN()
		if then != nil {
			was = then[i].Mean
			row = append(row, then[i].Figure())
		}
		if wanted != nil {
			words := report.NoMark
			if !math.IsNaN(wanted[i]) {
				words = w.Session.Decimals().Figure(wanted[i])
			}
			row = append(row, words)
		}
		table.Rows = append(table.Rows, row)
		axes[i] = report.NewAxis(a.Step, a.Consensus.Mean, a.Individual.Mean, was)
	}
	w.Add(table)
	if !report.Radial(len(axes)) {
		return
	}
	radar := report.NewRadar(w.Session, axes, solo, w.Options.Baseline)
	radar.Title = w.Worded("Radar of the averages by group of steps, from ") + report.ScaleWords(radar.Scale)
	radar.Conclusion = "The figures are those of the table by group."
	radar.Solo, radar.Drawing, radar.Targets = solo, w.Options.GroupRadar, wanted
	w.Add(radar)
}

func (w writer) stepTable() report.Table {
	table := report.Table{Caption: w.Worded("Individual scores by step"), Columns: []report.Column{{Title: w.Worded("Step")}}}
	if !w.Session.Solo() {
		table.Columns = append(table.Columns, report.Column{Title: "Individual mean", Right: true}, report.Column{Title: w.Worded("Scores"), Right: true})
	}
	table.Columns = append(table.Columns, report.Column{Title: "Range"})
	var since compare.Comparison
	if w.Options.Baseline != nil {
		since = compare.Sessions(w.Options.Baseline, w.Session)
		table.Columns = append(table.Columns, report.Column{Title: "Change", Right: true})
	}
	for i, a := range w.Summary.Steps {
		row := []string{report.StepTitle(a.Step)}
		st := a.Scores.Statistics()
		if !w.Session.Solo() {
			row = append(row, w.Average(a.Individual, a.Of()), fmt.Sprint(st.N))
		}
		row = append(row, w.Extent(st))
		if w.Options.Baseline != nil {
			row = append(row, section.ChangeWords(since.Steps[i]))
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

// contrast is the radar of consensus and individual mean, where the two differ, or where there
// are only individual scores, which the page does not show.
func (w writer) contrast() {
	axes := make([]report.Axis, len(w.Summary.Steps))
	scored, agreed := 0, 0
	for i, a := range w.Summary.Steps {
		axes[i] = report.NewAxis(a.Step, a.Consensus.Mean, a.Individual.Mean, math.NaN())
		scored, agreed = scored+a.Individual.N, agreed+a.Consensus.Statements
	}
	words := report.Contrast(w.Session.Framework(), axes)
	if agreed == 0 {
		words = report.Conclude(w.Session.Framework(), axes, false)
	}
	if words == "" || scored == 0 {
		return
	}
	w.Say("%s", words)
	radar := report.NewRadar(w.Session, axes, false, nil)
	radar.Title, radar.Conclusion = "Consensus and individual means, from "+report.ScaleWords(radar.Scale), words
	w.Add(radar)
}

// wanted is by when the area wants to be at its targets, whose levels stand in the tables.
func (w writer) wanted() {
	all := w.Session.Targets().All()
	if len(all) == 0 {
		return
	}
	w.Heading(3, "Where we want to be")
	one := all[0].By
	same := true
	var items []report.Item
	for _, t := range all {
		same = same && t.By == one
		items = append(items, report.Facts(text.Capital(t.Of(w.Session.Framework())), "by "+t.By.Words())...)
	}
	if same {
		w.Say("The targets are for %s.", one.Words())
	} else {
		w.List(items)
	}
	w.AboutTargets()
}
