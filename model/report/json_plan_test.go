package report_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/load"
	"familyhub/stocktake/model/report/plaintext"

	"github.com/google/go-cmp/cmp"
)

// planFramework is the small one with something in every list.
func planFramework(t testing.TB) *framework.Framework {
	t.Helper()
	f := smallFramework(t)
	list := []framework.Item{{ID: "reaction", Text: "Reaction"}, {ID: "behaviour", Text: "Behaviour", Note: "What people do."}}
	f.Outcomes = []framework.Group{{ID: "delivery", Title: "Better delivery", Items: list}}
	f.Measures = []framework.Group{{ID: "reach", Title: "Reach", Introduction: "Who comes.", Items: list}}
	f.Evaluation, f.Skills, f.Formats, f.Funding = list, list, list, list
	f.Checklists = []framework.Checklist{{ID: "culture", Title: "Culture", Groups: []framework.ChecklistGroup{
		{Title: "Aims", Items: []framework.ChecklistItem{{ID: "purpose", Text: "Shared purpose", Actions: []string{"Write it down."}}}},
		{Title: "Means", Items: []framework.ChecklistItem{{ID: "trust", Text: "Trust"}}},
	}}}
	f.Reflections = []framework.Prompt{{ID: "pause", Title: "Pause", Text: "And now?", Statement: 2}, {ID: "end", Title: "Next", Text: "What next?"}}
	f.Plan = &framework.PlanGuide{Introduction: "A plan for a year.", Families: framework.PlanPrompt{Text: "Who took part?"}, Vision: framework.PlanPrompt{Points: []string{"One sentence"}}}
	if err := f.Check(); err != nil {
		t.Fatal(err)
	}
	return f
}

// planned is a session that came as far as a plan, open or blind.
func planned(t testing.TB, blind bool) script {
	t.Helper()
	s := beginAs(t, model.Origin{Mode: model.Group, Blind: blind, Details: model.Details{Title: "Northvale", Date: "2026-03-12"}}, planFramework(t))
	s.people("Ann/Health/", "Bob/Council/", "Cy//")
	s.do(
		model.Add[model.Barrier]{At: model.End, Item: model.Barrier{ID: "b1", Text: "No shared calendar", Kind: model.Data, Statements: []int{2}}},
		model.Add[model.Priority]{At: model.End, Item: model.Priority{
			ID: "pr1", What: "One calendar", Statements: []int{2}, Owner: "Hub lead", Quarter: "Q1", Status: model.Agreed, Barriers: []string{"b1"},
			IfThen: "If two meetings clash, then the later one moves.", Funding: []string{"behaviour"}, Why: "Meetings clash", Resources: "Two days", Outcome: "Reaction", Review: "2026-06-12", Focus: true,
			Measure: model.Measure{Text: "Clashes", Now: "9", Target: "0", Level: "behaviour"},
			Carried: &model.Carried{Session: "earlier", Priority: "pr4", Status: model.Proposed, Stood: "12", With: []string{"pr5"}, Through: []model.Source{{Session: "first", Priority: "pr2"}}},
		}},
		model.Add[model.Priority]{At: model.End, Item: model.Priority{ID: "pr2", What: "A list of skills", Quarter: "Q1"}},
		model.Add[model.Priority]{At: model.End, Item: model.Priority{ID: "pr3", What: "Third", Quarter: "Q1"}},
		model.Add[model.Priority]{At: 0, Item: model.Priority{ID: "pr4", What: "Fourth", Quarter: "Q1"}},
		model.Add[model.Need]{At: model.End, Item: model.Need{
			ID: "t1", Skill: "Supervision", Group: "Health visitors", Have: 3, Need: 8, Level: "specialist", By: "2026-12-01",
			Format: "in the team meeting", Note: "two\nlines",
		}},
		model.Add[model.Need]{At: model.End, Item: model.Need{ID: "t2", Skill: "Induction"}},
		model.SetAnswer{Checklist: "culture", Item: "trust", Answer: model.Answer{Tick: model.Partly, Note: "so so"}},
		model.SetAnswer{Checklist: "culture", Item: "purpose", Answer: model.Answer{Note: "ask again"}},
		model.SetReflection{Prompt: "pause", Text: "Less than we thought."},
		model.SetPlan{Plan: model.PlanTexts{Vision: "Families find help.", Foreword: "Dear all.", Families: "Two groups.", Heard: "Be on time.", Lead: "Director"}},
		model.BeginVote{Each: 3},
		model.SetDots{Participant: "p1", Dots: map[string]int{"pr1": 2, "pr4": 1}},
		model.SetDots{Participant: "p2", Dots: map[string]int{"pr2": 1}},
		model.Leave{Participant: "p2", Left: true},
	)
	return s
}

