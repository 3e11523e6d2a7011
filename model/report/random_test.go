package report_test

import (
	"fmt"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"

	"pgregory.net/rapid"
)

// randomSession makes random changes, of which the model refuses some.
func randomSession(t testing.TB, rt *rapid.T) *model.History {
	h, _ := randomStart(t, rt)
	for range rapid.IntRange(0, 80).Draw(rt, "changes") {
		if seconds := rapid.IntRange(-9, 9_000).Draw(rt, "seconds"); seconds%10 == 0 {
			_, _ = h.Note(model.AddTime{Statement: 1 + seconds%5, Seconds: seconds}, noon)
		}
		_, _ = h.Do(randomChange(rt, h.Session()), noon)
		if rapid.IntRange(0, 15).Draw(rt, "undo") == 0 {
			_, _ = h.Undo(noon)
		}
	}
	return h
}

// randomStart begins a session of any kind, with three people who score, and returns
// the log as it is then.
func randomStart(t testing.TB, rt *rapid.T) (h *model.History, log []model.Entry) {
	origin := model.Origin{Mode: rapid.SampledFrom([]model.Mode{model.Group, model.Group, model.Solo}).Draw(rt, "mode"), Details: model.Details{Title: "Northvale"}}
	if origin.Mode == model.Group {
		origin.Blind, origin.Anonymous = rapid.Bool().Draw(rt, "blind"), rapid.IntRange(0, 3).Draw(rt, "anonymous") == 0
	}
	h = beginAs(t, origin, planFramework(t)).h
	for i := range 3 {
		if origin.Mode == model.Group {
			e, err := h.Do(model.Add[model.Participant]{At: model.End, Item: model.Participant{
				ID: fmt.Sprintf("p%d", i+1), Agency: "Health", Scoring: true,
			}}, noon)
			if err != nil {
				t.Fatal(err)
			}
			log = append(log, e)
		}
	}
	return h, log
}

// revealed shows every round, so that all of the session is in its file.
func revealed(t testing.TB, h *model.History) *model.Session {
	t.Helper()
	s := h.Session()
	for _, st := range s.Statements() {
		if _, err := h.Do(model.Reveal{Statement: st.Number, Round: s.At(st.Number).Rounds()}, noon); err == nil && !s.At(st.Number).Revealed() {
			t.Fatalf("statement %d is not revealed", st.Number)
		}
		for _, n := range s.At(st.Number).SealedComments() { // with nobody's score there is nothing to reveal
			if _, err := h.Do(model.Remove[model.Note]{ID: n.ID}, noon); err != nil {
				t.Fatal(err)
			}
		}
	}
	_, _ = h.Do(model.RevealVote{}, noon) // refused where nobody has laid any
	return s
}

var (
	texts = []string{"", "Siân ap Llŷr", "王小明", "Nuaman O’Shea", "Participant 2", "ann", "=1+1", "'=x", "<b>&amp;", "a\nb", "  c  ", "\"q\", r;s", "\x1b[2Jd", "é", "null"}
	ids   = []string{"1", "2", "3", "4", "9"}
)

// randomPlan is a change to what turns scores into a plan.
func randomPlan(rt *rapid.T, s *model.Session, person string, priority model.Priority) model.Change {
	text := func(name string) string { return rapid.SampledFrom(texts).Draw(rt, name) }
	priority.Why, priority.Resources, priority.Outcome = text("why"), text("resources"), text("outcome")
	priority.Measure = model.Measure{Text: text("measure"), Now: text("now"), Target: text("target"), Level: rapid.SampledFrom([]string{"", "reaction"}).Draw(rt, "level")}
	priority.Review, priority.Focus = rapid.SampledFrom([]calendar.Date{"", "2026-06-12"}).Draw(rt, "review"), rapid.Bool().Draw(rt, "focus")
	if rapid.Bool().Draw(rt, "rests") {
		priority.Barriers = []string{"b1"}
	}
	if rapid.Bool().Draw(rt, "carried") {
		priority.Carried = &model.Carried{Session: "a", Priority: "pr4", Status: model.Done, Stood: text("stood"), With: []string{"pr5"}, Through: []model.Source{{Session: "first", Priority: "pr2"}}}
	}
	number := rapid.IntRange(0, 3)
	need := model.Need{
		ID: fmt.Sprintf("t%d", number.Draw(rt, "need")), Skill: text("skill"), Group: text("group"), Have: number.Draw(rt, "have"),
		Need: number.Draw(rt, "needed"), Level: text("to level"), By: priority.Review, Format: text("format"), Note: text("on it"),
	}
	dots := map[string]int{}
	for _, p := range s.Priorities() {
		dots[p.ID] = rapid.IntRange(0, 2).Draw(rt, "dots")
	}
	return rapid.SampledFrom([]model.Change{
		model.Add[model.Priority]{Item: priority, At: model.End},
		model.Edit[model.Priority]{Item: priority},
		model.Remove[model.Priority]{ID: priority.ID},
		model.Reorder{ID: priority.ID, To: number.Draw(rt, "to")},
		model.Add[model.Need]{Item: need, At: model.End},
		model.Edit[model.Need]{Item: need},
		model.SetAnswer{Checklist: "culture", Item: "trust", Answer: model.Answer{Tick: rapid.SampledFrom(model.Ticks()).Draw(rt, "tick"), Note: text("remark")}},
		model.SetReflection{Prompt: "end", Text: text("reflection")},
		model.SetPlan{Plan: model.PlanTexts{Vision: text("vision"), Foreword: text("foreword"), Families: text("families"), Heard: text("heard"), Aims: text("aims"), Lead: text("lead"), Team: text("team"), Reporting: text("reporting"), Risks: text("risks")}},
		model.BeginVote{Each: 3 + number.Draw(rt, "each")},
		model.SetDots{Participant: person, Dots: dots},
		model.SetDots{Participant: "p1", Dots: dots},
		model.SetDots{Participant: "p2", Dots: dots},
		model.JoinDots{From: "pr1", To: "pr2"},
		model.RevealVote{},
		model.SetBaseline{On: dots["pr1"] > 0},
	}).Draw(rt, "change of the plan")
}

