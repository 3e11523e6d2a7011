package section

import (
	"fmt"

	"familyhub/stocktake/model/report"
)

// Results is the table by step and the radar, under a title, and where the area wants to be.
func (w *Writer) Results(title string) {
	w.Heading(2, "%s", title)
	columns := []report.Column{{Title: w.Worded("Step")}, {Title: "Consensus", Right: true}, {Title: "Individual mean", Right: true}, {Title: w.Worded("Scores"), Right: true}, {Title: "Range"}}
	if w.Session.Solo() {
		columns = []report.Column{{Title: w.Worded("Step")}, {Title: "Mean", Right: true}, {Title: "Range"}}
	}
	table := report.Table{Caption: w.Worded("Averages by step"), Columns: columns}
	for _, a := range w.Summary.Steps {
		st := a.Scores.Statistics()
		row := []string{fmt.Sprintf("%d. %s", a.Step.Number, a.Step.Title)}
		if w.Session.Solo() {
			row = append(row, w.Average(a.Individual, a.Of()), w.Extent(st))
		} else {
			row = append(row, w.Average(a.Consensus, a.Of()), w.Average(a.Individual, a.Of()), fmt.Sprint(st.N), w.Extent(st))
		}
		table.Rows = append(table.Rows, row)
	}
	w.Add(w.targetColumn(w.baselineColumns(table)))
	w.baselineNote()
	then := w.Baselines()
	axes := make([]report.Axis, len(w.Summary.Steps))
	for i, a := range w.Summary.Steps {
		axes[i] = report.NewAxis(a.Step, a.Consensus.Mean, a.Individual.Mean, then[i])
	}
	radar := report.NewRadar(w.Session, axes, w.Session.Solo(), w.Options.Baseline)
	w.Say("%s", radar.Conclusion)
	radar.Targets = w.Session.Targets().Steps()
	radar.Solo, radar.Drawing = w.Session.Solo(), w.Options.Radar
	w.Add(radar)
	w.Spreads()
	w.targets()
}

// Spreads shows for each step how all scores of its statements lie.
func (w *Writer) Spreads() {
	then := w.Baselines()
	score := w.Session.Framework().Words().Score
	spread := report.Spread{Scale: w.Session.Framework().Scale, Title: w.Worded("How the individual scores are spread, by step"), Score: score}
	for i, a := range w.Summary.Steps {
		if a.Scores.N() == 0 {
			continue
		}
		row := report.SpreadRow{
			Name: report.StepTitle(a.Step), Score: score, Answers: a.Scores,
			Consensus: a.Consensus.Mean, Individual: a.Individual.Mean, Baseline: then[i],
		}
		if target, set := w.Session.Targets().Step(a.Step.Number); set {
			row.Target = &target.Level
		}
		spread.Rows = append(spread.Rows, row)
	}
	if len(spread.Rows) > 0 && !w.Session.Solo() {
		w.Add(spread)
	}
}
