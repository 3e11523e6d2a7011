package framework

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The tests here count what the sources list beside the statements, and look for what
// each entry cannot do without.

func TestBuiltinOutcomes(t *testing.T) {
	want := map[string]int{"delivery": 9, "employees": 6, "integration": 5}
	if diff := cmp.Diff(want, sizes(Builtin().Outcomes)); diff != "" {
		t.Errorf("outcomes by group (-want +got):\n%s", diff)
	}
	sameElements(t, "outcome", Builtin().Outcome, map[string][]string{
		"trust":          {"families", "trust"},
		"exchange":       {"agencies", "information", "data", "easy"},
		"supervision":    {"supervision", "multi-agency"},
		"restorative":    {"restorative", "embed"},
		"complex-needs":  {"confidence", "complex needs"},
		"consistency":    {"practice"},
		"outreach":       {"outreach"},
		"wider-offer":    {"wider", "support", "virtual"},
		"early":          {"early intervention", "perinatal mental health", "parent–infant"},
		"skills":         {"skills", "competencies", "knowledge", "attitudes", "training needs analysis"},
		"engagement":     {"engaged", "support", "connected"},
		"satisfaction":   {"satisfied"},
		"confidence":     {"confident", "role"},
		"stability":      {"jobs", "stable"},
		"retention":      {"fewer", "leave", "induct", "stay"},
		"shared-vision":  {"leaders", "employees", "services", "outcomes", "success"},
		"one-care-plan":  {"teams", "care plan"},
		"sharing":        {"teams", "share information"},
		"referral":       {"referral pathways"},
		"case-reporting": {"case management", "report"},
	})
}

func TestBuiltinMeasures(t *testing.T) {
	want := map[string]int{"numbers": 4, "training": 4, "experience": 2}
	if diff := cmp.Diff(want, sizes(Builtin().Measures)); diff != "" {
		t.Errorf("measures by group (-want +got):\n%s", diff)
	}
	sameElements(t, "measure", Builtin().Measure, map[string][]string{
		"headcount":        {"how many employees"},
		"kinds":            {"service", "profession"},
		"turnover":         {"turnover"},
		"maturity":         {"mature", "collaborat"},
		"trained":          {"how many", "trained"},
		"cpd-time":         {"professional time", "CPD"},
		"shared-knowledge": {"agencies", "know"},
		"training-impact":  {"training", "confidence", "skills"},
		"satisfaction":     {"satisf", "survey"},
		"experience":       {"experience", "focus group"},
	})
}

func TestBuiltinEvaluation(t *testing.T) {
	want := []string{"reaction", "learning", "behaviour", "results"} // Kirkpatrick's, from the lowest
	if diff := cmp.Diff(want, idsOf(Builtin().Evaluation)); diff != "" {
		t.Errorf("levels of evaluation (-want +got):\n%s", diff)
	}
}

func TestBuiltinSkillsAndFormats(t *testing.T) {
	skills := []string{
		"induction", "key-contact", "supervision", "perinatal", "infants", "early-development", "infant-feeding",
		"peer-support", "home-learning", "restorative",
		"motivational", "whole-family", "leadership", "data-sharing", "inclusion", "ages",
	}
	if diff := cmp.Diff(skills, idsOf(Builtin().Skills)); diff != "" {
		t.Errorf("skills (-want +got):\n%s", diff)
	}
	formats := []string{"themed-week", "places", "times", "blended", "twilight", "inductions", "shadowing", "mentoring"}
	if diff := cmp.Diff(formats, idsOf(Builtin().Formats)); diff != "" {
		t.Errorf("training formats (-want +got):\n%s", diff)
	}
	funding := []string{"capacity", "capability", "peer-support", "infant-feeding", "core-training", "accredited", "guidance"}
	if diff := cmp.Diff(funding, idsOf(Builtin().Funding)); diff != "" {
		t.Errorf("uses of funding (-want +got):\n%s", diff)
	}
	sameElements(t, "use of funding", Builtin().FundingUse, map[string][]string{
		"capacity":       {"recruit", "training", "capacity"},
		"capability":     {"new employees", "cover"},
		"peer-support":   {"regular", "supervision"},
		"infant-feeding": {"training", "supervision", "care"},
		"core-training":  {"child and adolescent", "clinical psychologists"},
		"accredited":     {"volunteers", "seamless", "supervision"},
		"guidance":       {"clinical", "accurate", "consistent"},
	})
	sameElements(t, "skill", Builtin().Skill, map[string][]string{
		"inclusion": {"anti-racism", "mandatory"},
		"ages":      {"0–19", "0–25"},
	})
}

func TestBuiltinCultureChecklist(t *testing.T) {
	c := checklist(t, "culture")
	if len(c.Groups) != 1 || !strings.Contains(c.Introduction, "experiences") || !strings.Contains(c.Introduction, "backgrounds") {
		t.Errorf("%d groups, want 1; introduction: %s", len(c.Groups), c.Introduction)
	}
	actions := map[string]int{}
	for _, item := range c.Items() {
		actions[item.ID] = len(item.Actions)
	}
	want := map[string]int{
		"purpose": 1, "time": 3, "relationships": 1, "one-culture": 3, "terms": 2, "joint-training": 2,
		"how-not-where": 2, "across-agencies": 1, "data": 1,
	}
	if diff := cmp.Diff(want, actions); diff != "" {
		t.Errorf("actions of the nine aspects (-want +got):\n%s", diff)
	}
	for id, elements := range map[string][]string{
		"purpose":        {"workshop", "senior leaders", "employees"},
		"time":           {"week", "debrief", "terms", "clinical", "days", "month", "peers"},
		"relationships":  {"Emergenetics", "Belbin", "Strengths Tool"},
		"one-culture":    {"workshop", "survey", "focus group", "values", "behaviours"},
		"terms":          {"training", "language", "integrated services"},
		"joint-training": {"all levels", "training needs", "managers", "conversation", "performance"},
		"how-not-where":  {"building", "policies", "ways of working", "work flow", "caseload"},
		"data":           {"families", "agencies", "action learning"},
	} {
		item, _ := c.Item(id)
		contains(t, "aspect "+id, item.Text+" "+item.Note+" "+strings.Join(item.Actions, " "), elements)
	}
}

