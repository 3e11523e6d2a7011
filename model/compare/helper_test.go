package compare

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/frameworktest"

	"pgregory.net/rapid"
)

// noon is when everything in these tests happens.
var noon = time.Date(2026, time.March, 12, 12, 0, 0, 0, time.UTC)

func smallFramework() *framework.Framework { return frameworktest.Small() }

func fullFramework() *framework.Framework { return frameworktest.Full() }

func origin(mode model.Mode) model.Origin {
	return model.Origin{
		ID: "abcdefghijkl", Mode: mode, Created: noon, Framework: "digest",
		Details: model.Details{Title: "Northvale", Area: "North", Date: "2026-03-12"},
	}
}

// room is a session in a test, with the log that it has written.
type room struct {
	*model.History
	t   testing.TB
	log []model.Entry
}

func newRoom(t testing.TB, mode model.Mode, fw *framework.Framework) *room {
	t.Helper()
	h, err := model.NewHistory(origin(mode), fw)
	if err != nil {
		t.Fatal(err)
	}
	return &room{History: h, t: t}
}

// groupOf is a group session on the small framework with so many unnamed scorers.
func groupOf(t testing.TB, people int) *room {
	t.Helper()
	r := newRoom(t, model.Group, smallFramework())
	r.join(people)
	return r
}

func (r *room) join(people int) {
	r.t.Helper()
	for range people {
		r.do(model.Add[model.Participant]{Item: model.Participant{ID: model.NextID[model.Participant](r.Session()), Scoring: true}, At: model.End})
	}
}

func (r *room) do(changes ...model.Change) {
	r.t.Helper()
	for _, c := range changes {
		e, err := r.Do(c, noon)
		if err != nil {
			r.t.Fatalf("%#v refused: %v", c, err)
		}
		r.log = append(r.log, e)
	}
}

// scores enters the scores of p1, p2, … for a statement, written as in a row entry:
// "3 4 dk na -", where - leaves somebody out.
func (r *room) scores(statement int, row string) {
	r.t.Helper()
	for i, word := range strings.Fields(row) {
		if word == "-" {
			continue
		}
		score, err := model.ParseScore(word, r.Session().Framework().Scale)
		if err != nil {
			r.t.Fatal(err)
		}
		r.do(model.SetScore{Statement: statement, Round: 1, Participant: fmt.Sprintf("p%d", i+1), Score: score})
	}
}

func (r *room) agree(statement, points int) {
	r.t.Helper()
	r.do(model.SetConsensus{Statement: statement, Consensus: &model.Consensus{Score: model.Points(points)}})
}

// randomRoom is a session of random changes; some of them are refused.
func randomRoom(t *rapid.T, name string, fw *framework.Framework) *model.Session {
	begin := origin(model.Group)
	switch begin.ID = name; rapid.SampledFrom([]string{"open", "blind", "anonymous", "solo"}).Draw(t, name) {
	case "blind":
		begin.Blind = true
	case "anonymous":
		begin.Blind, begin.Anonymous = true, true
	case "solo":
		begin.Mode = model.Solo
	}
	h, err := model.NewHistory(begin, fw)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"p1", "p2", "p3"} {
		_, _ = h.Do(model.Add[model.Participant]{Item: model.Participant{ID: id, Scoring: true}, At: model.End}, noon)
	}
	for _, c := range rapid.SliceOfN(rapid.Custom(change), 0, 60).Draw(t, name+" changes") {
		_, _ = h.Do(c, noon)
	}
	for _, st := range h.Session().Statements() {
		if rapid.Bool().Draw(t, "reveal") {
			_, _ = h.Do(model.Reveal{Statement: st.Number, Round: h.Session().At(st.Number).Rounds()}, noon)
		}
	}
	return h.Session()
}

// change draws a change to what comparisons read; many are refused or change nothing.
func change(t *rapid.T) model.Change {
	statement := rapid.SampledFrom([]int{1, 1, 2, 2, 3, 4, 5, 7, 6}).Draw(t, "statement")
	round := rapid.SampledFrom([]int{1, 1, 1, 2}).Draw(t, "round")
	who := rapid.SampledFrom([]string{"p1", "p2", "p3", "p4"}).Draw(t, "who")
	score := rapid.SampledFrom([]model.Score{model.NoScore, model.DontKnow, model.NotApplicable, model.Points(0), model.Points(1), model.Points(2), model.Points(3), model.Points(4), model.Points(5)}).
		Draw(t, "score")
	status := rapid.SampledFrom(model.Statuses()).Draw(t, "status")
	return rapid.SampledFrom([]model.Change{
		model.SetScore{Statement: statement, Round: round, Participant: who, Score: score},
		model.SetScore{Statement: statement, Round: round, Participant: who, Score: score},
		model.SetScore{Statement: statement, Round: round, Participant: who, Score: score},
		model.SetConsensus{Statement: statement, Consensus: &model.Consensus{Score: score}},
		model.SetConsensus{Statement: statement, Consensus: nil},
		model.Correct{Statement: statement, Round: round, Participant: who, Score: score},
		model.BeginRound{Statement: statement, Round: 2},
		model.Reveal{Statement: statement, Round: round},
		model.SetBlind{Blind: rapid.Bool().Draw(t, "blind")},
		model.Leave{Participant: who, Left: rapid.Bool().Draw(t, "left")},
		model.Add[model.Participant]{Item: model.Participant{ID: who, Name: who, Agency: "Health", Scoring: true}, At: model.End},
		model.Edit[model.Participant]{Item: model.Participant{ID: who, Scoring: rapid.Bool().Draw(t, "scoring")}},
		model.Add[model.Priority]{Item: model.Priority{ID: "pr1", What: "x", Status: status}, At: model.End},
		model.Edit[model.Priority]{Item: model.Priority{ID: "pr1", What: "y", Status: status}},
	}).Draw(t, "change")
}