func TestPlanLoadsAgain(t *testing.T) {
	revealedVote := planned(t, true)
	revealedVote.do(model.RevealVote{})
	for name, s := range map[string]script{"open": planned(t, false), "revealed": revealedVote} {
		want := exported(t, s.h.Session())
		loaded, err := load.Session(bytes.NewReader(want), later)
		if err != nil {
			t.Fatal(err)
		}
		again := loaded.History.Session()
		if diff := cmp.Diff(string(want), string(exported(t, again))); diff != "" {
			t.Errorf("%s: comes back different:\n%s", name, diff)
		}
		ballot, _ := again.Vote().Ballot()
		if diff := cmp.Diff(model.Ballot{Each: 3, In: 2, Totals: map[string]int{"pr1": 2, "pr2": 1, "pr4": 1}}, ballot); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		if diff := cmp.Diff(s.h.Session().Priorities(), again.Priorities()); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		if diff := cmp.Diff(planFramework(t), again.Framework()); diff != "" {
			t.Errorf("%s: the framework comes back different:\n%s", name, diff)
		}
	}
}

// Where dots lie face down is not in the file, only how many people have laid some.
func TestSealedVoteDoesNotLoad(t *testing.T) {
	data := exported(t, planned(t, true).h.Session())
	loaded, err := load.Session(bytes.NewReader(data), later)
	if err != nil {
		t.Fatal(err)
	}
	ballot, ok := loaded.History.Session().Vote().Ballot()
	if diff := cmp.Diff(model.Ballot{Each: 3, Sealed: true}, ballot); !ok || diff != "" || loaded.SealedDots != 2 || loaded.Sealed != 0 {
		t.Errorf("%d people had dots, %s", loaded.SealedDots, diff)
	}
}

// A vote of which nothing is left to say is left out, and the file loads.
func TestVotesOnPrioritiesThatAreGone(t *testing.T) {
	for _, blind := range []bool{true, false} {
		s := planned(t, blind)
		if blind {
			s.do(model.RevealVote{})
		}
		for _, id := range []string{"pr1", "pr2", "pr4", "pr3"} { // there are dots on all but the last
			s.do(model.Remove[model.Priority]{ID: id})
			if _, err := load.Session(bytes.NewReader(exported(t, s.h.Session())), later); err != nil {
				t.Errorf("blind %t, without %s: %v", blind, id, err)
			}
		}
	}
}

// The members that other programs read, as they are in the file.
func TestPlanInJSON(t *testing.T) {
	var file map[string]any
	if err := json.Unmarshal(exported(t, planned(t, false).h.Session()), &file); err != nil {
		t.Fatal(err)
	}
	summary := file["summary"].(map[string]any)
	for _, c := range []struct {
		name string
		got  any
		want string
	}{
		{"vote", file["vote"], `{"each":3,"sealed":false,"in":2,"dots":[
			{"participant":"p1","priority":"pr4","dots":1},{"participant":"p1","priority":"pr1","dots":2},{"participant":"p2","priority":"pr2","dots":1}]}`},
		{"training", file["training"], `[
			{"id":"t1","skill":"Supervision","group":"Health visitors","have":3,"need":8,"gap":5,"level":"specialist","by":"2026-12-01","format":"in the team meeting","note":"two\nlines"},
			{"id":"t2","skill":"Induction","group":"","have":null,"need":null,"gap":null,"level":"","by":"","format":"","note":""}]`},
		{"checklists", file["checklists"], `[{"id":"culture","item":"purpose","answer":"","note":"ask again"},{"id":"culture","item":"trust","answer":"partly","note":"so so"}]`},
		{"reflections", file["reflections"], `[{"prompt":"pause","statement":2,"text":"Less than we thought."}]`},
		{"plan", file["plan"], `{"vision":"Families find help.","foreword":"Dear all.","lead":"Director","families":"Two groups.","heard":"Be on time."}`},
		{"overloads", summary["overloads"], `[{"quarter":"Q1","months":"Mar–Jun 2026","count":4}]`},
		{"ticked", summary["ticked"], `[
			{"checklist":"culture","group":"Aims","yes":0,"partly":0,"no":0,"open":1},{"checklist":"culture","group":"Means","yes":0,"partly":1,"no":0,"open":0}]`},
	} {
		var want any
		if err := json.Unmarshal([]byte(c.want), &want); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, c.got); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
	lacks := summary["lacks"].([]any)
	if first := lacks[1].(map[string]any); first["priority"] != "pr1" || len(first["lacks"].([]any)) != 0 {
		t.Errorf("of the whole priority is said to lack %v", first)
	}
	if third := lacks[3].(map[string]any); len(third["lacks"].([]any)) != 9 {
		t.Errorf("of the short priority is said to lack %v", third)
	}
}

