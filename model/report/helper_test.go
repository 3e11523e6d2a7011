package report_test

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/comparison"
	"familyhub/stocktake/model/report/markdown"
	"familyhub/stocktake/model/report/plaintext"
	"familyhub/stocktake/model/report/plan"
	"familyhub/stocktake/model/report/summary"
)

var (
	opened = time.Date(2026, 3, 12, 9, 30, 0, 0, time.UTC)
	noon   = time.Date(2026, 3, 12, 12, 0, 0, 0, time.UTC)
)

// smallFramework has three steps with five statements.
func smallFramework(t testing.TB) *framework.Framework {
	t.Helper()
	f := &framework.Framework{
		ID: "small", Title: "Small readiness check", Version: "2",
		Source: framework.Source{
			Title: "A guide to small things", Authors: "N. Body", Publisher: "Northvale Council", Year: 2025,
			Link: "https://example.org/small_guide", Licence: "May be used by anybody who likes it.",
		},
		Scale: []framework.Level{
			{Value: 0, Label: "Not started", Description: "Nothing has begun."},
			{Value: 1, Label: "Begun", Description: "A first step was taken."},
			{Value: 2, Label: "Some evidence", Description: "It can be seen in places."},
			{Value: 3, Label: "Good evidence", Description: "It can be seen in most places."},
			{Value: 4, Label: "Largely in place", Description: "It is there nearly everywhere."},
			{Value: 5, Label: "In place", Description: "It is there everywhere, and works."},
		},
		Steps: []framework.Step{
			{Number: 1, Title: "Setting out together", Short: "Setting out", Introduction: "How it begins.", Statements: []framework.Statement{
				{Number: 1, Text: "Partners agree to work together.", Short: "Partners agree", LookFor: []string{"A signed agreement"}},
				{Number: 2, Text: "Everybody knows who leads.", Short: "Lead is known"},
			}},
			{Number: 2, Title: "Finding out what is needed", Short: "Needs", Statements: []framework.Statement{
				{Number: 3, Text: "Needs are mapped.", Short: "Needs mapped", Guidance: "Ask families & staff."},
				{Number: 4, Text: "Gaps in skills are known.", Short: "Skills gaps", Example: &framework.Aside{Title: "Elsewhere", Text: "They asked."}},
			}},
			{Number: 3, Title: "Looking back", Short: "Review", Statements: []framework.Statement{
				{Number: 5, Text: "Progress is reviewed each year.", Short: "Yearly review"},
			}},
		},
	}
	if err := f.Check(); err != nil {
		t.Fatal(err)
	}
	return f
}

// script makes changes that must all be taken.
type script struct {
	t testing.TB
	h *model.History
}

func begin(t testing.TB, mode model.Mode, d model.Details, f *framework.Framework) script {
	t.Helper()
	return beginAs(t, model.Origin{Mode: mode, Details: d}, f)
}

// beginAs begins a session of any kind; its id, moment and framework are the same for all.
func beginAs(t testing.TB, origin model.Origin, f *framework.Framework) script {
	t.Helper()
	origin.ID, origin.Created, origin.Framework = "k3v9a2mq7xtd", opened, f.Digest()
	h, err := model.NewHistory(origin, f)
	if err != nil {
		t.Fatal(err)
	}
	return script{t, h}
}

func (s script) do(changes ...model.Change) {
	s.t.Helper()
	for _, c := range changes {
		if _, err := s.h.Do(c, noon); err != nil && !model.NoChange(err) {
			s.t.Fatalf("%#v: %v", c, err)
		}
	}
}

// people adds scoring participants p1, p2, … as "name/agency/role".
func (s script) people(entries ...string) {
	s.t.Helper()
	for _, e := range entries {
		parts := strings.SplitN(e, "/", 3)
		s.do(model.Add[model.Participant]{At: model.End, Item: model.Participant{
			ID: model.NextID[model.Participant](s.h.Session()), Name: parts[0], Agency: parts[1], Role: parts[2], Scoring: true,
		}})
	}
}

// row scores a statement, one key for each participant from p1 on: 0–5, d, n, or - for none.
func (s script) row(statement int, keys string) {
	s.t.Helper()
	for i, key := range strings.Fields(keys) {
		if key == "-" {
			continue
		}
		score, err := model.ParseScore(key, s.h.Session().Framework().Scale)
		if err != nil {
			s.t.Fatal(err)
		}
		s.do(model.SetScore{Statement: statement, Round: 1, Participant: s.h.Session().Participants()[i].ID, Score: score})
	}
}

func (s script) settle(statement int, score model.Score, rationale, dissent string) {
	s.t.Helper()
	s.do(model.SetConsensus{Statement: statement, Consensus: &model.Consensus{Score: score, Rationale: rationale, Dissent: dissent}})
}

// workshop is a group session with something of everything.
func workshop(t testing.TB) *model.Session { return aWorkshop(t).h.Session() }

// aiming is the workshop, which has said where it wants to be: at two statements and at a step.
func aiming(t testing.TB) *model.Session {
	s := aWorkshop(t)
	s.do(
		model.SetTarget{Statement: 1, Level: model.Points(5)},
		model.SetTarget{Statement: 2, Level: model.Points(2), By: "2027-09-30"},
		model.SetTarget{Step: 2, Level: model.Points(4)},
	)
	return s.h.Session()
}

