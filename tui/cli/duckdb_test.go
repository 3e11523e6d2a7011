//go:build unix

package cli_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// lacking skips a test for want of a tool, but on the machine that has to have it.
func lacking(t *testing.T, what string) {
	t.Helper()
	if os.Getenv("STOCKTAKE_CI") == "1" {
		t.Fatal(what)
	}
	t.Skip(what)
}

// duckDB runs SQL in a folder and returns the rows of the last statement.
func duckDB(t *testing.T, dir, sql string) [][]any {
	t.Helper()
	if testing.Short() {
		t.Skip("a short run looks for races in this program, not for what others make of its files")
	}
	if os.Getenv("STOCKTAKE_NODE") == "" {
		lacking(t, "STOCKTAKE_NODE does not name a folder with @duckdb/node-api")
	}
	node, err := exec.LookPath("node")
	if err != nil {
		lacking(t, "there is no node")
	}
	script, err := filepath.Abs("testdata/database/duckdb.cjs")
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(node, script)
	var stderr bytes.Buffer
	cmd.Dir, cmd.Stdin, cmd.Stderr = dir, strings.NewReader(sql), &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("DuckDB: %v: %s\n%s", err, stderr.String(), sql)
	}
	var rows [][]any
	if err := json.Unmarshal(out, &rows); err != nil {
		t.Fatal(err)
	}
	return rows
}

// bothAverages loads nothing: it works out both averages, with the individual one from
// the single scores.
const bothAverages = `
WITH means AS (
  SELECT session, step, statement, avg(score) AS mean FROM scores WHERE latest GROUP BY session, step, statement
)
SELECT statements.session, statements.area, statements.date, statements.step, avg(means.mean), avg(statements.consensus)
FROM statements LEFT JOIN means ON means.session = statements.session AND means.step = statements.step AND means.statement = statements.statement
GROUP BY statements.session, statements.area, statements.date, statements.step;`

func TestDuckDBHasTheAveragesOfTheProgram(t *testing.T) {
	t.Parallel()
	dir, want := exportedForDatabases(t)
	load, query := docsSQL(t, "DuckDB")
	sameAverages(t, "the documented query", want, duckDB(t, dir, load+query))

	const scores = "CREATE TABLE scores AS FROM read_csv('scores.csv', types = {corrected_from: 'VARCHAR'});"
	sameAverages(t, "the scores in CSV", want, duckDB(t, dir, load+scores+bothAverages))

	_, fromScores := docsSQL(t, "PostgreSQL") // which is SQL for anybody
	sameAverages(t, "PostgreSQL's query", individualOnly(want), duckDB(t, dir, scores+fromScores))

	const ndjson = "CREATE TABLE scores AS FROM read_json('scores.ndjson'); CREATE TABLE statements AS FROM read_json('statements.ndjson');"
	sameAverages(t, "NDJSON", want, duckDB(t, dir, ndjson+query))
	sameAverages(t, "the scores in NDJSON", want, duckDB(t, dir, ndjson+bothAverages))
}

// TestDuckDBPoolsTheFilesOfAreas reads the same file under two names, which the
// documented query is to find out.
func TestDuckDBPoolsTheFilesOfAreas(t *testing.T) {
	t.Parallel()
	dir, want := exportedForDatabases(t)
	table, err := os.ReadFile(filepath.Join(dir, "statements.csv"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "areas"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, area := range []string{"northvale.csv", "southvale.csv"} {
		if err := os.WriteFile(filepath.Join(dir, "areas", area), table, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	load, query := docsSQL(t, "Pooling the files of many areas")
	rows := duckDB(t, dir, load+query)
	sessions := float64(len(sessionsOf(want)))
	if len(rows) != 1 {
		t.Fatalf("one framework is said to be %d: %v", len(rows), rows)
	}
	if got := rows[0]; toFloat(t, got[4]) != sessions || toFloat(t, got[5]) != sessions {
		t.Errorf("of %v sessions, each twice, DuckDB counts %v", sessions, got)
	}
}
