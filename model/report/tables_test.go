package report_test

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/table"
)

// stepsAndNeeds writes those tables that came after the others.
func stepsAndNeeds(w io.Writer, s *model.Session, o report.Options) error {
	for _, name := range []string{"steps", "training_needs"} {
		if err := table.CSV(name)(w, s, o); err != nil {
			return err
		}
	}
	return nil
}

func TestTablesGolden(t *testing.T) {
	for name, s := range map[string]*model.Session{"workshop": workshop(t), "blind": secret(t, false).Session(), "plan": walked(t)} {
		golden.Compare(t, name+".priorities.csv", written(t, func(b *bytes.Buffer) error { return table.CSV("priorities")(b, s, report.Options{}) }))
		golden.Compare(t, name+".steps.csv", written(t, func(b *bytes.Buffer) error { return stepsAndNeeds(b, s, report.Options{}) }))
	}
	golden.Compare(t, "dictionary.csv", written(t, func(b *bytes.Buffer) error { return table.DictionaryCSV(b, workshop(t), report.Options{}) }))
}

// Each table has the fields that the data dictionary says, in that order, each with a
// meaning, and no two with one name or title.
func TestDictionaryKnowsEveryField(t *testing.T) {
	var want [][]string
	var names []string
	for _, tab := range table.OfSession(workshop(t), report.Options{}) {
		names = append(names, tab.Name)
		for _, f := range tab.Fields {
			want = append(want, []string{tab.Name, f.Name, f.Title})
		}
	}
	if !slices.Equal(names, table.Names()) {
		t.Errorf("a session has the tables %q, and the names are %q", names, table.Names())
	}
	checkDictionary(t, "a workbook", table.Dictionary(table.OfSession(workshop(t), report.Options{})...), want)
	want = nil
	all := table.FilesDictionary()
	for _, name := range table.Names() {
		for _, field := range headOf(tableCSV(t, name, workshop(t), report.Options{})) {
			if len(want) < len(all.Rows) {
				want = append(want, []string{name, field, all.Rows[len(want)][2].Text()})
			}
		}
	}
	checkDictionary(t, "files", all, want)
}

func checkDictionary(t *testing.T, what string, d *table.Table, want [][]string) {
	t.Helper()
	var got [][]string
	seen := map[string]bool{}
	for _, row := range d.Rows {
		name, field, title, meaning := row[0].Text(), row[1].Text(), row[2].Text(), row[6].Text()
		got = append(got, []string{name, field, title})
		if seen[name+"."+field] || seen[name+"."+title] || field == "" || title == "" || meaning == "" {
			t.Errorf("%s: %s.%s has no name, title or meaning of its own", what, name, field)
		}
		if strings.HasSuffix(meaning, ".") {
			t.Errorf("%s: the meaning of %s.%s ends with a full stop", what, name, field)
		}
		seen[name+"."+field], seen[name+"."+title] = true, true
	}
	if !slices.EqualFunc(got, want, slices.Equal) {
		t.Errorf("the dictionary of %s has %q, the tables %q", what, got, want)
	}
}

func TestTableErrorsComeBack(t *testing.T) {
	for _, write := range []func(io.Writer, *model.Session, report.Options) error{table.CSV("priorities"), table.DictionaryCSV} {
		if err := write(full{}, workshop(t), report.Options{}); err == nil {
			t.Error("a write to a full disk is no error")
		}
	}
}

// TestTablesOfOneExportJoin: scores and statements of a session join on the session and the
// number of the statement.
func TestTablesOfOneExportJoin(t *testing.T) {
	s := workshop(t)
	rows := func(data []byte) []map[string]string {
		t.Helper()
		return rowsIn(t, "csv", data)
	}
	scores := rows(written(t, func(b *bytes.Buffer) error { return table.CSV("scores")(b, s, report.Options{}) }))
	statements := rows(written(t, func(b *bytes.Buffer) error { return table.CSV("statements")(b, s, report.Options{}) }))
	key := func(row map[string]string) string { return row["session"] + " " + row["statement"] }
	joined := map[string]int{}
	for _, row := range statements {
		joined[key(row)]++
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