func aWorkshop(t testing.TB) script {
	s := begin(t, model.Group, model.Details{
		Title: "Northvale, spring 2026", Area: "Northvale", Date: "2026-03-12", Facilitator: "Marged Prydderch",
	}, smallFramework(t))
	s.people(
		"Siân Llŷr/Health visiting/Practitioner", "王小明/Early years/Manager", "/Health visiting/Practitioner",
		"Priya Shah/Voluntary sector/", "Tom O'Neill/Early years/Practitioner",
	)
	s.do(model.Add[model.Participant]{At: model.End, Item: model.Participant{ID: "p6", Name: "Ada Ward", Agency: "Council", Role: "Analyst"}})
	s.row(1, "3 4 3 3 4")
	s.row(2, "0 1 5 4 d")
	s.row(3, "2 2 2 n -")
	s.do(model.Leave{Participant: "p5", Left: true})
	s.settle(1, model.Points(4), "Most agencies have signed.\nTwo more will in May.", "Health visiting sees less of it.")
	s.settle(2, model.NoScore, "", "Half the room leads, half waits.")
	s.settle(3, model.Points(3), "", "")
	s.do(
		model.SetFlag{Statement: 4, On: true},
		model.SetGround{Statement: 1, Ground: model.OnView}, model.SetLookFor{Statement: 1, LookFor: 1, Tick: model.No},
		model.Add[model.Note]{At: model.End, Item: model.Note{ID: "e1", Statement: 1, Text: "Agreement of January, section 2"}},
		model.Add[model.Note]{At: model.End, Item: model.Note{ID: "e2", Statement: 2, Text: "I was never told.", By: "p1"}},
		model.Add[model.Barrier]{At: model.End, Item: model.Barrier{ID: "b1", Text: "No shared calendar", Statements: []int{2, 3}}},
		model.Add[model.Barrier]{At: model.End, Item: model.Barrier{ID: "b2", Text: "Nobody has time to ask", Steps: []int{2}}},
		model.Add[model.Barrier]{At: model.End, Item: model.Barrier{ID: "b3", Text: "Money"}},
		model.Add[model.Priority]{At: model.End, Item: model.Priority{
			ID: "pr1", What: "Name a lead in each agency", Statements: []int{2}, Owner: "Hub manager", Quarter: "Q1", Status: model.Agreed,
		}},
		model.Add[model.Priority]{At: model.End, Item: model.Priority{ID: "pr2", What: "Map what families need", Statements: []int{3}, Steps: []int{2}}},
	)
	return s
}

// alone is a solo session of somebody who gave a name.
func alone(t testing.TB) *model.Session {
	s := begin(t, model.Solo, model.Details{Title: "My own view", Date: "2026-02-01"}, smallFramework(t))
	s.do(model.Edit[model.Participant]{Item: model.Participant{ID: "p1", Name: "Ann Evans", Agency: "Council", Scoring: true}})
	s.row(1, "5")
	s.row(2, "1")
	s.row(3, "d")
	s.do(
		model.Add[model.Note]{At: model.End, Item: model.Note{ID: "e1", Statement: 2, Text: "Nobody told me.", By: "p1"}},
		model.Add[model.Barrier]{At: model.End, Item: model.Barrier{ID: "b1", Text: "Time", Statements: []int{2}}},
	)
	return s.h.Session()
}

// hostile is a session whose every text tries to be something else.
func hostile(t testing.TB) *model.Session {
	const evil = "=1+1 <script>alert(1)</script> [x](javascript:1) **b** _i_ `c` | & &lt; \\ ~~s~~ $m$ \x1b[31mred\x1b[0m \u202etrap"
	s := begin(t, model.Group, model.Details{Title: "# " + evil + " #", Area: "- " + evil, Facilitator: evil}, smallFramework(t))
	s.people("@SUM(A1)/+44/-1", "1. one/> quote/```", "'=x/a;b/c,d\"e")
	s.row(1, "0 5 3")
	s.settle(1, model.Points(2), "# no heading\n- no list\n\n    no code\n1. no number\n---\n> no quote\n=====\n| a | b |\n|---|---|", evil)
	s.do(
		model.Add[model.Note]{At: model.End, Item: model.Note{ID: "e1", Statement: 1, Text: "=HYPERLINK(\"x\")\nsecond", By: "p1"}},
		model.Add[model.Barrier]{At: model.End, Item: model.Barrier{ID: "b1", Text: "a | b\nc <b>", Statements: []int{1}}},
		model.Add[model.Priority]{At: model.End, Item: model.Priority{ID: "pr1", What: "x | y\n# z", Owner: "<img src=x>"}},
	)
	return s.h.Session()
}

func written(t testing.TB, write func(*bytes.Buffer) error) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// The documents of sessions in the two formats that golden files are kept of.

func summaryMarkdown(w io.Writer, s *model.Session, o report.Options) error {
	return markdown.Write(w, summary.New(s, o))
}

func summaryText(w io.Writer, s *model.Session, o report.Options) error {
	return plaintext.Write(w, summary.New(s, o))
}

func planMarkdown(w io.Writer, s *model.Session, o report.Options) error {
	return markdown.Write(w, plan.New(s, o))
}

func comparisonMarkdown(w io.Writer, then, now *model.Session, o report.Options) error {
	return markdown.Write(w, comparison.New(then, now, o))
}

func comparisonText(w io.Writer, then, now *model.Session, o report.Options) error {
	return plaintext.Write(w, comparison.New(then, now, o))
}

func trendMarkdown(w io.Writer, sessions []*model.Session, o report.Options) error {
	return markdown.Write(w, comparison.NewTrend(sessions))
}
