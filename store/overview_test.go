package store

import (
	"encoding/json"
	"reflect"
	"testing"
	"time"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/overview"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// overviews draws what a list may show, with every field filled or empty.
func overviews() *rapid.Generator[overview.Overview] {
	return rapid.Custom(func(rt *rapid.T) overview.Overview {
		text := rapid.OneOf(rapid.String(), rapid.Just(""), rapid.Just(`a "quoted" <one> & é`))
		count := rapid.IntRange(0, 100)
		moment := func(name string) time.Time {
			zone := time.FixedZone("", 60*rapid.IntRange(-12*60, 12*60).Draw(rt, name+" zone"))
			return time.Unix(rapid.Int64Range(0, 4e9).Draw(rt, name), rapid.Int64Range(0, 999_999_999).Draw(rt, name+" ns")).In(zone)
		}
		average := func(name string) *float64 {
			if rapid.Bool().Draw(rt, name+" is there") {
				x := rapid.Float64Range(0, 5).Draw(rt, name)
				return &x
			}
			return nil
		}
		o := overview.Overview{
			ID: text.Draw(rt, "id"), Mode: model.Group,
			Blind: rapid.Bool().Draw(rt, "blind"), Baseline: rapid.Bool().Draw(rt, "baseline"), Framework: text.Draw(rt, "framework"),
			Details: model.Details{
				Title: text.Draw(rt, "title"), Area: text.Draw(rt, "area"),
				Date: calendar.Date(text.Draw(rt, "date")), Facilitator: text.Draw(rt, "facilitator"),
			},
			People: count.Draw(rt, "people"), Settled: count.Draw(rt, "settled"), Statements: count.Draw(rt, "statements"),
			Created: moment("created"), Changed: moment("changed"),
			Place: model.Place{Page: model.StatementPage, Number: count.Draw(rt, "number")},
		}
		for range rapid.IntRange(0, 6).Draw(rt, "steps") {
			o.Steps = append(o.Steps, overview.Step{
				Short: text.Draw(rt, "short"), Consensus: average("consensus"), Individual: average("individual"), Target: average("target"),
			})
		}
		return o
	})
}

func TestOverviewDecodesAsJSON(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		body, err := json.Marshal(overviews().Draw(rt, "overview"))
		if err != nil {
			rt.Fatal(err)
		}
		compareOverview(rt, body)
	})
}

func compareOverview(t rapid.TB, body []byte) {
	t.Helper()
	var want overview.Overview
	wantErr := json.Unmarshal(body, &want)
	got, err := decodeOverview(body)
	if (err == nil) != (wantErr == nil) && wantErr == nil {
		t.Fatalf("%s: %v", body, err)
	}
	if wantErr == nil && !cmp.Equal(got, want) {
		t.Fatal(cmp.Diff(want, got))
	}
}

// What the program writes must go the quick way: when overview.Overview gets a field,
// scanOverview has to follow.
func TestOverviewGoesTheQuickWay(t *testing.T) {
	average := 2.5
	for name, o := range map[string]overview.Overview{
		"empty": {},
		"full": {
			ID: "abc", Mode: model.Group, Blind: true, Baseline: true, Framework: "family-hub", People: 12, Settled: 7, Statements: 20, Created: noon(0), Changed: noon(1),
			Details: model.Details{Title: "Northvale, été", Area: "Northvale", Date: "2026-03-12", Facilitator: "A. Person"},
			Steps:   []overview.Step{{Short: "S1", Consensus: &average, Target: &average}, {Short: "S2", Individual: &average}},
			Place:   model.Place{Page: model.StatementPage, Number: 7},
		},
	} {
		body, err := json.Marshal(o)
		if err != nil {
			t.Fatal(err)
		}
		got, ok := scanOverview(body)
		if !ok {
			t.Errorf("%s: %s goes the long way", name, body)
		}
		if diff := cmp.Diff(o, got); diff != "" {
			t.Error(name, diff)
		}
	}
}

// TestEveryDetailGoesTheQuickWay fills each field of Details, so that a new one is not forgotten.
func TestEveryDetailGoesTheQuickWay(t *testing.T) {
	var o overview.Overview
	fields := reflect.ValueOf(&o.Details).Elem()
	for i := range fields.NumField() {
		fields.Field(i).SetString(fields.Type().Field(i).Name)
	}
	body, err := json.Marshal(o)
	if err != nil {
		t.Fatal(err)
	}
	got, ok := scanOverview(body)
	if !ok {
		t.Errorf("%s goes the long way", body)
	}
	if diff := cmp.Diff(o, got); diff != "" {
		t.Error(diff)
	}
}

func FuzzOverview(f *testing.F) {
	average := 2.5
	for _, o := range []overview.Overview{
		{},
		{ID: "abc", Details: model.Details{Title: "T", Area: "A", Date: "2026-03-12", Facilitator: "F"}},
		{Steps: []overview.Step{{}, {Short: "S", Consensus: &average, Individual: &average}}, Place: model.Place{Number: 1}},
	} {
		body, err := json.Marshal(o)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(body)
	}
	f.Add([]byte(`{"id":"a`))
	f.Add([]byte(`{}`))
	f.Fuzz(func(t *testing.T, body []byte) { compareOverview(t, body) })
}