func TestBuiltinGovernmentChecklists(t *testing.T) {
	for _, test := range []struct {
		id       string
		priority int
		groups   []string
		counts   []int
	}{
		{"requirements", 1, []string{"Basic", "Developed", "Going further"}, []int{2, 2, 3}},
		{"outcomes", 2, []string{""}, []int{6}},
	} {
		c := checklist(t, test.id)
		var groups []string
		var counts []int
		for _, g := range c.Groups {
			groups, counts = append(groups, g.Title), append(counts, len(g.Items))
		}
		if !slices.Equal(groups, test.groups) || !slices.Equal(counts, test.counts) || c.Requirement != test.priority {
			t.Errorf("%s: groups %q with %v items, priority %d; want %q, %v, %d",
				test.id, groups, counts, c.Requirement, test.groups, test.counts, test.priority)
		}
		p, _ := Builtin().Requirement(test.priority)
		if len(p.Points) != len(c.Items()) {
			t.Errorf("%s: %d items, but government priority %d has %d points", test.id, len(c.Items()), p.Number, len(p.Points))
		}
	}
	contains(t, "introduction of the outcomes", checklist(t, "outcomes").Introduction, []string{"seven", "six"})
}

// The uses of funding are the points of government priority 6.
func TestBuiltinFundingIsAtStatement3(t *testing.T) {
	st, _ := Builtin().Statement(3)
	p, _ := Builtin().Requirement(6)
	if !slices.Contains(st.Requirements, 6) || len(p.Points) != 7 {
		t.Errorf("statement 3 refers to %v; priority 6 has %d points, want 7", st.Requirements, len(p.Points))
	}
}

func TestBuiltinReflections(t *testing.T) {
	at := map[int]int{}
	for _, p := range Builtin().Reflections {
		at[p.Statement]++
	}
	want := map[int]int{
		9: 1, 12: 1, // pause and reflect
		1: 1, 5: 1, 11: 1, 15: 1, // the module's questions
		0: 4, // the guide's closing reflections
	}
	if diff := cmp.Diff(want, at); diff != "" {
		t.Errorf("reflections by statement (-want +got):\n%s", diff)
	}
	for _, number := range []int{9, 12} {
		st, _ := Builtin().Statement(number)
		if prompts := Builtin().ReflectionsAt(number); st.Reflect == nil || prompts[0].Title != st.Reflect.Title {
			t.Errorf("the prompt at statement %d is called other than what stands beside the statement", number)
		}
	}
}

func TestBuiltinPlan(t *testing.T) {
	p := Builtin().Plan
	if p == nil {
		t.Fatal("there is no help with the plan")
	}
	prompts := 0
	for _, f := range fieldsOf(reflect.TypeFor[PlanGuide]()) {
		if reflect.TypeFor[PlanGuide]().FieldByIndex(f.index).Type == reflect.TypeFor[PlanPrompt]() {
			prompts++
		}
	}
	if chapters := len(p.Contents()); chapters != prompts {
		t.Errorf("%d chapters are checked, and %d fields are some", chapters, prompts)
	}
	for _, chapter := range p.Contents() {
		if chapter.Text == "" || len(chapter.Points) < 3 {
			t.Errorf("the %s has the text %q and %d points, want 3 or more", chapter.ID, chapter.Text, len(chapter.Points))
		}
	}
	contains(t, "foreword", p.Foreword.Text, []string{"senior responsible officer"})
	contains(t, "aims", strings.Join(p.Aims.Points, " "), []string{"specific", "measurable", "achievable", "realistic", "timebound"})
	contains(t, "reporting", p.Reporting.Text+strings.Join(p.Reporting.Points, " "), []string{"every three months", "Kirkpatrick"})
	if len(p.Timeline.Points) != 4 {
		t.Errorf("the timeline has %d points, want one for each quarter", len(p.Timeline.Points))
	}
}

func checklist(t *testing.T, id string) Checklist {
	t.Helper()
	c, ok := Builtin().Checklist(id)
	if !ok {
		t.Fatalf("there is no checklist %s", id)
	}
	return c
}

func sizes(groups []Group) map[string]int {
	n := map[string]int{}
	for _, g := range groups {
		n[g.ID] = len(g.Items)
	}
	return n
}

func idsOf(items []Item) []string {
	var ids []string
	for _, item := range items {
		ids = append(ids, item.ID)
	}
	return ids
}

func sameElements(t *testing.T, kind string, find func(string) (Item, bool), elements map[string][]string) {
	t.Helper()
	for id, parts := range elements {
		item, ok := find(id)
		if !ok {
			t.Errorf("there is no %s %s", kind, id)
			continue
		}
		contains(t, kind+" "+id, item.Text+" "+item.Note, parts)
	}
}

func contains(t *testing.T, what, text string, parts []string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(strings.ToLower(text), strings.ToLower(part)) {
			t.Errorf("%s says nothing of %q: %s", what, part, text)
		}
	}
}
