package overview

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/model/roomtest"

	"github.com/google/go-cmp/cmp"
)

// TestOverviewsOfOlderProgramsStillSum: they name no framework and no baseline.
func TestOverviewsOfOlderProgramsStillSum(t *testing.T) {
	fw := frameworktest.Small()
	fw.Names = framework.Names{Step: framework.Name{One: "theme"}, Score: framework.Name{One: "rating"}}
	s := roomtest.New(t, model.Group, fw).Session()
	var kept map[string]any
	data, err := json.Marshal(Of(s, roomtest.Noon, model.Place{}))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &kept); err != nil {
		t.Fatal(err)
	}
	if _, ok := kept["baseline"]; ok {
		t.Error("a session that is no baseline says so")
	}
	if name, _ := kept["score"].(map[string]any); name["many"] != "ratings" {
		t.Errorf("a score is called %v", kept["score"])
	}
	for _, name := range []string{"framework", "step", "score"} {
		delete(kept, name)
	}
	if data, err = json.Marshal(kept); err != nil {
		t.Fatal(err)
	}
	var old Overview
	if err := json.Unmarshal(data, &old); err != nil {
		t.Fatal(err)
	}
	if !old.Sums(s) {
		t.Error("an older overview is taken for a wrong one")
	}
	if old.Score = (framework.Name{One: "mark", Many: "marks"}); old.Sums(s) {
		t.Error("a wrong name passes")
	}
	if old.Framework, old.Score = "other", (framework.Name{}); old.Sums(s) {
		t.Error("a wrong framework passes")
	}
}

func TestOverview(t *testing.T) {
	r := roomtest.GroupOf(t, 2)
	r.Do(model.Add[model.Participant]{Item: model.Participant{ID: "p3"}, At: model.End})
	r.Scores(1, "3 4")
	r.Agree(1, 3)
	r.Do(model.SetDetails{Details: model.Details{Title: "Southvale", Date: "2026-04-01"}})
	changed, place := roomtest.Noon.Add(time.Hour), model.Place{Page: model.StatementPage, Number: 2}
	mean, consensus, wanted := 3.5, 3.0, 4.0
	r.Do(model.SetTarget{Step: 1, Level: model.Points(4), By: "2027-04-01"})
	want := Overview{
		ID: "abcdefghijkl", Mode: model.Group, Framework: "small", Details: model.Details{Title: "Southvale", Date: "2026-04-01"},
		People: 3, Settled: 1, Statements: 6,
		Steps:   []Step{{"Lead", &consensus, &mean, &wanted}, {"Skill", nil, nil, nil}, {"Space", nil, nil, nil}},
		Created: roomtest.Noon, Changed: changed, Place: place,
	}
	got := Of(r.Session(), changed, place)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	data, err := json.Marshal(got)
	if err != nil {
		t.Fatal(err) // a NaN would not pass
	}
	var back Overview
	if err := json.Unmarshal(data, &back); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(got, back); diff != "" {
		t.Errorf("from JSON it differs:\n%s", diff)
	}
}

func TestNewestFirst(t *testing.T) {
	overview := func(id string, date calendar.Date, created time.Time) Overview {
		return Overview{ID: id, Details: model.Details{Date: date}, Created: created}
	}
	day := 24 * time.Hour
	want := []Overview{
		overview("planned", "2027-01-01", roomtest.Noon.Add(-9*day)),
		overview("undated", "", roomtest.Noon.Add(day)), // counts for the day it was created, 13 March
		overview("later that day", "2026-03-12", roomtest.Noon.Add(2*time.Hour)),
		overview("a twin", "2026-03-12", roomtest.Noon),
		overview("b twin", "2026-03-12", roomtest.Noon),
		overview("old and undated", "", roomtest.Noon.Add(-2*day)),
		overview("written up late", "2025-12-31", roomtest.Noon.Add(5*day)),
	}
	got := slices.Clone(want)
	for range len(got) {
		got = append(got[1:], got[0]) // every rotation, and each of them backwards
		for range 2 {
			slices.Reverse(got)
			sorted := slices.Clone(got)
			slices.SortFunc(sorted, NewestFirst)
			if diff := cmp.Diff(want, sorted); diff != "" {
				t.Fatal(diff)
			}
		}
	}
	for _, o := range want {
		if NewestFirst(o, o) != 0 {
			t.Errorf("%s does not come where it comes", o.ID)
		}
	}
}

// An overview that an older program wrote may name a weekend as the day on which the plan is due.
func TestAnOverviewMayNameTheWeekendBefore(t *testing.T) {
	r := roomtest.GroupOf(t, 2)
	details := r.Session().Details()
	details.Date = "2026-06-12" // three months on is a Saturday
	r.Do(model.SetDetails{Details: details}, model.Add[model.Priority]{Item: model.Priority{ID: "pr1", What: "Share rotas", Status: model.Proposed}, At: model.End})
	o := Of(r.Session(), roomtest.Noon, model.Place{})
	if o.Review != "2026-09-14" || !o.Sums(r.Session()) {
		t.Fatalf("it is due on %s", o.Review)
	}
	for day, want := range map[calendar.Date]bool{"2026-09-12": true, "2026-09-11": false, "2026-09-15": false} {
		if o.Review = day; o.Sums(r.Session()) != want {
			t.Errorf("%s: %v", day, !want)
		}
	}
}
