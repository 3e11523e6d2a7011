package report_test

import (
	"bytes"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/docx"
	"familyhub/stocktake/model/report/html"
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
