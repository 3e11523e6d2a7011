package report_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/comparison"
	"familyhub/stocktake/model/report/plan"
	"familyhub/stocktake/model/report/summary"
	"familyhub/stocktake/model/sample"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// under are the titles of the headings below a heading of the plan, by that heading.
func under(doc *report.Document) map[string]string {
	all, section := map[string]string{}, ""
	for _, block := range doc.Blocks {
		h, ok := block.(report.Heading)
		switch {
		case !ok:
		case h.Level <= 3:
			section = h.Text
		default:
			all[section] += h.Text + "\n"
		}
	}
	return all
}

// What is done or dropped is not asked for a quarter or a lead any more.
func TestWhatIsDoneNeedsNoQuarter(t *testing.T) {
	s := begin(t, model.Group, model.Details{Title: "Northvale", Date: "2026-03-12"}, smallFramework(t))
	for i, status := range model.Statuses() {
		s.do(model.Add[model.Priority]{At: model.End, Item: model.Priority{
			ID: "pr" + string(rune('1'+i)), What: "Is " + string(status), Status: status,
		}})
	}
	plan := plan.New(s.h.Session(), report.Options{})
	got := under(plan)
	if want := "Is proposed\nIs agreed\nIs under way\n"; got["Not yet in a quarter"] != want {
		t.Errorf("not yet in a quarter: %q, want %q", got["Not yet in a quarter"], want)
	}
	if got["Done"] != "Is done\n" {
		t.Errorf("done: %q", got["Done"])
	}
	for _, doc := range []*report.Document{plan, summary.New(s.h.Session(), report.Options{})} {
		for _, block := range doc.Blocks {
			table, ok := block.(report.Table)
			if !ok {
				continue
			}
			for _, row := range table.Rows {
				words := strings.Join(row, " | ")
				open := strings.Contains(words, "proposed") || strings.Contains(words, "agreed") || strings.Contains(words, "under way")
				if asks := strings.Contains(words, "[w") || strings.Contains(words, "not decided"); strings.Contains(words, "Is ") && asks != open {
					t.Errorf("in “%s”: %s", table.Caption, words)
				}
			}
		}
	}
}

func TestAComparisonBeginsWithWhatChanged(t *testing.T) {
	s, err := sample.Sessions(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	doc := comparison.New(s[1].History.Session(), s[0].History.Session(), report.Options{})
	lead, ok := doc.Blocks[0].(report.Paragraph)
	if !ok || !strings.Contains(lead.Text[0].Text, "18 statements rose, none fell, 1 new, 1 no longer scored.") {
		t.Errorf("it begins with %+v", doc.Blocks[0])
	}
	var headings []string
	for _, block := range doc.Blocks {
		if h, ok := block.(report.Heading); ok && h.Level == 2 {
			headings = append(headings, h.Text)
		}
	}
	want := []string{"What rose and what fell", "By step", "Every statement", "What became of the priorities", "Who was in the room", "What was compared"}
	if diff := cmp.Diff(want, headings); diff != "" {
		t.Errorf("the sections differ (-want +got):\n%s", diff)
	}
}

// Counts stand in a table, in whatever is written as text.
func TestCountsStandInTables(t *testing.T) {
	s := workshop(t)
	for _, block := range summary.New(s, report.Options{}).Blocks {
		spread, ok := block.(report.Spread)
		if !ok {
			continue
		}
		table := spread.Table()
		for i, row := range table.Rows {
			for score, n := range spread.Rows[i].Answers.Counts {
				figures, _, ok := table.Columns[score+1].Figures(row[score+1])
				if !ok || n > 0 && figures[0] != float64(n) || n == 0 && row[score+1] != "–" {
					t.Errorf("%d gave %d, and the table says %q", n, score, row[score+1])
				}
			}
		}
	}
	text := string(written(t, func(b *bytes.Buffer) error { return summaryText(b, s, report.Options{}) }))
	if !strings.Contains(text, "People  –  –  –  3  2  –") {
		t.Errorf("the counts are not in a table:\n%s", text)
	}
	if told := regexp.MustCompile(`\d (by )?\d+ (times?|person|people)\b`).FindString(text); told != "" {
		t.Errorf("counts are told as %q", told)
	}
}

// Every cell of a column of figures is one, with or without a remark, or words in its place.
func TestFiguresAreFiguresInEverySession(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		then, now := revealed(t, randomSession(t, rt)), revealed(t, randomSession(t, rt))
		for _, doc := range []*report.Document{
			summary.New(now, report.Options{Baseline: then}), comparison.New(then, now, report.Options{}), comparison.NewTrend([]*model.Session{then, now}),
		} {
			for _, block := range doc.Blocks {
				table, ok := block.(report.Table)
				if !ok {
					continue
				}
				for _, row := range table.Rows {
					for i, c := range table.Columns {
						if _, _, ok := c.Figures(row[i]); c.Numeric() && !ok {
							rt.Errorf("in the column “%s” of “%s”: %q", c.Title, table.Caption, row[i])
						}
						if strings.Contains(row[i], "2 of 2") || strings.Contains(row[i], "1 of 1") {
							rt.Errorf("a base that is whole: %q", row[i])
						}
					}
				}
			}
		}
	})
}

// The points of a trend lie as far apart as their days.
func TestPlacesInTime(t *testing.T) {
	for _, c := range []struct {
		days []calendar.Date
		want []float64
	}{
		{[]calendar.Date{"2024-01-01", "2024-01-11", "2024-04-10"}, []float64{0, 0.1, 1}},
		{[]calendar.Date{"2024-01-01", "2024-04-10", "2024-04-10"}, []float64{0, 1, 1}},
		{[]calendar.Date{"2024-01-01", "2024-01-01", "2024-01-01"}, []float64{0, 0.5, 1}}, // one day: apart all the same
		{[]calendar.Date{"2024-01-01", "", "2024-01-03"}, []float64{0, 0.5, 1}},
		{nil, []float64{0, 0.5, 1}},
	} {
		got := report.Lines{Points: []string{"a", "b", "c"}, Days: c.days}.Places()
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%v (-want +got):\n%s", c.days, diff)
		}
	}
	if got := (report.Lines{}).Places(); len(got) != 0 {
		t.Errorf("no points lie at %v", got)
	}
}
