package html_test

import (
	"bytes"
	"fmt"
	"math"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/hostiletext/hostilesession"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/html"
	"familyhub/stocktake/model/report/plan"
	"familyhub/stocktake/model/report/summary"
	"familyhub/stocktake/model/sample"
	"familyhub/stocktake/model/stats"
)

func written(t testing.TB, doc *report.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := html.Write(&b, doc); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// documents are reports of every kind, by name.
func documents(t testing.TB) map[string]*report.Document {
	t.Helper()
	room := workshop(t)
	one, err := sample.Solo(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	evil := "=1+1 <script>alert(1)</script></style><img src=x onerror=alert(1)> [x](javascript:1) & &lt; \x1b[31mred \u202etrap\nsecond line " +
		"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
	hostile, err := hostilesession.New(hostilesession.Framework(evil), model.Group, evil)
	if err != nil {
		t.Fatal(err)
	}
	return map[string]*report.Document{
		"workshop":  summary.New(room, report.Options{Names: true}),
		"plan":      plan.New(room, report.Options{}),
		"alone":     summary.New(one.History.Session(), report.Options{}),
		"blind":     summary.New(secret(t, false, model.Points(4)), report.Options{Names: true}),
		"anonymous": summary.New(secret(t, true, model.Points(4)), report.Options{Names: true}),
		"hostile":   summary.New(hostile.History.Session(), report.Options{Names: true}),
		"charts":    charts(),
	}
}

// workshop is the demo's newer session.
func workshop(t testing.TB) *model.Session {
	t.Helper()
	samples, err := sample.Unplanned(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	return samples[0].History.Session()
}

var opened = time.Date(2026, 3, 12, 9, 30, 0, 0, time.UTC)

// begin starts a session of so many people who are called by name.
func begin(t testing.TB, origin model.Origin, people int) *model.History {
	t.Helper()
	fw := framework.Builtin()
	origin.ID, origin.Created, origin.Framework = "k3v9a2mq7xtd", opened, fw.Digest()
	h, err := model.NewHistory(origin, fw)
	if err != nil {
		t.Fatal(err)
	}
	for i := range people {
		p := model.Participant{ID: fmt.Sprintf("p%d", i+1), Agency: fmt.Sprintf("Agency %d", i%4), Role: "Manager", Scoring: true}
		if !origin.Anonymous {
			p.Name = fmt.Sprintf("Person Namesake %d", i+1)
		}
		do(t, h, model.Add[model.Participant]{At: model.End, Item: p})
	}
	return h
}

func do(t testing.TB, h *model.History, changes ...model.Change) {
	t.Helper()
	for _, c := range changes {
		if _, err := h.Do(c, opened); err != nil {
			t.Fatalf("%#v: %v", c, err)
		}
	}
}

// secret is a blind session: statement 1 is revealed, 2 is not, and to it everybody
// gave the same sealed answer.
func secret(t testing.TB, anonymous bool, sealed model.Score) *model.Session {
	t.Helper()
	h := begin(t, model.Origin{Mode: model.Group, Blind: true, Anonymous: anonymous, Details: model.Details{
		Title: "Northvale, second time", Date: "2026-03-12",
	}}, 7)
	for i, p := range h.Session().Participants() {
		do(t, h,
			model.SetScore{Statement: 1, Round: 1, Participant: p.ID, Score: model.Points(i % 6)},
			model.SetScore{Statement: 2, Round: 1, Participant: p.ID, Score: sealed},
		)
	}
	do(t, h, model.Reveal{Statement: 1, Round: 1})
	return h.Session()
}

// charts is a document of nothing but drawings: radars of all sizes, with steps that
// have no scores, and lines with gaps.
func charts() *report.Document {
	doc := &report.Document{Title: "Charts"}
	add := func(title string, b report.Block) {
		doc.Blocks = append(doc.Blocks, report.Heading{Level: 2, Text: title}, b)
	}
	names := []string{
		"Needs", "Vision and leadership across all agencies of the area", "Rechtsschutzversicherungsgesellschaften", "王小明 健康访视员", "Review",
	}
	for axes := 3; axes <= 12; axes++ {
		r := report.Radar{Scale: framework.Builtin().Scale, Title: fmt.Sprintf("Radar of %d steps", axes), Conclusion: "The steps differ.", Baseline: "Spring 2025", Solo: axes == 4}
		for i := range axes {
			a := report.Axis{Number: i + 1, Name: names[i%len(names)], Consensus: float64(i * 7 % 6), Individual: float64(i*5%11) / 2.2, Baseline: 2.1}
			switch i {
			case 2:
				a.Consensus, a.Individual = math.NaN(), math.NaN()
			case 5:
				a.Consensus = math.NaN()
			}
			r.Axes = append(r.Axes, a)
		}
		add(r.Title, r)
	}
	for _, points := range []int{1, 2, 4, 10} {
		add(fmt.Sprintf("%d sessions", points), trend(points, 5))
	}
	add("A strip", report.Spread{Scale: framework.Builtin().Scale, Title: "How the scores lie", Rows: []report.SpreadRow{
		{Name: "1. Needs", Answers: model.Distribution{Scale: framework.Builtin().Scale, Counts: stats.Counts{60, 0, 1, 7, 30, 12}, DontKnow: 2}, Consensus: 3, Individual: 3, Baseline: 2.4},
		{Name: "2. Review", Consensus: math.NaN(), Individual: math.NaN(), Baseline: math.NaN()},
	}})
	return doc
}

// trend is the way of some steps from session to session, with a gap.
func trend(points, lines int) report.Lines {
	l := report.Lines{Scale: framework.Builtin().Scale, Title: "Step averages from session to session", Conclusion: "Most of them rise."}
	for i := range points {
		l.Points = append(l.Points, fmt.Sprintf("Workforce workshop, spring %d", 2020+i))
	}
	for i := range lines {
		line := report.Line{Name: fmt.Sprintf("%d. Vision and leadership", i+1)}
		for j := range points {
			value := math.Mod(1+0.4*float64(i)+0.5*float64(j), 5)
			if i == 2 && j == 1 || i == 4 {
				value = math.NaN()
			}
			line.Values = append(line.Values, value)
		}
		l.Series = append(l.Series, line)
	}
	return l
}
