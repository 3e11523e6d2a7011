package xlsx

import (
	"fmt"
	"io"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
)

// conference is a session of 60 people who scored everything, with a comment from each.
func conference(b *testing.B) *model.Session {
	b.Helper()
	fw := framework.Builtin()
	h, err := model.NewHistory(model.Origin{
		ID: "k3v9a2mq7xtd", Mode: model.Group, Created: noon, Framework: fw.Digest(),
		Details: model.Details{Title: "Conference", Date: "2026-03-12"},
	}, fw)
	if err != nil {
		b.Fatal(err)
	}
	do := func(c model.Change) {
		if _, err := h.Do(c, noon); err != nil {
			b.Fatalf("%#v: %v", c, err)
		}
	}
	for i := range 60 {
		do(model.Add[model.Participant]{At: model.End, Item: model.Participant{
			ID: fmt.Sprintf("p%d", i+1), Name: fmt.Sprintf("Person %d", i), Agency: fmt.Sprintf("Agency %d", i%7), Role: "Manager", Scoring: true,
		}})
	}
	for n, st := range h.Session().Statements() {
		for i, p := range h.Session().Participants() {
			do(model.SetScore{Statement: st.Number, Round: 1, Participant: p.ID, Score: model.Points((i*n + i) % 6)})
		}
		do(model.SetConsensus{Statement: st.Number, Consensus: &model.Consensus{Score: model.Points(n % 6), Rationale: "Because we talked about it."}})
		do(model.Add[model.Note]{At: model.End, Item: model.Note{
			ID: fmt.Sprintf("e%d", n+1), Statement: st.Number, Text: "Seen in the plan of last year", By: fmt.Sprintf("p%d", n+1),
		}})
		do(model.Add[model.Priority]{At: model.End, Item: model.Priority{ID: fmt.Sprintf("pr%d", n+1), What: "Make time", Statements: []int{st.Number}}})
	}
	return h.Session()
}

func BenchmarkWrite(b *testing.B) {
	s := conference(b)
	b.ReportAllocs()
	for b.Loop() {
		if err := Write(io.Discard, s, report.Options{Names: true}); err != nil {
			b.Fatal(err)
		}
	}
}
