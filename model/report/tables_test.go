package report_test

import (
	"bytes"
	"encoding/csv"
	"io"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/table"
)

// stepsAndNeeds writes those tables that are in no CSV file of their own.
func stepsAndNeeds(w io.Writer, s *model.Session, _ report.Options) error {
	for _, t := range []*table.Table{table.Steps(s), table.Needs(s)} {
		if err := t.WriteCSV(w); err != nil {
			return err
		}
	}
	return nil
}

func TestTablesGolden(t *testing.T) {
	for name, s := range map[string]*model.Session{"workshop": workshop(t), "blind": secret(t, false).Session(), "plan": walked(t)} {
		golden.Compare(t, name+".priorities.csv", written(t, func(b *bytes.Buffer) error { return table.PrioritiesCSV(b, s, report.Options{}) }))
		golden.Compare(t, name+".steps.csv", written(t, func(b *bytes.Buffer) error { return stepsAndNeeds(b, s, report.Options{}) }))
	}
	golden.Compare(t, "dictionary.csv", written(t, func(b *bytes.Buffer) error { return table.DictionaryCSV(b, nil, report.Options{}) }))
}

// Each table has the fields that the data dictionary says, in that order, each with a
// meaning, and no two with one name or title.
func TestDictionaryKnowsEveryField(t *testing.T) {
	var want [][]string
	for _, tab := range table.OfSession(workshop(t), report.Options{}) {
		names, titles := map[string]bool{}, map[string]bool{}
		for _, f := range tab.Fields {
			want = append(want, []string{tab.Name, f.Name, f.Title})
			if names[f.Name] || titles[f.Title] || f.Name == "" || f.Title == "" || f.Meaning == "" {
				t.Errorf("%s.%s has no name, title or meaning of its own", tab.Name, f.Name)
			}
			if strings.HasSuffix(f.Meaning, ".") {
				t.Errorf("the meaning of %s.%s ends with a full stop", tab.Name, f.Name)
			}
			names[f.Name], titles[f.Title] = true, true
		}
	}
	rows, err := csv.NewReader(bytes.NewReader(written(t, func(b *bytes.Buffer) error {
		return table.DictionaryCSV(b, nil, report.Options{})
	}))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var got [][]string
	for _, row := range rows[1:] {
		got = append(got, row[:3])
	}
	if !slices.EqualFunc(got, want, slices.Equal) {
		t.Errorf("the dictionary has %q, the tables %q", got, want)
	}
}

func TestTableErrorsComeBack(t *testing.T) {
	for _, write := range []func(io.Writer, *model.Session, report.Options) error{table.PrioritiesCSV, table.DictionaryCSV} {
		if err := write(full{}, workshop(t), report.Options{}); err == nil {
			t.Error("a write to a full disk is no error")
		}
	}
}

// TestTablesOfOneExportJoin: scores and statements of a session join on the columns that the
// tables of all sessions have, whose rows they match.
func TestTablesOfOneExportJoin(t *testing.T) {
	s := workshop(t)
	rows := func(data []byte) []map[string]string {
		t.Helper()
		return rowsIn(t, "csv", data)
	}
	scores := rows(written(t, func(b *bytes.Buffer) error { return table.ScoresCSV(b, s, report.Options{}) }))
	statements := rows(written(t, func(b *bytes.Buffer) error { return table.StatementsCSV(b, s, report.Options{}) }))
	all := rows(poolOf(t, "statements", "csv", report.Options{}, s))
	key := func(row map[string]string) string { return row["session"] + " " + row["statement"] }
	joined := map[string]int{}
	for _, row := range statements {
		joined[key(row)]++
		if row["statement"] != row["number"] || row["statement_text"] != row["text"] {
			t.Errorf("the earlier names say something else in %v", row)
		}
	}
	for i, row := range all {
		for _, field := range []string{"session", "title", "area", "date", "statement", "statement_text", "step", "n", "mean"} {
			if row[field] != statements[i][field] {
				t.Errorf("%s is %q, and of all sessions %q", field, statements[i][field], row[field])
			}
		}
	}
	for _, row := range scores {
		if joined[key(row)] != 1 || row["title"] != s.Details().Title || row["session"] != s.ID() {
			t.Errorf("%v joins %d statements", row, joined[key(row)])
		}
	}
	if len(scores) == 0 {
		t.Error("there are no scores")
	}
}
