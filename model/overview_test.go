package model

import (
	"encoding/json"
	"math"
	"slices"
	"testing"
	"time"

	"familyhub/stocktake/model/calendar"

	"github.com/google/go-cmp/cmp"
)

func TestOverview(t *testing.T) {
	r := groupOf(t, 2)
	r.do(Add[Participant]{Participant{ID: "p3"}, End})
	r.scores(1, "3 4")
	r.agree(1, 3)
	r.do(SetDetails{Details{Title: "Southvale", Date: "2026-04-01"}})
	changed, place := noon.Add(time.Hour), Place{StatementPage, 2}
	mean, consensus, wanted := 3.5, 3.0, 4.0
	r.do(SetTarget{Step: 1, Level: Points(4), By: "2027-04-01"})
	want := Overview{
		ID: "abcdefghijkl", Mode: Group, Framework: "small", Details: Details{Title: "Southvale", Date: "2026-04-01"},
		People: 3, Settled: 1, Statements: 6,
		Steps:   []StepOverview{{"Lead", &consensus, &mean, &wanted}, {"Skill", nil, nil, nil}, {"Space", nil, nil, nil}},
		Created: noon, Changed: changed, Place: place,
	}
	got := r.Session().Overview(changed, place)
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

func TestNumber(t *testing.T) {
	if got := Number(math.NaN()); got != nil {
		t.Errorf("NaN is %v", *got)
	}
	if got := Number(0); got == nil || *got != 0 {
		t.Errorf("0 is %v", got)
	}
}

func TestNewestFirst(t *testing.T) {
	overview := func(id string, date calendar.Date, created time.Time) Overview {
		return Overview{ID: id, Details: Details{Date: date}, Created: created}
	}
	day := 24 * time.Hour
	want := []Overview{
		overview("planned", "2027-01-01", noon.Add(-9*day)),
		overview("undated", "", noon.Add(day)), // counts for the day it was created, 13 March
		overview("later that day", "2026-03-12", noon.Add(2*time.Hour)),
		overview("a twin", "2026-03-12", noon),
		overview("b twin", "2026-03-12", noon),
		overview("old and undated", "", noon.Add(-2*day)),
		overview("written up late", "2025-12-31", noon.Add(5*day)),
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
	r := groupOf(t, 2)
	details := r.Session().Details()
	details.Date = "2026-06-12" // three months on is a Saturday
	r.do(SetDetails{details}, Add[Priority]{Priority{ID: "pr1", What: "Share rotas", Status: Proposed}, End})
	o := r.Session().Overview(noon, Place{})
	if o.Review != "2026-09-14" || !o.Sums(r.Session()) {
		t.Fatalf("it is due on %s", o.Review)
	}
	for day, want := range map[calendar.Date]bool{"2026-09-12": true, "2026-09-11": false, "2026-09-15": false} {
		if o.Review = day; o.Sums(r.Session()) != want {
			t.Errorf("%s: %v", day, !want)
		}
	}
}
