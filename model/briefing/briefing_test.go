package briefing_test

import (
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/briefing"
)

func session(t *testing.T, change func(*model.Origin), changes ...model.Change) *model.Session {
	t.Helper()
	origin := model.Origin{ID: "a", Mode: model.Group, Details: model.Details{Title: "T"}}
	change(&origin)
	h, err := model.NewHistory(origin, framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range changes {
		if _, err := h.Do(c, time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC)); err != nil {
			t.Fatal(err)
		}
	}
	return h.Session()
}

func said(s *model.Session, part int) string {
	p := briefing.Of(s, part)
	lines := []string{p.Title}
	for _, point := range p.Points {
		lines = append(lines, point.Head+" "+point.Text)
	}
	return strings.Join(lines, "\n")
}

func parent(id string) model.Change {
	return model.Add[model.Participant]{Item: model.Participant{ID: id, Family: true, Scoring: true}, At: model.End}
}

func TestBriefingFitsTheSession(t *testing.T) {
	for name, v := range map[string]struct {
		session *model.Session
		part    int
		says    []string
		hides   []string
	}{
		"open":      {session(t, func(*model.Origin) {}), briefing.WhatPart, []string{"20 statements in 5 steps", "all show a score at the same time", "none are marked"}, []string{"We end"}},
		"blind":     {session(t, func(o *model.Origin) { o.Blind = true }), briefing.WhatPart, []string{"Nobody sees any before all are shown together"}, nil},
		"anonymous": {session(t, func(o *model.Origin) { o.Anonymous = true }), briefing.WhatPart, []string{"we are numbers here"}, []string{"agencies", "marked"}},
		"timed": {
			session(t, func(o *model.Origin) { o.Details.Starts, o.Details.Ends = "13:30", "16:30" }), briefing.WhatPart,
			[]string{"We end at 16:30, with a suggested break of 15 minutes after step 2."},
			nil,
		},
		"one parent":    {session(t, func(*model.Origin) {}, parent("p1")), briefing.WhatPart, []string{"1 parent or carer is in the room. With 3 or more who score"}, nil},
		"three parents": {session(t, func(*model.Origin) {}, parent("p1"), parent("p2"), parent("p3")), briefing.WhatPart, []string{"3 parents and carers are in the room."}, nil},
		"scale":         {session(t, func(*model.Origin) {}), briefing.ScalePart, []string{"0 Not started", "too soon for any evidence of impact"}, nil},
		"rules": {
			session(t, func(*model.Origin) {}, model.SetGroundRules{GroundRules: model.GroundRules{Rules: []model.GroundRule{{Title: "Telephones", Text: "Off."}}}}),
			briefing.RulesPart,
			[]string{"Telephones Off."},
			[]string{"How we agree"},
		},
		"rules before": {session(t, func(*model.Origin) {}), briefing.RulesPart, []string{"How we agree", "What a half-met statement gets", "Who will see what"}, nil},
		"practice":     {session(t, func(*model.Origin) {}), briefing.PracticePart, []string{"counts nowhere", "found this room"}, nil},
	} {
		got := said(v.session, v.part)
		for _, want := range v.says {
			if !strings.Contains(got, want) {
				t.Errorf("%s does not say %q:\n%s", name, want, got)
			}
		}
		for _, not := range v.hides {
			if strings.Contains(got, not) {
				t.Errorf("%s says %q:\n%s", name, not, got)
			}
		}
	}
}

// Where an instrument asks nothing of families, the opening says nothing of them until they are there.
func TestBriefingSpeaksOfFamiliesWhereTheyHaveASay(t *testing.T) {
	for _, i := range framework.Shipped() {
		fw, err := i.Framework()
		if err != nil {
			t.Fatal(err)
		}
		h, err := model.NewHistory(model.Origin{ID: "a", Mode: model.Group, Details: model.Details{Title: "T"}}, fw)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(said(h.Session(), briefing.WhatPart), "Families"); got == (i.ID == "team-health") {
			t.Errorf("%s speaks of families: %t", i.ID, got)
		}
		if _, err := h.Do(parent("p1"), time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC)); err != nil {
			t.Fatal(err)
		}
		if got := said(h.Session(), briefing.WhatPart); !strings.Contains(got, "1 parent or carer is in the room") {
			t.Errorf("%s says nothing of the parent:\n%s", i.ID, got)
		}
	}
}
