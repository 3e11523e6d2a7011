package report_test

import (
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/plaintext"
	"familyhub/stocktake/model/report/summary"
	"familyhub/stocktake/model/report/table"
)

// withFamilies is a session of so many parents and carers and others, with what they scored
// at statement 1.
func withFamilies(t *testing.T, families, others int, scores string) *model.Session {
	s := begin(t, model.Group, model.Details{Title: "Families"}, smallFramework(t))
	for i := range families + others {
		s.do(model.Add[model.Participant]{Item: model.Participant{
			ID: model.NextID[model.Participant](s.h.Session()), Family: i < families, Scoring: true,
		}, At: model.End})
	}
	s.row(1, scores)
	return s.h.Session()
}

func TestFamiliesInTheReport(t *testing.T) {
	for name, v := range map[string]struct {
		session *model.Session
		says    []string
		hides   []string
	}{
		"apart":    {withFamilies(t, 3, 3, "1 1 2 4 4 4"), []string{"How families see it", "1.3", "4.0", "−2.7", "They lie a point or more apart at", "3 are parents or carers"}, nil},
		"close":    {withFamilies(t, 3, 3, "3 3 3 3 3 4"), []string{"At no statement do the two lie a point or more apart"}, nil},
		"two":      {withFamilies(t, 2, 4, "1 1 4 4 4 4"), []string{"2 parents and carers scored. No figures are given of their own"}, []string{"−3.0"}},
		"nobody":   {withFamilies(t, 0, 6, "1 1 4 4 4 4"), nil, []string{"families", "arents"}},
		"two more": {withFamilies(t, 4, 2, "1 1 1 1 4 4"), []string{"No figures are given of their own"}, []string{"−3.0"}},
	} {
		var b strings.Builder
		if err := plaintext.Write(&b, summary.New(v.session, report.Options{})); err != nil {
			t.Fatal(err)
		}
		words := strings.Join(strings.Fields(b.String()), " ")
		for _, want := range v.says {
			if !strings.Contains(words, want) {
				t.Errorf("%s: the report does not say %q:\n%s", name, want, b.String())
			}
		}
		for _, not := range v.hides {
			if strings.Contains(words, not) {
				t.Errorf("%s: the report says %q:\n%s", name, not, b.String())
			}
		}
	}
}

// TestFamiliesInTables: their figures stand beside the statement where they may, and who is
// one beside the scores only where names do.
func TestFamiliesInTables(t *testing.T) {
	csv := func(tab *table.Table) string {
		var b strings.Builder
		if err := tab.WriteCSV(&b); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	shown, few := withFamilies(t, 3, 3, "1 1 1 4 4 4"), withFamilies(t, 2, 4, "1 1 4 4 4 4")
	if row := strings.Split(csv(table.Statements(shown)), "\n")[1]; !strings.HasSuffix(strings.TrimSpace(row), ",3,1,4") {
		t.Error(row)
	}
	if row := strings.Split(csv(table.Statements(few)), "\n")[1]; !strings.HasSuffix(strings.TrimSpace(row), ",,,") {
		t.Error(row)
	}
	if got := csv(table.Scores(shown, report.Options{})); strings.Contains(got, "yes\n") {
		t.Errorf("without names it tells who is a parent:\n%s", got)
	}
	if got := csv(table.Scores(shown, report.Options{Names: true})); strings.Count(strings.ReplaceAll(got, "\r", ""), ",yes\n") != 3 {
		t.Errorf("it does not tell the three:\n%s", got)
	}
}
