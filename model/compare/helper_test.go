package compare

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/roomtest"

	"pgregory.net/rapid"
)

// randomRoom is a session of random changes; some of them are refused.
func randomRoom(t *rapid.T, name string, fw *framework.Framework) *model.Session {
	begin := roomtest.Origin(model.Group)
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
		_, _ = h.Do(model.Add[model.Participant]{Item: model.Participant{ID: id, Scoring: true}, At: model.End}, roomtest.Noon)
	}
	for _, c := range rapid.SliceOfN(rapid.Custom(change), 0, 60).Draw(t, name+" changes") {
		_, _ = h.Do(c, roomtest.Noon)
	}
	for _, st := range h.Session().Statements() {
		if rapid.Bool().Draw(t, "reveal") {
			_, _ = h.Do(model.Reveal{Statement: st.Number, Round: h.Session().At(st.Number).Rounds()}, roomtest.Noon)
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
