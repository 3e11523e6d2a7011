package overview

import (
	"testing"
	"time"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/roomtest"
)

func TestChooseBaseline(t *testing.T) {
	now := Overview{ID: "now", Mode: model.Group, Framework: "hub", Created: roomtest.Noon, Details: model.Details{Area: "Northvale", Date: "2026-03-12"}}
	marked := func(id string, date calendar.Date, change ...func(*Overview)) Overview {
		o := Overview{
			ID: id, Mode: model.Group, Framework: "hub", Baseline: true, Created: roomtest.Noon.Add(-time.Hour),
			Details: model.Details{Area: "Northvale", Date: date},
		}
		for _, c := range change {
			c(&o)
		}
		return o
	}
	area := func(name string) func(*Overview) { return func(o *Overview) { o.Details.Area = name } }
	framework := func(id string) func(*Overview) { return func(o *Overview) { o.Framework = id } }
	solo := func(o *Overview) { o.Mode = model.Solo }
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
		"the evening of the same day":     {[]Overview{marked("a", "2026-03-12", created(roomtest.Noon.Add(time.Hour)))}, ""},
		"created at the same moment":      {[]Overview{marked("a", "2026-03-12", created(roomtest.Noon))}, ""},
		"undated, the day it was made":    {[]Overview{marked("a", "", created(roomtest.Noon.AddDate(0, 0, -1)))}, "a"},
		"another area":                    {[]Overview{marked("a", "2024-03-12"), marked("b", "2025-03-12", area("Southvale"))}, "a"},
		"the area in other letters":       {[]Overview{marked("a", "2025-03-12", area(" northVALE "))}, "a"},
		"no area":                         {[]Overview{marked("a", "2025-03-12", area(""))}, "a"},
		"the same framework first":        {[]Overview{marked("a", "2024-03-12"), marked("b", "2025-03-12", framework("own"))}, "a"},
		"another framework, if need be":   {[]Overview{marked("b", "2025-03-12", framework("own"))}, "b"},
		"an older file's, not named":      {[]Overview{marked("a", "2024-03-12"), marked("b", "2025-03-12", framework(""))}, "b"},
		"the same mode first":             {[]Overview{marked("a", "2024-03-12"), marked("b", "2025-03-12", solo)}, "a"},
		"the framework before the mode":   {[]Overview{marked("a", "2024-03-12", framework("own")), marked("b", "2023-03-12", solo)}, "b"},
		"another mode, if nothing else":   {[]Overview{marked("b", "2025-03-12", solo)}, "b"},
		"two of a day, the later of them": {[]Overview{marked("a", "2025-03-12"), marked("b", "2025-03-12", created(roomtest.Noon))}, "b"},
	} {
		got, ok := ChooseBaseline(now, c.among)
		if got.ID != c.want || ok != (c.want != "") {
			t.Errorf("%s: %q, %t; want %q", name, got.ID, ok, c.want)
		}
	}
}
