package report_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/hostiletext"
	"familyhub/stocktake/model/hostiletext/hostilesession"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/report/schema"
	"familyhub/stocktake/model/sample"
	"familyhub/stocktake/model/sheet/handout"

	"pgregory.net/rapid"
)

// jsonOf is a session in the kind of JSON that a schema is of.
func jsonOf(t testing.TB, name string, s *model.Session, o report.Options) []byte {
	t.Helper()
	return written(t, func(b *bytes.Buffer) error {
		switch name {
		case "session":
			return jsonfile.Session(b, s, o)
		case "plan":
			return jsonfile.Plan(b, s)
		default:
			return handout.WriteJSON(b, s, s.Participants()[0].ID)
		}
	})
}

// faultsOf is in what the JSON of a session is not as its schemas say.
func faultsOf(t testing.TB, all map[string]*described, s *model.Session) (faults []string) {
	t.Helper()
	for name, d := range all {
		if name == "sheet" && len(s.Participants()) == 0 {
			continue
		}
		for _, o := range []report.Options{{}, {Names: true}} {
			for _, fault := range d.faults(t, jsonOf(t, name, s, o)) {
				faults = append(faults, name+": "+fault)
			}
		}
	}
	return faults
}

// holds wants every JSON of a session to be as its schema says.
func holds(t *testing.T, all map[string]*described, what string, s *model.Session) {
	t.Helper()
	for _, fault := range faultsOf(t, all, s) {
		t.Errorf("%s: %s", what, fault)
	}
}

// sessionSchemas are the schemas of the files that one session gives.
func sessionSchemas(t testing.TB) map[string]*described {
	return schemas(t, "session", "plan", "sheet")
}

func schemas(t testing.TB, names ...string) map[string]*described {
	t.Helper()
	all := map[string]*described{}
	for _, name := range names {
		all[name] = newDescribed(t, name)
	}
	return all
}

// overloaded is a session in which one owner has too much to do in a quarter.
func overloaded(t testing.TB) *model.Session {
	t.Helper()
	s := begin(t, model.Group, model.Details{Title: "Too much at once"}, smallFramework(t))
	for n := range 12 {
		s.do(model.Add[model.Priority]{At: model.End, Item: model.Priority{
			ID: fmt.Sprint("pr", n+1), What: fmt.Sprint("Deed ", n+1), Owner: "Hub manager", Quarter: "Q1",
		}})
	}
	return s.h.Session()
}

// commented is a blind session with a comment that may be seen and one that may not.
func commented(t testing.TB) *model.Session {
	t.Helper()
	s := beginAs(t, model.Origin{Mode: model.Group, Blind: true, Details: model.Details{Title: "With comments"}}, smallFramework(t))
	s.people("Ann/Health/")
	for _, statement := range []int{1, 2} {
		s.round(statement, 1, "3")
		s.do(model.Add[model.Note]{At: model.End, Item: model.Note{
			ID: fmt.Sprint("e", statement), Statement: statement, Text: "It depends", By: "p1", Round: 1,
		}})
	}
	s.do(
		model.Add[model.Barrier]{At: model.End, Item: model.Barrier{ID: "b1", Text: "No cover", Statements: []int{1}, Steps: []int{1}, By: []string{"p1"}}},
		model.Add[model.Priority]{At: model.End, Item: model.Priority{ID: "pr1", What: "Share rotas", Statements: []int{1}, By: []string{"p1"}}},
		model.Reveal{Statement: 1, Round: 1},
	)
	return s.h.Session()
}

// agreedBefore is a session in which people agreed before a score came in that lies apart from theirs.
func agreedBefore(t testing.TB) *model.Session {
	t.Helper()
	s := begin(t, model.Group, model.Details{Title: "A late sheet"}, smallFramework(t))
	s.people("Ann/Health/", "Ben/Health/", "Cath/Council/")
	s.row(1, "4 4 -")
	s.do(model.SetConsensus{Statement: 1, Consensus: &model.Consensus{Score: model.Points(4)}},
		model.SetScore{Statement: 1, Round: 1, Participant: "p3", Score: model.Points(0)})
	return s.h.Session()
}