func randomChange(rt *rapid.T, s *model.Session) model.Change {
	text := func(name string) string { return rapid.SampledFrom(texts).Draw(rt, name) }
	id := func(prefix string) string { return prefix + rapid.SampledFrom(ids).Draw(rt, prefix) }
	statement := rapid.IntRange(1, 5).Draw(rt, "statement")
	refs := rapid.SliceOfN(rapid.IntRange(1, 3), 0, 3).Draw(rt, "refs")
	person := model.Participant{
		ID: id("p"), Name: text("name"), Agency: text("agency"), Role: text("role"),
		Scoring: rapid.IntRange(0, 3).Draw(rt, "scoring") > 0,
	}
	at := rapid.IntRange(-1, 3).Draw(rt, "at")
	note := model.Note{ID: id("e"), Statement: statement, Text: text("note"), By: rapid.SampledFrom([]string{"", "p1", "p2"}).Draw(rt, "by")}
	if note.By != "" && s.Blind() && rapid.Bool().Draw(rt, "with scores") {
		note.Round = s.At(statement).Rounds()
	}
	barrier := model.Barrier{ID: id("b"), Text: text("barrier"), Statements: refs, Steps: refs}
	priority := model.Priority{
		ID: id("pr"), What: text("what"), Statements: refs, Steps: refs[:len(refs)/2], Owner: text("owner"),
		Quarter: rapid.SampledFrom([]calendar.Quarter{"", "Q1", "Q2", "Q3", "Q4", calendar.Later}).Draw(rt, "quarter"), Status: rapid.SampledFrom(model.Statuses()).Draw(rt, "status"),
	}
	if rapid.IntRange(0, 2).Draw(rt, "of the plan") == 0 {
		return randomPlan(rt, s, person.ID, priority)
	}
	score := rapid.SampledFrom([]model.Score{
		model.NoScore, model.Points(0), model.Points(1), model.Points(3), model.Points(5), model.DontKnow, model.NotApplicable,
	}).Draw(rt, "score")
	round := rapid.IntRange(1, s.At(statement).Rounds()).Draw(rt, "round")
	if rapid.IntRange(0, 2).Draw(rt, "of rounds") == 0 {
		return rapid.SampledFrom([]model.Change{
			model.Reveal{Statement: statement, Round: s.At(statement).Rounds()},
			model.BeginRound{Statement: statement, Round: s.At(statement).Rounds() + 1},
			model.Correct{Statement: statement, Round: round, Participant: person.ID, Score: score},
			model.Correct{Statement: statement, Round: round, Participant: "p1", Score: score},
			model.SetScore{Statement: statement, Round: s.At(statement).Rounds(), Participant: person.ID, Score: score},
			model.SetScore{Statement: statement, Round: s.At(statement).Rounds(), Participant: "p2", Score: score},
			model.SetBlind{Blind: at > 0},
		}).Draw(rt, "change of rounds")
	}
	changes := []model.Change{
		model.SetDetails{Details: model.Details{Title: "T" + text("title"), Area: text("area"), Date: "2026-03-12", Facilitator: text("facilitator"), Ends: rapid.SampledFrom([]calendar.Clock{"", "15:30"}).Draw(rt, "ends"), PlanYear: rapid.SampledFrom(calendar.PlanYears()).Draw(rt, "year")}},
		model.Add[model.Participant]{Item: person, At: at},
		model.Add[model.Participant]{Item: person, At: at},
		model.Edit[model.Participant]{Item: person},
		model.Remove[model.Participant]{ID: person.ID},
		model.Leave{Participant: person.ID, Left: at > 0},
		model.SetScore{Statement: statement, Round: 1, Participant: person.ID, Score: score},
		model.SetScore{Statement: statement, Round: 1, Participant: person.ID, Score: score},
		model.SetScore{Statement: statement, Round: 1, Participant: "p1", Score: score},
		model.SetConsensus{Statement: statement, Consensus: &model.Consensus{Score: score, Rationale: text("rationale"), Dissent: text("dissent")}},
		model.SetConsensus{Statement: statement},
		model.SetFlag{Statement: statement, On: at > 0},
		model.SetLookFor{Statement: statement, LookFor: 1, Tick: rapid.SampledFrom(model.Ticks()).Draw(rt, "tick")},
		model.SetGround{Statement: statement, Ground: rapid.SampledFrom(model.Grounds()).Draw(rt, "ground")},
		model.SetTarget{Statement: statement, Level: score},
		model.SetTarget{Step: 1, Level: score, By: "2027-06-30"},
		model.Add[model.Note]{Item: note, At: at},
		model.Edit[model.Note]{Item: note},
		model.Add[model.Barrier]{Item: barrier, At: at},
		model.Remove[model.Barrier]{ID: barrier.ID},
		model.Add[model.Priority]{Item: priority, At: at},
		model.Edit[model.Priority]{Item: priority},
	}
	return rapid.SampledFrom(changes).Draw(rt, "change")
}
