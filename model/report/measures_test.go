package report_test

import (
	"bytes"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/calendar"
	"familyhub/stocktake/model/report/docx"
	"familyhub/stocktake/model/report/html"
	"familyhub/stocktake/model/report/markdown"
	"familyhub/stocktake/model/report/minutes"
	"familyhub/stocktake/model/report/plan"
	"familyhub/stocktake/model/report/summary"
)

// The report and the plan have a line for each measure, under its heading, and say in words
// what they draw.
func TestTheReportHasTheMeasures(t *testing.T) {
	ended := ended(t, model.Points(1))
	ended.do(model.Add[model.Indicator]{At: model.End, Item: model.Indicator{ID: "m3", Name: "Vacancies"}})
	s := ended.h.Session()
	for name, d := range map[string]*report.Document{
		"report": summary.New(s, report.Options{}), "plan": plan.New(s, report.Options{}),
	} {
		var lines []report.Lines
		for _, b := range d.Blocks {
			if l, ok := b.(report.Lines); ok {
				lines = append(lines, l)
			}
		}
		const words = "18.5% at the start on 12 March 2026, 17.25% on 12 June 2026 (after the survey)"
		if len(lines) != 1 || lines[0].Conclusion != words || len(lines[0].Series) != 2 || *lines[0].Range != (report.Range{Low: 12, High: 18.5, LowText: "12%", HighText: "18.5%"}) {
			t.Errorf("%s: it draws %+v", name, lines)
		}
		text := string(written(t, func(b *bytes.Buffer) error { return html.Write(b, d) }))
		for _, want := range []string{"Employee numbers", "Other measures", "Vacancies", "17.25% (12 June 2026)", "on the way to the target", words, "now 17.25%", "target 12%"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: it does not say %q", name, want)
			}
		}
		if err := docx.Write(&bytes.Buffer{}, d); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A priority that is measured by the register says so to whoever reads of it alone: its lead, the
// calendar, and those who ask what became of the earlier plan.
func TestAMeasureOfTheRegisterIsToldAtItsPriority(t *testing.T) {
	now := begin(t, model.Group, model.Details{Title: "Northvale", Date: "2026-03-12"}, smallFramework(t))
	now.do(
		model.Add[model.Indicator]{At: model.End, Item: model.Indicator{
			ID: "m1", Name: "Starters inducted", Unit: "%", Target: "90",
			Values: []model.Value{{Date: "2026-03-12", Number: "40"}},
		}},
		model.Add[model.Priority]{At: model.End, Item: model.Priority{
			ID: "pr1", What: "One induction", Quarter: "Q1", Indicator: "m1",
			Carried: &model.Carried{Session: "abcdefghijkl", Priority: "pr1", Status: model.Agreed, Stood: "10%"},
		}},
	)
	s, o := now.h.Session(), report.Options{}
	said := func(d *report.Document) string {
		return string(written(t, func(b *bytes.Buffer) error { return markdown.Write(b, d) }))
	}
	for _, c := range []struct{ name, text, want string }{
		{"the lead's list", said(minutes.Leads(s, o)), "Starters inducted, now 40%, target 90%"},
		{"the calendar", string(written(t, func(b *bytes.Buffer) error { return calendar.Write(b, s, o) })), "Measure: Starters inducted"},
		{"the plan's progress", said(plan.New(s, o)), "10% → 40%"},
		{"what the plan measures", said(plan.New(s, o)), "| Starters inducted | 40% | 90% | "},
	} {
		if !strings.Contains(strings.Join(strings.Fields(strings.ReplaceAll(c.text, "\r\n ", "")), " "), c.want) {
			t.Errorf("%s does not say %q:\n%s", c.name, c.want, c.text)
		}
	}
}
