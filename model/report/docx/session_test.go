package docx_test

import (
	"fmt"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
)

var noon = time.Date(2026, time.March, 12, 12, 0, 0, 0, time.UTC)

// begin is a group session in which changes must all be taken.
func begin(t testing.TB, blind bool, people int) *model.History {
	t.Helper()
	fw := framework.Builtin()
	h, err := model.NewHistory(model.Origin{
		ID: "k3v9a2mq7xtd", Mode: model.Group, Created: noon, Framework: fw.Digest(), Blind: blind,
		Details: model.Details{Title: "Conference", Date: "2026-03-12", Facilitator: "Marged Prydderch"},
	}, fw)
	if err != nil {
		t.Fatal(err)
	}
	for i := range people {
		do(t, h, model.Add[model.Participant]{At: model.End, Item: model.Participant{
			ID: fmt.Sprintf("p%d", i+1), Name: fmt.Sprintf("Person %d Llewelyn", i+1), Agency: fmt.Sprintf("Agency %d", i%7),
			Role: fmt.Sprintf("Role %d", i%4), Scoring: true,
		}})
	}
	return h
}

func do(t testing.TB, h *model.History, changes ...model.Change) {
	t.Helper()
	for _, c := range changes {
		if _, err := h.Do(c, noon); err != nil && !model.NoChange(err) {
			t.Fatalf("%#v: %v", c, err)
		}
	}
}

// conference is a session of 60 people who scored everything.
func conference(t testing.TB) *model.Session {
	t.Helper()
	h := begin(t, false, 60)
	for n, st := range h.Session().Statements() {
		for i, p := range h.Session().Participants() {
			do(t, h, model.SetScore{Statement: st.Number, Round: 1, Participant: p.ID, Score: model.Points((i*n + i) % 6)})
		}
		do(
			t, h,
			model.SetConsensus{Statement: st.Number, Consensus: &model.Consensus{Score: model.Points(n % 6), Rationale: "Because we talked about it."}},
			model.Add[model.Note]{At: model.End, Item: model.Note{ID: fmt.Sprintf("e%d", n+1), Statement: st.Number, Text: "Seen in the plan", By: "p1"}},
			model.Add[model.Barrier]{At: model.End, Item: model.Barrier{ID: fmt.Sprintf("b%d", n+1), Text: "Time", Statements: []int{st.Number}}},
			model.Add[model.Priority]{At: model.End, Item: model.Priority{ID: fmt.Sprintf("pr%d", n+1), What: "Make time for everybody", Statements: []int{st.Number}}},
		)
	}
	return h.Session()
}
