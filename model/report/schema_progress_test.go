package report_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/hostiletext"
	"familyhub/stocktake/model/hostiletext/hostilesession"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/report/schema"

	"pgregory.net/rapid"
)

// progressSchemas are the schemas of the files that several sessions give together.
func progressSchemas(t testing.TB) map[string]*described { return schemas(t, "comparison", "trend") }

// progressFaults is in what the JSON of sessions, two at least, is not as its schemas say.
func progressFaults(t testing.TB, all map[string]*described, sessions ...*model.Session) (faults []string) {
	t.Helper()
	for _, o := range []report.Options{{}, {Names: true}} {
		for name, d := range all {
			file := written(t, func(b *bytes.Buffer) error {
				if name == "trend" {
					return jsonfile.Trend(b, sessions, o)
				}
				return jsonfile.Comparison(b, sessions[0], sessions[1], o)
			})
			for _, fault := range d.faults(t, file) {
				faults = append(faults, name+": "+fault)
			}
		}
	}
	return faults
}

func TestEveryProgressJSONIsAsItsSchemaSays(t *testing.T) {
	all := progressSchemas(t)
	then, now := aYearApart(t)
	for what, sessions := range map[string][]*model.Session{
		"a year apart":       {then, now},
		"another version":    {workshop(t), otherVersion(t)},
		"one person's":       {alone(t), workshop(t)},
		"nothing in common":  {then, workshop(t)},
		"the same session":   {now, now},
		"three sessions":     {alone(t), workshop(t), otherVersion(t)},
		"what is not scored": {now, begin(t, model.Group, model.Details{Title: "Nothing yet"}, framework.Builtin()).h.Session()},
		"sealed scores":      {again(t).Session(), secret(t, false).Session()},
		"measures":           {workshop(t), ended(t, model.Points(1)).h.Session()},
		"anonymous people":   {secret(t, true).Session(), secret(t, false).Session()},
	} {
		for _, fault := range progressFaults(t, all, sessions...) {
			t.Errorf("%s: %s", what, fault)
		}
	}
	allMet(t, all)
}

func TestProgressJSONOfRandomSessionsIsAsItsSchemaSays(t *testing.T) {
	all := progressSchemas(t)
	rapid.Check(t, func(rt *rapid.T) {
		for _, fault := range progressFaults(t, all, randomSession(t, rt).Session(), randomSession(t, rt).Session()) {
			rt.Error(fault)
		}
	})
}

func TestHostileProgressJSONIsAsItsSchemaSays(t *testing.T) {
	all := progressSchemas(t)
	for _, text := range hostiletext.Typed() {
		s, err := hostilesession.New(hostilesession.Framework(text.Value), model.Group, text.Value)
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range progressFaults(t, all, s.History.Session(), s.History.Session()) {
			t.Errorf("%s: %s", text.Name, fault)
		}
	}
}

// A kind of file with a schema that no test holds files against would go unseen.
func TestEverySchemaIsHeldAgainstFiles(t *testing.T) {
	held := len(sessionSchemas(t)) + len(progressSchemas(t))
	if held != len(schema.Names()) {
		t.Errorf("%d of the %d schemas are held against files: %q", held, len(schema.Names()), schema.Names())
	}
	for _, name := range []string{jsonfile.ComparisonSchema, jsonfile.TrendSchema, jsonfile.SessionSchema} {
		if !slices.ContainsFunc(schema.Names(), func(kind string) bool { return name == "stocktake/"+kind+"@1" }) {
			t.Errorf("files say that they are %s, which is not published", name)
		}
	}
}

// The JSON of a comparison says how the measures went, as its text does.
func TestTheComparisonHasTheMeasures(t *testing.T) {
	var file struct {
		Measures []struct {
			Name, Unit, Target, Course, Words string
			Start, Now                        struct{ Date, Value string }
		}
	}
	data := written(t, func(b *bytes.Buffer) error {
		return jsonfile.Comparison(b, workshop(t), ended(t, model.Points(1)).h.Session(), report.Options{})
	})
	if err := json.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	if len(file.Measures) != 1 {
		t.Fatalf("%s", data)
	}
	m := file.Measures[0]
	if m.Name != "Turnover" || m.Unit != "%" || m.Start.Value != "18.5" || m.Start.Date != "2026-03-12" || m.Now.Value != "17.25" || m.Target != "12" ||
		m.Course != string(model.Toward) || m.Words != "18.5% → 17.25%, on the way to 12%" {
		t.Errorf("%+v", m)
	}
}
