package report_test

import (
	"bytes"
	"fmt"
	"io"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/report/load"
	"familyhub/stocktake/model/report/table"
)

// conference is a session of 60 people who scored everything.
func conference(b *testing.B) *model.Session {
	s := begin(b, model.Group, model.Details{Title: "Conference", Date: "2026-03-12"}, framework.Builtin())
	for i := range 60 {
		s.people(fmt.Sprintf("Person %d/Agency %d/Role %d", i, i%7, i%4))
	}
	for n, st := range s.h.Session().Statements() {
		for i, p := range s.h.Session().Participants() {
			s.do(model.SetScore{Statement: st.Number, Round: 1, Participant: p.ID, Score: model.Points((i*n + i) % 6)})
		}
		s.settle(st.Number, model.Points(n%6), "Because we talked about it.", "")
		s.do(
			model.Add[model.Note]{At: model.End, Item: model.Note{ID: fmt.Sprintf("e%d", n+1), Statement: st.Number, Text: "Seen in the plan", By: "p1"}},
			model.Add[model.Barrier]{At: model.End, Item: model.Barrier{ID: fmt.Sprintf("b%d", n+1), Text: "Time", Statements: []int{st.Number}}},
			model.Add[model.Priority]{At: model.End, Item: model.Priority{ID: fmt.Sprintf("pr%d", n+1), What: "Make time", Statements: []int{st.Number}}},
		)
	}
	return s.h.Session()
}

func BenchmarkWrite(b *testing.B) {
	s := conference(b)
	for name, write := range map[string]func(io.Writer, *model.Session, report.Options) error{
		"Markdown": summaryMarkdown, "Text": summaryText, "JSON": jsonfile.Session,
		"ScoresCSV": table.CSV("scores"), "StatementsCSV": table.CSV("statements"),
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := write(io.Discard, s, report.Options{Names: true}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkLoadJSON(b *testing.B) {
	data := exported(b, conference(b))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := load.Session(bytes.NewReader(data), later); err != nil {
			b.Fatal(err)
		}
	}
}
