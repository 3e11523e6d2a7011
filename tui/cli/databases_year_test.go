//go:build unix

package cli_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/decimal"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/planning"
	"familyhub/stocktake/model/report/table"
	"familyhub/stocktake/model/sample"
	"familyhub/stocktake/store"

	"github.com/google/go-cmp/cmp"
)

// creates writes the SQL that creates a table as the documents say.
func creates(t *testing.T, dir, name string, of ...string) string {
	t.Helper()
	sql := call(t, dir, append([]string{"schema", name, "--sql"}, of...)...)
	if err := os.WriteFile(filepath.Join(dir, name+".sql"), []byte(sql), 0o600); err != nil {
		t.Fatal(err)
	}
	return sql
}

// years keeps two assessments of an area a year apart: a plan with a measure, targets and two
// reviews, which the second takes over and goes on with. It returns the folder with every
// table of them and of the samples.
func years(t *testing.T) (dir string) {
	t.Helper()
	dir = t.TempDir()
	file := filepath.Join(dir, "sessions.db")
	st, err := store.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	all, err := sample.Sessions(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	first := assessed(t, "first", "2026-03-12")
	first.do(t,
		model.Add[model.Indicator]{At: model.End, Item: model.Indicator{
			ID: "m1", Name: "Turnover", Unit: decimal.Percent, Start: model.Start{Value: "18.50", Date: "2026-03-12"}, Target: "12",
		}},
		model.AddValue{Indicator: "m1", Value: model.Value{Date: "2026-06-12", Number: "17.25"}},
		model.Add[model.Priority]{At: model.End, Item: model.Priority{ID: "pr1", What: "One calendar", Indicator: "m1"}},
		model.Add[model.Priority]{At: model.End, Item: model.Priority{ID: "pr2", What: "Name a lead, \"today\""}},
		model.SetConsensus{Statement: 1, Consensus: &model.Consensus{Score: model.Points(2)}},
		model.Add[model.Priority]{At: model.End, Item: model.Priority{ID: "pr3", What: "Of the year before", Quarter: "Q1"}},
		model.SetConsensus{Statement: 5, Consensus: &model.Consensus{Score: model.Points(1)}},
		model.SetConsensus{Statement: 6, Consensus: &model.Consensus{Score: model.Points(2)}},
		model.SetTarget{Statement: 1, Level: model.Points(4), By: "2027-03-12"},
		model.SetTarget{Statement: 2, Level: model.Points(5), By: "2027-03-12"},
		model.SetTarget{Step: 2, Level: model.Points(3), By: "2027-03-12"},
		model.Add[model.Review]{At: model.End, Item: model.Review{ID: "rv1", Date: "2026-06-12", Lines: []model.ReviewLine{{Priority: "pr1", Status: model.UnderWay}}}},
		model.Add[model.Review]{At: model.End, Item: model.Review{ID: "rv2", Date: "2026-09-14", Lines: []model.ReviewLine{
			{Priority: "pr1", Status: model.Done}, {Priority: "pr2", Status: model.UnderWay, Note: "two\nlines"},
		}}},
		model.Add[model.Review]{At: model.End, Item: model.Review{ID: "rv3", Date: "2026-12-14", Note: "nobody came"}},
	)
	second := assessed(t, "second", "2027-03-11")
	carried, err := planning.CarryOver(second.History.Session(), first.History.Session())
	if err != nil {
		t.Fatal(err)
	}
	second.do(t,
		carried,
		model.Add[model.Priority]{At: model.End, Item: model.Priority{ID: "pr11", What: "Deputies", Quarter: "Q1"}},
		model.Add[model.Priority]{At: model.End, Item: model.Priority{ID: "pr12", What: "Shadowing", Quarter: "Q4", Review: "2027-06-12", Owner: "Hub"}},
		model.Add[model.Priority]{At: model.End, Item: model.Priority{ID: "pr13", What: "In time", Quarter: "Q4", Review: "2027-09-01"}},
		model.Add[model.Priority]{At: model.End, Item: model.Priority{ID: "pr14", What: "Finished", Quarter: "Q1", Status: model.Done}},
		model.AddValue{Indicator: "m1", Value: model.Value{Date: "2027-03-01", Number: "11.5"}},
		model.SetConsensus{Statement: 1, Consensus: &model.Consensus{Score: model.Points(4)}},
		model.SetConsensus{Statement: 2, Consensus: &model.Consensus{Score: model.Points(4)}},
	)
	for _, s := range append(all, first.Sample, second.Sample) {
		session := s.History.Session()
		if err := st.Create(session.Origin(), session.Framework(), overview.Of(session, s.Origin.Created, s.Place), s.Entries...); err != nil {
			t.Fatal(err)
		}
	}
	if err := st.Close(); err != nil {
		t.Fatal(err)
	}
	for _, name := range table.Names() {
		call(t, dir, "export", "--file", file, "--all", "--table", name, "-o", name+".csv")
	}
	return dir
}

// written is a session with the entries that its file has.
type written struct{ sample.Sample }

func assessed(t *testing.T, id string, day calendar.Date) *written {
	t.Helper()
	origin := model.Origin{
		ID: id + "ofyears", Mode: model.Group, Created: time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC), Framework: framework.Builtin().Digest(),
		Details: model.Details{Title: "Assessment of " + string(day), Area: "Yearvale", Date: day},
	}
	h, err := model.NewHistory(origin, framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	return &written{sample.Sample{Origin: origin, History: h, Place: model.Place{Page: model.SetUpPage}}}
}

func (w *written) do(t *testing.T, changes ...model.Change) {
	t.Helper()
	for _, c := range changes {
		e, err := w.History.Do(c, w.Origin.Created)
		if err != nil {
			t.Fatalf("%#v: %v", c, err)
		}
		w.Entries = append(w.Entries, e)
	}
}

// ofYears are the rows that the queries of docs/analysis.md over the years are to give of
// the area, with numbers as they come out of any database.
var ofYears = [][]string{
	{
		"Yearvale Turnover % 2026-03-12 18.5 -", "Yearvale Turnover % 2026-06-12 17.25 -1.25", "Yearvale Turnover % 2027-03-01 11.5 -5.75",
	},
	{
		"Yearvale 2026-03-12 1 4 2027-03-12 2027-03-11 4 true", "Yearvale 2026-03-12 2 5 2027-03-12 2027-03-11 4 false",
	},
	{
		"Yearvale 2026-06-12 1 1 0", "Yearvale 2026-09-14 2 1 1",
	},
	{
		"Yearvale Deputies - 2027-06-10 - proposed", "Yearvale Shadowing Hub 2028-03-10 2027-06-12 proposed",
	},
	{"Yearvale 2026-03-12 2 Needs 3 1.5 1.5"},
}

// yearvale are the rows of the area, each as text.
func yearvale(rows [][]any) (all []string) {
	for _, row := range rows {
		words := make([]string, len(row))
		for i, v := range row {
			words[i] = fmt.Sprint(v)
			x, err := strconv.ParseFloat(words[i], 64)
			switch {
			case v == nil || v == "":
				words[i] = "-"
			case err == nil:
				words[i] = strconv.FormatFloat(x, 'f', -1, 64)
			case v == "t":
				words[i] = "true"
			case v == "f":
				words[i] = "false"
			}
		}
		if line := strings.Join(words, " "); strings.HasPrefix(line, "Yearvale ") {
			all = append(all, line)
		}
	}
	return all
}

// overTheYears loads every table as the documents say, and compares the queries over the
// years with what happened.
func overTheYears(t *testing.T, run func(dir, sql string) [][]any, load func(name string) string) {
	t.Helper()
	dir := years(t)
	everything := ""
	var counts, want []string
	for _, name := range table.Names() {
		everything += creates(t, dir, name) + "\n" + load(name)
		file, err := os.ReadFile(filepath.Join(dir, name+".csv"))
		if err != nil {
			t.Fatal(err)
		}
		records, err := csv.NewReader(bytes.NewReader(file)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if len(records) == 1 {
			t.Errorf("there are no %s", name)
		}
		counts = append(counts, "SELECT 'Yearvale "+name+"' AS loaded, count(*) FROM "+name)
		want = append(want, fmt.Sprint("Yearvale ", name, " ", len(records)-1))
	}
	slices.Sort(want)
	if diff := cmp.Diff(want, yearvale(run(dir, everything+strings.Join(counts, " UNION ALL ")+" ORDER BY loaded;"))); diff != "" {
		t.Errorf("rows of the files (-) and loaded (+):\n%s", diff)
	}
	queries := docsBlocks(t, "Over the years")
	if len(queries) != len(ofYears) {
		t.Fatalf("the page has %d queries over the years, and %d are tested", len(queries), len(ofYears))
	}
	for i, query := range queries {
		if diff := cmp.Diff(ofYears[i], yearvale(run(dir, everything+query))); diff != "" {
			t.Errorf("query %d (-want +got):\n%s", i+1, diff)
		}
	}
}

func TestDuckDBFollowsTheYears(t *testing.T) {
	t.Parallel()
	overTheYears(t, func(dir, sql string) [][]any { return duckDB(t, dir, sql) },
		func(name string) string { return "COPY " + name + " FROM '" + name + ".csv' (HEADER);\n" })
}

func TestPostgreSQLFollowsTheYears(t *testing.T) {
	t.Parallel()
	c := newCluster(t)
	run := func(dir, sql string) [][]any {
		return c.run(t, dir, "DROP SCHEMA public CASCADE; CREATE SCHEMA public;\n"+sql)
	}
	overTheYears(t, run, func(name string) string {
		return "\\copy " + name + " FROM '" + name + ".csv' WITH (FORMAT csv, HEADER match)\n"
	})
}
