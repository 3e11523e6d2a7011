package sheet_test

import (
	"bytes"
	"fmt"
	"io"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/intake"
)

var noon = time.Date(2026, 3, 12, 12, 0, 0, 0, time.UTC)

// session begins a session on statements 1 to 20.
func session(t testing.TB, mode model.Mode) *model.History {
	t.Helper()
	h, err := model.NewHistory(model.Origin{
		ID: "k3v9a2mq7xtd", Mode: mode, Created: noon, Details: model.Details{Title: "Northvale"},
	}, framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func do(t testing.TB, h *model.History, changes ...model.Change) {
	t.Helper()
	for _, c := range changes {
		if _, err := h.Do(c, noon); err != nil {
			t.Fatalf("%#v: %v", c, err)
		}
	}
}

func person(id, name string, scoring bool) model.Change {
	return model.Add[model.Participant]{Item: model.Participant{ID: id, Name: name, Scoring: scoring}, At: model.End}
}

func score(participant string, statement int, s model.Score) model.Change {
	return model.SetScore{Statement: statement, Round: 1, Participant: participant, Score: s}
}

func comment(id, participant string, statement int, text string) model.Change {
	return model.Add[model.Note]{Item: model.Note{ID: id, Statement: statement, Text: text, By: participant}, At: model.End}
}

// group has Siân (p1), who scored, an unnamed p2 and an observer (p3).
func group(t testing.TB) *model.History {
	h := session(t, model.Group)
	do(t, h, person("p1", "Siân Llŷr", true), person("p2", "", true), person("p3", "Ada", false),
		score("p1", 1, model.Points(3)), score("p1", 2, model.DontKnow), comment("e1", "p1", 1, "As in January"))
	return h
}

// solo is one person's answers, with or without a name.
func solo(t testing.TB, name string) *model.History {
	h := session(t, model.Solo)
	p := model.Participant{ID: "p1", Name: name, Agency: "Council", Role: "=Analyst", Scoring: true}
	do(t, h, model.Edit[model.Participant]{Item: p},
		score("p1", 1, model.Points(4)), score("p1", 2, model.DontKnow), score("p1", 5, model.NotApplicable),
		comment("e1", "p1", 2, "-Nobody asked me,\nhonestly"), comment("e2", "p1", 7, "No view"))
	return h
}

// answers is everybody's scores and comments as text, to compare sessions by.
func answers(s *model.Session) []string {
	var all []string
	for _, st := range s.Statements() {
		for _, p := range s.Participants() {
			if sc := s.At(st.Number).Score(p.ID); sc.Answered() {
				all = append(all, fmt.Sprintf("%d %s: %s", st.Number, p.Label(), sc))
			}
		}
		for _, n := range s.At(st.Number).Evidence() {
			p, _ := s.Participant(n.By)
			all = append(all, fmt.Sprintf("%d %s wrote %q", st.Number, p.Label(), n.Text))
		}
	}
	return all
}

func written(t testing.TB, write func(io.Writer) error) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// changesOf is the one change that takes sheets into a session, and what it does.
func changesOf(sh sheet.Sheet, s *model.Session, more ...sheet.Sheet) (model.Batch, intake.Report, error) {
	files := []sheet.File{{Scores: sh}}
	for _, other := range more {
		files = append(files, sheet.File{Scores: other})
	}
	in, err := intake.TakeIn(s, files, intake.Options{})
	return in.Batch, in.Report, err
}
