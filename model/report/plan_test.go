package report_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/sample"
)

// walked is the demo's newer session, taken on to a plan: what the room would enter
// on the board, the timeline, the checklists and in the training table.
func walked(t testing.TB) *model.Session {
	t.Helper()
	samples, err := sample.Unplanned(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	h := samples[0].History
	at := time.Date(2026, time.March, 12, 15, 0, 0, 0, time.UTC)
	do := func(c model.Change) {
		t.Helper()
		if _, err := h.Do(c, at); err != nil {
			t.Fatal(err)
		}
	}
	s := h.Session()
	for _, p := range s.Priorities() {
		do(model.Remove[model.Priority]{ID: p.ID})
	}
	for i, b := range s.Barriers() {
		b.Kind = model.BarrierKind(s.Plan().BarrierKinds()[i%8].ID)
		do(model.Edit[model.Barrier]{Item: b})
	}
	for _, p := range eight(s) {
		do(model.Add[model.Priority]{Item: p, At: model.End})
	}
	do(model.SetPlan{Plan: model.PlanTexts{
		Vision: "Families meet one team.", Foreword: "Together we can do more.", Families: "Two parents were in the room.",
		Heard: "One person to ring.", Aims: "One workforce by next spring.", Lead: "Director of children’s services",
		Team: "Workforce lead, two days a week.", Reporting: "To the board, every quarter.", Risks: "An election in May.",
	}})
	for _, n := range []model.Need{
		{ID: "t1", Skill: "Motivational interviewing", Group: "Early help", Have: 4, Need: 10, Level: "practitioner", By: "2026-09-30", Format: "Short sessions", Note: "Two trainers are in the house."},
		{ID: "t2", Skill: "Supervision", Group: "Team leaders", Have: 3, Need: 15, By: "2026-12-01"},
		{ID: "t3", Skill: "Key contact", Have: 9, Need: 9},
	} {
		do(model.Add[model.Need]{Item: n, At: model.End})
	}
	fw := s.Framework()
	for _, list := range fw.Checklists {
		for i, it := range list.Items() {
			tick := model.Ticks()[i%4]
			if tick == "" {
				continue
			}
			do(model.SetAnswer{Checklist: list.ID, Item: it.ID, Answer: model.Answer{Tick: tick, Note: fmt.Sprintf("Note %d on %s.", i+1, list.ID)}})
		}
	}
	for i, p := range fw.Reflections {
		do(model.SetReflection{Prompt: p.ID, Text: fmt.Sprintf("Thought %d.", i+1)})
	}
	return s
}

// eight are priorities with every field filled in, two for each quarter.
func eight(s *model.Session) []model.Priority {
	fw := s.Framework()
	barriers := s.Barriers()
	var all []model.Priority
	for i := range 8 {
		quarter := s.Plan().Quarters().All()[1+i/2]
		group := fw.Outcomes[i%len(fw.Outcomes)]
		measures := fw.Measures[i%len(fw.Measures)]
		all = append(all, model.Priority{
			ID: fmt.Sprintf("pr%d", 101+i), What: fmt.Sprintf("Do thing %d.", i+1), Statements: []int{i + 1, 20 - i},
			Owner: fmt.Sprintf("Lead role %d", i+1), Quarter: quarter, Status: model.Statuses()[i%4],
			Barriers: []string{barriers[i%len(barriers)].ID}, IfThen: fmt.Sprintf("If it is Monday %d, then we begin.", i+1), Why: fmt.Sprintf("Reason %d.", i+1), Resources: fmt.Sprintf("Means %d.", i+1),
			Outcome: group.Items[i%len(group.Items)].Text,
			Measure: model.Measure{
				Text: measures.Items[i%len(measures.Items)].Text, Now: fmt.Sprintf("now %d", i+1), Target: fmt.Sprintf("target %d", i+1),
				Level: fw.Evaluation[i%len(fw.Evaluation)].ID,
			},
			Requirement: i%7 + 1, Funding: []string{fw.Funding[i%len(fw.Funding)].ID}, Review: s.Plan().Quarters().ReviewDay(quarter), Focus: i < 3,
		})
	}
	all[7].Carried = &model.Carried{Session: "baseline2025", Priority: "pr2", Status: model.Proposed, Stood: "stood at 7"}
	return all
}

// TestPlanHasEveryField walks from the demo to a plan of eight priorities in four
// quarters and looks for each field in the Markdown and in the JSON.
func TestPlanHasEveryField(t *testing.T) {
	s := walked(t)
	var md, js bytes.Buffer
	if err := planMarkdown(&md, s, report.Options{}); err != nil {
		t.Fatal(err)
	}
	if err := jsonfile.Plan(&js, s); err != nil {
		t.Fatal(err)
	}
	var plan struct {
		Schema     string
		Texts      model.PlanTexts
		Quarters   []struct{ Quarter, First, Last, Review string }
		Priorities []struct {
			model.Priority
			Rank          int
			Lacks         []string
			Advanced      compare.Advance
			AdvancedWords string `json:"advanced_words"`
		}
		Training   []struct{ Skill string }
		Checklists []struct{ Item, Note string }
		Standing   struct {
			Strengths, Gaps []int
			NotAgreed       []int `json:"not_agreed"`
			NotAssessed     []int `json:"not_assessed"`
		}
		Reflections []struct{ Text string }
	}
	if err := json.Unmarshal(js.Bytes(), &plan); err != nil {
		t.Fatal(err)
	}
	if plan.Schema != jsonfile.PlanSchema || len(plan.Priorities) != 8 || len(plan.Quarters) != 4 || plan.Texts != s.Plan().Texts() {
		t.Errorf("the plan is %+v", plan)
	}
	text := unwrapped(md.String())
	wants := func(what string) {
		t.Helper()
		if !strings.Contains(text, unwrapped(what)) {
			t.Errorf("the Markdown is without %q", what)
		}
	}
	if last := plan.Priorities[7]; last.Advanced == "" || last.Advanced != compare.Advanced(last.Priority) || last.AdvancedWords != last.Advanced.Words() {
		t.Errorf("the last has advanced by %q, %q", last.Advanced, last.AdvancedWords)
	}
	for i, p := range s.Priorities() {
		got := plan.Priorities[i]
		if fmt.Sprint(got.Priority) != fmt.Sprint(p) && got.Carried == nil || got.Rank != i+1 || len(got.Lacks) > 0 {
			t.Errorf("priority %d is %+v", i+1, got)
		}
		level, _ := s.Framework().EvaluationLevel(p.Measure.Level)
		government, _ := s.Framework().Requirement(p.Requirement)
		for _, field := range []string{
			p.What, p.IfThen, s.Guide().FundingUses(p.Funding)[0], p.Owner, p.Why, p.Resources, p.Outcome, p.Measure.Text, p.Measure.Now, p.Measure.Target, level.Text,
			government.Title, p.Review.Words(), string(p.Status), fmt.Sprintf("statements %d, %d", p.Statements[0], p.Statements[1]),
		} {
			wants(field)
		}
	}
	for q, days := range map[string]string{"Mar–Jun 2026": "12 March 2026 to 11 June 2026", "Dec 2026–Mar 2027": "12 December 2026 to 11 March 2027"} {
		wants(q + ": " + days)
	}
	if plan.Quarters[1].First != "2026-06-12" || plan.Quarters[3].Review != "2027-03-12" {
		t.Errorf("the quarters are %+v", plan.Quarters)
	}
	for _, field := range []string{
		"Together we can do more.", "left to Director of children’s services to sign", "Two parents were in the room.", "One person to ring.", "Families meet one team.", "One workforce by next spring.", "Workforce lead, two days a week.",
		"To the board, every quarter.", "An election in May.", "Motivational interviewing", "practitioner", "30 Sep 2026",
		"Two trainers are in the house.", "stood at 7 → now 8", "Thought 1.", "Thought 10.",
	} {
		wants(field)
	}
	for _, a := range plan.Checklists {
		wants(a.Note)
	}
	if plan.Training[0].Skill != "Supervision" || len(plan.Checklists) == 0 {
		t.Errorf("training %+v, checklists %+v", plan.Training, plan.Checklists)
	}
	if len(plan.Reflections) != 10 || plan.Reflections[9].Text != "Thought 10." {
		t.Errorf("the reflections are %+v", plan.Reflections)
	}
	if got := fmt.Sprint(plan.Standing); got != "{[1 2 3 11 13 15] [10 16 17 19 20] [12] [18]}" {
		t.Errorf("the room stands at %s", got)
	}
	if strings.Contains(strings.ToLower(text), "still to be said") {
		t.Error("something is called lacking although everything is there")
	}
}

// unwrapped is Markdown as one line without its signs.
func unwrapped(text string) string {
	text = strings.NewReplacer("\\", "", "**", "", "<br>", " ").Replace(text)
	return strings.Join(strings.Fields(text), " ")
}

// A plan of which nothing was said yet still is a document: it says what belongs where.
func TestPlanOfNothing(t *testing.T) {
	h, err := model.NewHistory(model.Origin{
		ID: "abc", Mode: model.Group, Details: model.Details{Title: "Northvale"},
	}, framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	var md bytes.Buffer
	if err := planMarkdown(&md, h.Session(), report.Options{}); err != nil {
		t.Fatal(err)
	}
	for _, chapter := range []string{
		"# Workforce plan: Northvale", "## Foreword", "## Vision", "## Where we stand", "## Aims and outcomes", "## Priorities",
		"## Training needs", "## Culture", "## Risks", "## Project team", "## How progress is reported",
	} {
		if !strings.Contains(md.String(), chapter+"\n") {
			t.Errorf("the plan is without the chapter %q", chapter)
		}
	}
}

// What was done when it was taken over is progress, and no work of this plan.
func TestPlanOfWhatWasDoneBefore(t *testing.T) {
	h, err := model.NewHistory(model.Origin{
		ID: "abc", Mode: model.Group, Details: model.Details{Title: "Northvale", Date: "2026-03-12"},
	}, framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	for i, status := range []model.Status{model.Done, model.Agreed} {
		p := model.Priority{
			ID: fmt.Sprintf("pr%d", i+1), What: "Carry on with " + string(status), Status: status, Outcome: "Peace",
			Carried: &model.Carried{Session: "older", Priority: fmt.Sprintf("pr%d", i+1), Status: status},
		}
		if _, err := h.Do(model.Add[model.Priority]{Item: p, At: model.End}, noon); err != nil {
			t.Fatal(err)
		}
	}
	var md bytes.Buffer
	if err := planMarkdown(&md, h.Session(), report.Options{}); err != nil {
		t.Fatal(err)
	}
	text := unwrapped(md.String())
	for _, part := range []string{"### Done before this plan - Carry on with done", "#### Carry on with agreed", "Peace (1 priority)", "done then already"} {
		if !strings.Contains(text, part) {
			t.Errorf("the plan is without %q", part)
		}
	}
	if _, err := h.Do(model.Edit[model.Priority]{Item: model.Priority{ID: "pr2", What: "Ended this year", Status: model.Done}}, noon); err != nil {
		t.Fatal(err)
	}
	md.Reset()
	if err := planMarkdown(&md, h.Session(), report.Options{}); err != nil {
		t.Fatal(err)
	}
	if ended := md.String(); !strings.Contains(ended, "#### Ended this year") || strings.Contains(ended, "Still to be said") {
		t.Error("what is done since is not in the plan, or something is still to be said of it")
	}
	if strings.Contains(text, "#### Carry on with done") {
		t.Error("what was done before is among the work of this plan")
	}
}

func TestSummaryTellsOfThePlan(t *testing.T) {
	s := walked(t)
	var md bytes.Buffer
	if err := summaryMarkdown(&md, s, report.Options{}); err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{"## Training needs", "## Reflections", "Thought 3.", "Supervision", "Note 2 on culture."} {
		if !strings.Contains(md.String(), part) {
			t.Errorf("the summary is without %q", part)
		}
	}
}

func TestPlanGolden(t *testing.T) {
	var md, js bytes.Buffer
	s := walked(t)
	if err := planMarkdown(&md, s, report.Options{Radar: "(the radar)"}); err != nil {
		t.Fatal(err)
	}
	if err := jsonfile.Plan(&js, s); err != nil {
		t.Fatal(err)
	}
	golden.Compare(t, "plan.md", md.Bytes())
	golden.Compare(t, "plan.json", js.Bytes())
}
