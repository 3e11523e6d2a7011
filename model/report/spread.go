package report

import (
	"fmt"
	"math"

	"stocktake/model"
)

// spreads shows for each step how all scores of its statements lie.
func (w *writer) spreads() {
	spread := Spread{Title: "How the individual scores lie, by step"}
	then := w.baselines()
	for i, a := range w.sum.Steps {
		if a.Scores.N() == 0 {
			continue
		}
		spread.Rows = append(spread.Rows, SpreadRow{
			Name: fmt.Sprintf("%d. %s", a.Step.Number, or(a.Step.Short, a.Step.Title)), Counts: a.Scores.Counts,
			Consensus: a.Consensus.Mean, Individual: a.Individual.Mean, Baseline: then[i], Words: givenOften(a.Scores),
		})
	}
	if len(spread.Rows) > 0 && !w.s.Solo() {
		w.add(spread)
	}
}

// spread shows how a statement's scores lie.
func (w *writer) spread(st model.StatementSummary) {
	if w.s.Solo() || st.Scores.N() == 0 {
		return
	}
	row := SpreadRow{
		Name: statementTitle(st.Statement), Counts: st.Scores.Counts,
		Consensus: math.NaN(), Individual: st.Figures.Mean, Baseline: math.NaN(), Words: given(st.Scores),
	}
	if st.Consensus != nil {
		if points, agreed := st.Consensus.Score.Points(); agreed {
			row.Consensus = float64(points)
		}
	}
	w.add(Spread{Title: "How the individual scores lie", Rows: []SpreadRow{row}})
}
