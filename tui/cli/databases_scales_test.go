//go:build unix

package cli_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/report/table"
	"familyhub/stocktake/model/sample"
	"familyhub/stocktake/store"

	"github.com/google/go-cmp/cmp"
)

// onScales keeps a session on each of some instruments: with ids and points of their own, from below 0, of
// two levels and of eleven. People give every level of the scale in turn, the last of them don't know.
func onScales(t *testing.T) (dir string, want []string) {
	t.Helper()
	dir = t.TempDir()
	file := filepath.Join(dir, "sessions.db")
	st, err := store.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"minus-two-to-two", "samm", "yes-no", "zero-to-ten"} {
		f, err := os.Open("../../framework/testdata/instruments/" + name + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		fw, err := framework.Read(name, f)
		_ = f.Close()
		if err != nil {
			t.Fatal(err)
		}
		origin := model.Origin{
			ID: fmt.Sprintf("%012s", strings.ReplaceAll(name, "-", "")), Mode: model.Group, Created: time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC),
			Framework: fw.Digest(), Details: model.Details{Title: name, Area: "Yearvale", Date: "2026-03-12"},
		}
		h, err := model.NewHistory(origin, fw)
		if err != nil {
			t.Fatal(err)
		}
		w := &written{sample.Sample{Origin: origin, History: h, Place: model.Place{Page: model.SetUpPage}}}
		first, sum, n := fw.Statements()[0], 0.0, 0
		for i, level := range append(fw.Scale[:len(fw.Scale):len(fw.Scale)], framework.Level{}) {
			score := model.Points(level.Value)
			if i == len(fw.Scale) {
				score = model.DontKnow
			} else {
				points := float64(level.Value)
				if level.Points != nil {
					points = *level.Points
				}
				sum, n = sum+points, n+1
			}
			id := fmt.Sprintf("p%d", i+1)
			w.do(t,
				model.Add[model.Participant]{At: model.End, Item: model.Participant{ID: id, Scoring: true}},
				model.SetScore{Statement: first.Number, Round: 1, Participant: id, Score: score})
		}
		w.do(t,
			model.SetConsensus{Statement: first.Number, Consensus: &model.Consensus{Score: model.Points(fw.Scale.Highest())}},
			model.SetTarget{Statement: first.Number, Level: model.Points(fw.Scale.Highest()), By: "2027-03-12"})
		session := w.History.Session()
		if err := st.Create(session.Origin(), session.Framework(), overview.Of(session, w.Origin.Created, w.Place), w.Entries...); err != nil {
			t.Fatal(err)
		}
		id := first.ID
		if id == "" {
			id = "-"
		}
		want = append(want, fmt.Sprintf("Yearvale %s %d %s %.6f %d 1", name, n, id, sum/float64(n), fw.Scale.Highest()))
	}
	if err := st.Close(); err != nil {
		t.Fatal(err)
	}
	return dir, want
}

// asked is one query over the statements of all sessions: how many gave each level, in all, with the id,
// the mean, the consensus, and how many gave the lowest level of their own scale.
const asked = `
SELECT s.area, s.title, coalesce(count_minus_2, 0) + coalesce(count_minus_1, 0) + coalesce(count0, 0) + coalesce(count1, 0) + coalesce(count2, 0)
  + coalesce(count3, 0) + coalesce(count4, 0) + coalesce(count5, 0) + coalesce(count6, 0) + coalesce(count7, 0) + coalesce(count8, 0)
  + coalesce(count9, 0) + coalesce(count10, 0), id, CAST(mean AS decimal(12, 6)), consensus, coalesce(count_minus_2, count0)
FROM statements s WHERE n > 0 ORDER BY s.title;
`

// TestTablesOfOtherScalesLoadAsTheirSchemaSays loads every table of sessions on several scales into databases
// by the SQL of schema --all, and asks them for the figures; and those of one session by that of --session.
func TestTablesOfOtherScalesLoadAsTheirSchemaSays(t *testing.T) {
	t.Parallel()
	dir, want := onScales(t)
	for i, row := range want {
		want[i] = shortened(row)
	}
	load := func(t *testing.T, of, suffix string, sql func(name string) string) string {
		var all strings.Builder
		for _, name := range table.Names() {
			flags := []string{"--file", "sessions.db", "--all"}
			if of == "" {
				call(t, dir, "export", "--file", "sessions.db", "--all", "--table", name, "-o", name+suffix)
			} else {
				flags = []string{"--file", "sessions.db", "--session", of}
				call(t, dir, "export", of, "--file", "sessions.db", "--table", name, "-o", name+suffix)
			}
			all.WriteString(creates(t, dir, name, flags...) + sql(name))
		}
		return all.String()
	}
	for database, run := range map[string]func(t *testing.T){
		"SQLite": func(t *testing.T) {
			everything := load(t, "", ".csv", func(name string) string { return "\n.import --csv --skip 1 " + name + ".csv " + name + "\n" })
			rows := sqlite(t, dir, everything+"UPDATE statements SET count_minus_2 = NULLIF(count_minus_2, ''), count0 = NULLIF(count0, '');\n"+asked)
			if diff := cmp.Diff(want, yearvale(rows)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		},
		"DuckDB": func(t *testing.T) {
			everything := load(t, "", ".csv", func(name string) string { return "COPY " + name + " FROM '" + name + ".csv' (HEADER);\n" })
			if diff := cmp.Diff(want, yearvale(duckDB(t, dir, everything+asked))); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		},
		"PostgreSQL": func(t *testing.T) {
			c := newCluster(t)
			copied := func(name string) string {
				return "\\copy " + name + " FROM '" + name + ".csv' WITH (FORMAT csv, HEADER match)\n"
			}
			everything := load(t, "", ".csv", copied)
			if diff := cmp.Diff(want, yearvale(c.run(t, dir, everything+asked))); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			one := load(t, "samm", ".csv", copied)
			rows := c.run(t, dir, "DROP SCHEMA public CASCADE; CREATE SCHEMA public;\n"+one+"SELECT area, title, id, count3 FROM statements WHERE n > 0;\n")
			if diff := cmp.Diff([]string{"Yearvale samm ST-A1 1"}, yearvale(rows)); diff != "" {
				t.Errorf("of one session, -want +got:\n%s", diff)
			}
		},
	} {
		t.Run(database, run)
	}
}

// shortened has its numbers as yearvale has them: without zeros at the end.
func shortened(row string) string {
	var cells []any
	for _, cell := range strings.Fields(row) {
		cells = append(cells, cell)
	}
	return yearvale([][]any{cells})[0]
}

// sqlite runs commands of SQLite's shell in a folder and returns the rows that they print.
func sqlite(t *testing.T, dir, commands string) (rows [][]any) {
	t.Helper()
	if testing.Short() {
		t.Skip("a short run looks for races in this program, not for what others make of its files")
	}
	if _, err := exec.LookPath("sqlite3"); err != nil {
		t.Skip("there is no sqlite3")
	}
	cmd := exec.Command("sqlite3", "-batch", "-bail", "-list", ":memory:")
	cmd.Dir, cmd.Stdin = dir, strings.NewReader(commands)
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for line := range strings.Lines(string(out)) {
		var row []any
		for _, cell := range strings.Split(strings.TrimSpace(line), "|") {
			row = append(row, cell)
		}
		rows = append(rows, row)
	}
	return rows
}
