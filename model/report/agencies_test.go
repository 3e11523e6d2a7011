package report_test

import (
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/summary"
)

// TestAgenciesWithoutFigures checks that no table has rows, or nothing but rows, of
// agencies with too few people, and that what is left out is said.
func TestAgenciesWithoutFigures(t *testing.T) {
	for name, test := range map[string]struct {
		agencies []string
		rows     []string // the agencies in the table; nil for no table
		said     string
	}{
		"all small":   {[]string{"A", "A", "B"}, nil, "No agency has the scores of 3 of its people for any step"},
		"two of four": {[]string{"A", "A", "A", "B", "B", "B", "C", "C", "D", "D"}, []string{"A", "B"}, "Left out, since there would be no figure for any step: C and D."},
		"all shown":   {[]string{"A", "A", "A", "B", "B", "B"}, []string{"A", "B"}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			s := begin(t, model.Group, model.Details{Title: "Agencies"}, smallFramework(t))
			var people, scores []string
			for _, agency := range test.agencies {
				people, scores = append(people, "/"+agency+"/"), append(scores, "3")
			}
			s.people(people...)
			for statement := 1; statement <= 5; statement++ {
				s.row(statement, strings.Join(scores, " "))
			}
			rows, said := byAgency(summary.New(s.h.Session(), report.Options{}))
			if !slices.Equal(rows, test.rows) {
				t.Errorf("the table has %v, not %v", rows, test.rows)
			}
			if test.said == "" && strings.Contains(said, "Left out") || !strings.Contains(said, test.said) {
				t.Errorf("%q does not say %q", said, test.said)
			}
		})
	}
}

// byAgency is the agencies in the table by agency, and what is said around it.
func byAgency(doc *report.Document) (rows []string, said string) {
	within := false
	for _, block := range doc.Blocks {
		switch b := block.(type) {
		case report.Heading:
			within = b.Text == "By agency"
		case report.Table:
			for _, row := range b.Rows {
				if within {
					rows = append(rows, row[0])
				}
			}
		case report.Paragraph:
			if within {
				said += b.Text[0].Text + " "
			}
		}
	}
	return rows, said
}