func TestLoadRefusesPlans(t *testing.T) {
	good := string(exported(t, planned(t, true).h.Session()))
	open := string(exported(t, planned(t, false).h.Session()))
	for _, c := range []struct{ name, file, old, with, want string }{
		{"a sealed vote that tells", open, `"sealed": false`, `"sealed": true`, `"vote": the vote is sealed, and yet`},
		{"dots of nobody", open, `"participant": "p2",` + "\n        \"priority\"", `"participant": "p9", "priority"`, `"vote": there is no participant "p9"`},
		{"dots on nothing", open, `"priority": "pr2",` + "\n        \"dots\"", `"priority": "pr9", "dots"`, `"vote": there is no priority "pr9"`},
		{"dots twice", open, `"priority": "pr1",` + "\n        \"dots\"", `"priority": "pr4", "dots"`, `"vote": participant "p1" has dots on priority "pr4" already`},
		{"too many dots", open, `"dots": 2`, `"dots": 3`, `"vote": everybody has 3 dots`},
		{"a vote with 99", good, `"each": 3`, `"each": 99`, `"vote": everybody gets 1 to 20 dots`},
		{"no skill", good, `"skill": "Induction"`, `"skill": ""`, `entry 2 of "training": the row names no skill`},
		{"a need twice", good, `"id": "t2"`, `"id": "t1"`, `entry 2 of "training": there is already a training need with the id t1`},
		{"no such item", good, `"item": "trust"`, `"item": "x"`, `entry 2 of "checklists": the checklist "Culture" has no item "x"`},
		{"an item twice", good, `"item": "trust"`, `"item": "purpose"`, `entry 2 of "checklists": the item "purpose" of the checklist "culture" has its answer already`},
		{"no such answer", good, `"answer": "partly"`, `"answer": "maybe"`, `entry 2 of "checklists": "maybe" is no answer`},
		{"no such prompt", good, `"prompt": "pause"`, `"prompt": "x"`, `entry 1 of "reflections": there is no reflection "x"`},
		{"a reflection twice", good, `"reflections": [`, `"reflections": [{"prompt":"pause","text":"x"},`, `entry 2 of "reflections": the reflection "pause" has its answer already`},
		{"a plan that is a list", good, `"plan": {`, `"plan": [], "was": {`, "has a array where something else belongs"},
		{"a long lead", good, `"Director"`, `"` + strings.Repeat("x", 301) + `"`, `"plan": the plan lead has 301 characters`},
		{"a barrier that is not there", good, `"b1"` + "\n      ]", `"b7"` + "\n      ]", `entry 2 of "priorities": there is no barrier "b7"`},
		{"a bad kind", good, `"kind": "data and systems"`, `"kind": "weather"`, `entry 1 of "barriers": "weather" is no kind of barrier`},
		{"too many answers", good, `"checklists": [`, `"checklists": [` + strings.Repeat("{},", 5001), "at most 5000"},
	} {
		t.Run(c.name, func(t *testing.T) {
			at := strings.LastIndex(c.file, c.old)
			if at < 0 {
				t.Fatalf("no %s in the file", c.old)
			}
			file := c.file[:at] + c.with + c.file[at+len(c.old):]
			loaded, err := load.Session(strings.NewReader(file), later)
			if err == nil || loaded != nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want an error with %s", err, c.want)
			}
		})
	}
}

// Names are taken out of what the history says of dots.
func TestHistoryOfVotesWithoutNames(t *testing.T) {
	s := planned(t, true)
	s.do(model.Edit[model.Participant]{Item: model.Participant{ID: "p1", Name: "Ann Evans", Scoring: true}})
	text := string(written(t, func(b *bytes.Buffer) error { return plaintext.History(b, s.h.Session(), s.h.Lines(), report.Options{}) }))
	if !strings.Contains(text, "dots of Participant 2") || strings.Contains(text, "dots of Ann") || strings.Contains(text, "dots of Bob") {
		t.Error(text)
	}
}
