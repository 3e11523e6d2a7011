package table_test

import (
	"fmt"
	"io"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/table"
)

// BenchmarkPool writes the rows of one session of twelve people who scored every statement and
// agreed on it. Bounds: 1 ms and 300 kB for each table.
func BenchmarkPool(b *testing.B) {
	fw := framework.Builtin()
	began := time.Date(2026, time.March, 12, 9, 0, 0, 0, time.UTC)
	h, err := model.NewHistory(model.Origin{
		ID: "one", Mode: model.Group, Created: began, Framework: fw.Digest(), Details: model.Details{Title: "Northvale"},
	}, fw)
	if err != nil {
		b.Fatal(err)
	}
	do := func(c model.Change) {
		if _, err := h.Do(c, began); err != nil {
			b.Fatal(err)
		}
	}
	for n := range 12 {
		do(model.Add[model.Participant]{At: model.End, Item: model.Participant{ID: fmt.Sprint("p", n+1), Agency: "Early help", Scoring: true}})
	}
	for i, st := range h.Session().Statements() {
		for n := range 12 {
			do(model.SetScore{Statement: st.Number, Round: 1, Participant: fmt.Sprint("p", n+1), Score: model.Points((i + n*n) % 6)})
		}
		do(model.SetConsensus{Statement: st.Number, Consensus: &model.Consensus{Score: model.Points(i % 6)}})
	}
	for _, name := range table.Names() {
		b.Run(name, func(b *testing.B) {
			p, err := table.NewPool(io.Discard, name, "csv", report.Options{})
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				if err := p.Add(h.Session()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
