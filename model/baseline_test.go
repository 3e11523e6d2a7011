package model

import (
	"encoding/json"
	"testing"
	"time"

	"familyhub/stocktake/model/calendar"
)

func TestSetBaseline(t *testing.T) {
	r := groupOf(t, 1)
	s := r.Session()
	if s.Baseline() {
		t.Error("a new session is a baseline")
	}
	r.do(SetBaseline{true})
	if !s.Baseline() || !s.Overview(noon, Place{}).Baseline || r.UndoWords() != "session marked as a baseline" {
		t.Errorf("marked: %t, and undo would say %q", s.Baseline(), r.UndoWords())
	}
	if _, err := r.Do(SetBaseline{true}, noon); !NoChange(err) {
		t.Errorf("a second time: %v", err)
	}
	r.do(SetBaseline{false})
	if s.Baseline() || r.UndoWords() != "session no longer a baseline" {
		t.Errorf("taken back: %t, and undo would say %q", s.Baseline(), r.UndoWords())
	}
	if _, err := r.Undo(noon); err != nil || !s.Baseline() {
		t.Errorf("undone: %t, %v", s.Baseline(), err)
	}
}

func TestChooseBaseline(t *testing.T) {
	now := Overview{ID: "now", Mode: Group, Framework: "hub", Created: noon, Details: Details{Area: "Northvale", Date: "2026-03-12"}}
	marked := func(id string, date calendar.Date, change ...func(*Overview)) Overview {
		o := Overview{
			ID: id, Mode: Group, Framework: "hub", Baseline: true, Created: noon.Add(-time.Hour),
			Details: Details{Area: "Northvale", Date: date},
		}
		for _, c := range change {
			c(&o)
		}
		return o
	}
	area := func(name string) func(*Overview) { return func(o *Overview) { o.Details.Area = name } }
	framework := func(id string) func(*Overview) { return func(o *Overview) { o.Framework = id } }
	solo := func(o *Overview) { o.Mode = Solo }
	unmarked := func(o *Overview) { o.Baseline = false }
	created := func(at time.Time) func(*Overview) { return func(o *Overview) { o.Created = at } }
	for name, c := range map[string]struct {
		among []Overview
		want  string
	}{
		"nothing":                         {nil, ""},
		"itself":                          {[]Overview{marked("now", "2025-03-12")}, ""},
		"none is marked":                  {[]Overview{marked("a", "2025-03-12", unmarked)}, ""},
		"the latest":                      {[]Overview{marked("a", "2024-03-12"), marked("b", "2025-03-12"), marked("c", "2023-03-12")}, "b"},
		"not a later one":                 {[]Overview{marked("a", "2024-03-12"), marked("b", "2027-03-12")}, "a"},
		"the morning of the same day":     {[]Overview{marked("a", "2026-03-12")}, "a"},
		"the evening of the same day":     {[]Overview{marked("a", "2026-03-12", created(noon.Add(time.Hour)))}, ""},
		"created at the same moment":      {[]Overview{marked("a", "2026-03-12", created(noon))}, ""},
		"undated, the day it was made":    {[]Overview{marked("a", "", created(noon.AddDate(0, 0, -1)))}, "a"},
		"another area":                    {[]Overview{marked("a", "2024-03-12"), marked("b", "2025-03-12", area("Southvale"))}, "a"},
		"the area in other letters":       {[]Overview{marked("a", "2025-03-12", area(" northVALE "))}, "a"},
		"no area":                         {[]Overview{marked("a", "2025-03-12", area(""))}, "a"},
		"the same framework first":        {[]Overview{marked("a", "2024-03-12"), marked("b", "2025-03-12", framework("own"))}, "a"},
		"another framework, if need be":   {[]Overview{marked("b", "2025-03-12", framework("own"))}, "b"},
		"an older file's, not named":      {[]Overview{marked("a", "2024-03-12"), marked("b", "2025-03-12", framework(""))}, "b"},
		"the same mode first":             {[]Overview{marked("a", "2024-03-12"), marked("b", "2025-03-12", solo)}, "a"},
		"the framework before the mode":   {[]Overview{marked("a", "2024-03-12", framework("own")), marked("b", "2023-03-12", solo)}, "b"},
		"another mode, if nothing else":   {[]Overview{marked("b", "2025-03-12", solo)}, "b"},
		"two of a day, the later of them": {[]Overview{marked("a", "2025-03-12"), marked("b", "2025-03-12", created(noon))}, "b"},
	} {
		got, ok := ChooseBaseline(now, c.among)
		if got.ID != c.want || ok != (c.want != "") {
			t.Errorf("%s: %q, %t; want %q", name, got.ID, ok, c.want)
		}
	}
}

// TestOverviewsOfOlderProgramsStillSum: they name no framework and no baseline.
func TestOverviewsOfOlderProgramsStillSum(t *testing.T) {
	s := groupOf(t, 2).Session()
	var kept map[string]any
	data, err := json.Marshal(s.Overview(noon, Place{}))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &kept); err != nil {
		t.Fatal(err)
	}
	if _, ok := kept["baseline"]; ok {
		t.Error("a session that is no baseline says so")
	}
	delete(kept, "framework")
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
	if old.Framework = "other"; old.Sums(s) {
		t.Error("a wrong framework passes")
	}
}