// frameworkFile is the framework of a file that the tests of frameworks have.
func frameworkFile(t testing.TB, name string) *framework.Framework {
	t.Helper()
	file, err := os.Open("../../framework/testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	fw, err := framework.Read(name, file)
	if err != nil {
		t.Fatal(err)
	}
	return fw
}

func TestEveryJSONIsAsItsSchemaSays(t *testing.T) {
	all := sessionSchemas(t)
	for what, s := range map[string]*model.Session{
		"a workshop": workshop(t), "one person": alone(t), "hostile texts": hostile(t),
		"a blind session": secret(t, false).Session(), "an anonymous one": secret(t, true).Session(),
		"rounds": again(t).Session(), "a plan": planned(t, true).h.Session(), "an open vote": planned(t, false).h.Session(),
		"a revealed vote": revealed(t, planned(t, true).h), "a plan after another": walked(t),
		"too much": overloaded(t), "comments": commented(t), "a late sheet": agreedBefore(t), "an end": ended(t, model.Points(1)).h.Session(), "families": withFamilies(t, 3, 3, "1 1 2 4 4 4"), "rules of its own": begunWithRules(t), "a framework of its own": ofItsOwn(t), "plan switched off": withoutPlan(t),
		"targets": aiming(t), "the financial year": begin(t, model.Group, model.Details{Title: "T", PlanYear: calendar.FinancialYear}, framework.Builtin()).h.Session(),
		"nothing":                       begin(t, model.Group, model.Details{Title: "Nothing yet"}, framework.Builtin()).h.Session(),
		"all that a framework can have": begin(t, model.Group, model.Details{Title: "All"}, frameworkFile(t, "everything.yaml")).h.Session(),
		"no plan":                       begin(t, model.Group, model.Details{Title: "No plan"}, frameworkFile(t, "instruments/plan-off.yaml")).h.Session(),
	} {
		holds(t, all, what, s)
	}
	samples, err := sample.Sessions(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	solo, err := sample.Solo(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range append(samples, solo) {
		holds(t, all, s.Origin.Details.Title, s.History.Session())
	}
	allMet(t, all)
}

// allMet wants every member that the schemas describe to have stood in a file.
func allMet(t *testing.T, all map[string]*described) {
	t.Helper()
	for name, d := range all {
		d.members(func(place string, _ map[string]any) {
			if !d.met[place] && !(name == "sheet" && place == "#/scores/round") { // which only reading knows
				t.Errorf("%s: %s is described, and no file has it", name, place)
			}
		})
	}
}

func TestJSONOfRandomSessionsIsAsItsSchemaSays(t *testing.T) {
	all := sessionSchemas(t)
	rapid.Check(t, func(rt *rapid.T) {
		h := randomSession(t, rt)
		for _, fault := range append(faultsOf(t, all, h.Session()), faultsOf(t, all, revealed(t, h))...) {
			rt.Error(fault)
		}
	})
}

func TestHostileJSONIsAsItsSchemaSays(t *testing.T) {
	all, good := sessionSchemas(t), smallFramework(t)
	modes := []model.Mode{model.Group, model.Solo}
	for i, text := range hostiletext.Typed() {
		for j, fw := range []*framework.Framework{good, hostilesession.Framework(text.Value)} {
			s, err := hostilesession.New(fw, modes[(i+j)%2], text.Value)
			if err != nil {
				t.Fatal(err)
			}
			holds(t, all, text.Name, s.History.Session())
		}
	}
}

// TestSchemasExplainThemselves wants a title, and a description of every member.
func TestSchemasExplainThemselves(t *testing.T) {
	for name, d := range schemas(t, schema.Names()...) {
		if d.root["title"] == nil || d.root["description"] == nil || d.root["$schema"] != "https://json-schema.org/draft/2020-12/schema" {
			t.Errorf("%s has no title, no description or another draft", name)
		}
		defs := d.root["$defs"].(map[string]any)
		for def, s := range defs {
			if s.(map[string]any)["description"] == nil {
				t.Errorf("%s: %s has no description", name, def)
			}
		}
		d.members(func(place string, s map[string]any) {
			if s["description"] == nil && s["$ref"] == nil {
				t.Errorf("%s: %s has no description", name, place)
			}
		})
	}
}

// TestSchemasRefuse changes a good file in ways that make it a bad one.
func TestSchemasRefuse(t *testing.T) {
	d := newDescribed(t, "session")
	good := jsonOf(t, "session", workshop(t), report.Options{Names: true})
	for _, bad := range []struct {
		member string
		value  any
	}{
		{"schema", "stocktake/session@2"},
		{"mode", "crowd"},
		{"date", "12/03/2026"},
		{"created", "yesterday"},
		{"blind", "no"},
		{"scores", []any{map[string]any{"round": 1, "participant": "p1", "statement": 1, "score": 2.5}}},
		{"scores", []any{map[string]any{"round": 1, "participant": "p1", "statement": 1, "score": "sealed"}}},
		{"scores", []any{map[string]any{"round": 0, "participant": "p1", "statement": 1, "score": 5}}},
		{"scores", []any{map[string]any{"participant": "p1", "statement": 1, "score": 5}}},
		{"participants", []any{map[string]any{"id": "1", "name": "", "agency": "", "role": "", "scoring": true}}},
		{"consensus", []any{map[string]any{"statement": 1, "score": "dk", "rationale": "", "dissent": ""}}},
		{"framework", nil},
		{"extra", true}, // valid, but not described
	} {
		var file map[string]any
		if err := json.Unmarshal(good, &file); err != nil {
			t.Fatal(err)
		}
		file[bad.member] = bad.value
		text, err := json.Marshal(file)
		if err != nil {
			t.Fatal(err)
		}
		if d.faults(t, text) == nil {
			t.Errorf("%s: %v is taken", bad.member, bad.value)
		}
		if bad.member == "extra" {
			value := any(file)
			if err := d.validator.Validate(value); err != nil {
				t.Errorf("fields may be added, but: %v", err)
			}
		}
	}
}

func TestReadNamesTheSchemas(t *testing.T) {
	for _, name := range []string{"", "comparison-2", "../schema", "session-1.json"} {
		if _, err := schema.Read(name); err == nil || err.Error() != fmt.Sprintf("there is no schema %q; choose one of session, plan, sheet, comparison, trend, framework", name) {
			t.Errorf("%q: %v", name, err)
		}
	}
}
