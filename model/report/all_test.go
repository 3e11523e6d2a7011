package report_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"math"
	"strconv"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/table"

	"pgregory.net/rapid"
)

// pooled writes the table of one session, as other formats do.
func pooled(name, format string) func(io.Writer, *model.Session, report.Options) error {
	return func(w io.Writer, s *model.Session, o report.Options) error {
		p, err := table.NewPool(w, name, format, o)
		if err != nil {
			return err
		}
		return errors.Join(p.Add(s), p.Flush())
	}
}

// poolOf is a table of several sessions.
func poolOf(t testing.TB, name, format string, o report.Options, sessions ...*model.Session) []byte {
	t.Helper()
	return written(t, func(b *bytes.Buffer) error {
		p, err := table.NewPool(b, name, format, o)
		if err != nil {
			return err
		}
		for _, s := range sessions {
			if err := p.Add(s); err != nil {
				return err
			}
		}
		return p.Flush()
	})
}

// TestPoolGolden keeps the columns and their order: other programs rely on them.
func TestPoolGolden(t *testing.T) {
	sessions := []*model.Session{workshop(t), secret(t, false).Session(), secret(t, true).Session(), again(t).Session(), alone(t), hostile(t)}
	for _, name := range table.Names() {
		golden.Compare(t, "all."+name+".csv", poolOf(t, name, "csv", report.Options{}, sessions...))
	}
	golden.Compare(t, "all.scores.named.csv", poolOf(t, "scores", "csv", report.Options{Names: true}, sessions...))
	golden.Compare(t, "all.statements.ndjson", poolOf(t, "statements", "ndjson", report.Options{}, sessions[1], sessions[5]))
}

// rowsIn reads a table of either format as names and values, nothing as "".
func rowsIn(t testing.TB, format string, file []byte) []map[string]string {
	t.Helper()
	if format == "ndjson" {
		return objectsIn(t, file)
	}
	lines, err := csv.NewReader(bytes.NewReader(file)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var rows []map[string]string
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, name := range lines[0] {
			row[name] = table.Unescape(line[i])
		}
		rows = append(rows, row)
	}
	return rows
}

func objectsIn(t testing.TB, file []byte) []map[string]string {
	t.Helper()
	var rows []map[string]string
	for line := range bytes.Lines(file) {
		var raw map[string]json.RawMessage
		if err := json.Unmarshal(line, &raw); err != nil {
			t.Fatalf("%v in %s", err, line)
		}
		row := map[string]string{}
		for name, v := range raw {
			var text string
			if err := json.Unmarshal(v, &text); err != nil { // a number or a truth; null leaves it empty
				text = string(v)
			}
			row[name] = text
		}
		rows = append(rows, row)
	}
	return rows
}

// TestPooledFormatsSayTheSame reads both formats of random sessions.
func TestPooledFormatsSayTheSame(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := randomSession(t, rt).Session()
		o := report.Options{Names: rapid.Bool().Draw(rt, "names")}
		for _, name := range table.Names() {
			asCSV := rowsIn(t, "csv", poolOf(t, name, "csv", o, s, s))
			asJSON := rowsIn(t, "ndjson", poolOf(t, name, "ndjson", o, s, s))
			if len(asCSV) != len(asJSON) {
				rt.Fatalf("%s: %d and %d rows", name, len(asCSV), len(asJSON))
			}
			for i := range asCSV {
				for head, cell := range asCSV[i] {
					if asJSON[i][head] != strings.ReplaceAll(cell, "\r\n", "\n") {
						rt.Fatalf("%s, row %d, %s: %q and %q", name, i, head, cell, asJSON[i][head])
					}
				}
			}
		}
	})
}

// TestPooledScoresMakeTheSummary works the step averages out of the rows alone.
func TestPooledScoresMakeTheSummary(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := randomSession(t, rt).Session()
		sums, counts := map[string]float64{}, map[string]float64{}
		for _, row := range rowsIn(t, "csv", poolOf(t, "scores", "csv", report.Options{}, s)) {
			score, err := strconv.ParseFloat(row["score"], 64)
			if (err == nil) != (row["answer"] == "score") {
				rt.Fatalf("a row has the answer %q and the score %q", row["answer"], row["score"])
			}
			if err == nil && row["latest"] == "true" {
				sums[row["statement"]] += score
				counts[row["statement"]]++
			}
		}
		for _, row := range rowsIn(t, "csv", poolOf(t, "statements", "csv", report.Options{}, s)) {
			n := counts[row["statement"]]
			if row["n"] != strconv.Itoa(int(n)) {
				rt.Fatalf("statement %s has %v rows, not n %s", row["statement"], n, row["n"])
			}
			mean, err := strconv.ParseFloat(row["mean"], 64)
			if (err == nil) != (n > 0) || n > 0 && math.Abs(mean-sums[row["statement"]]/n) > 1e-12 {
				rt.Fatalf("statement %s has the mean %q, not %v", row["statement"], row["mean"], sums[row["statement"]]/n)
			}
		}
	})
}

func TestPoolHasNoNames(t *testing.T) {
	blind := secret(t, false).Session()
	for _, kind := range table.Names() {
		for _, format := range table.PoolFormats() {
			file := string(poolOf(t, kind, format, report.Options{}, workshop(t), blind, alone(t)))
			for _, name := range []string{"Siân", "王小明", "Priya", "Tom", "Ann Evans", "Ada Ward", "Marged", "Health visiting", "Practitioner", "Early years"} {
				if strings.Contains(file, name) {
					t.Errorf("%q stands in the %s as %s", name, kind, format)
				}
			}
		}
	}
	file := string(poolOf(t, "scores", "csv", report.Options{Names: true}, workshop(t), secret(t, true).Session()))
	for _, row := range rowsIn(t, "csv", []byte(file)) {
		if anonymous := row["blind"] == "true"; anonymous != (row["agency"]+row["role"] == "") {
			t.Errorf("with names, a row of a session that is anonymous (%t) has the agency %q", anonymous, row["agency"])
		}
	}
	if !strings.Contains(file, "Siân Llŷr,Health visiting,Practitioner") {
		t.Error("with names, a row has none")
	}
}

func TestNewPoolNamesWhatThereIs(t *testing.T) {
	for _, wrong := range [][2]string{{"scores", "xml"}, {"people", "csv"}} {
		if _, err := table.NewPool(io.Discard, wrong[0], wrong[1], report.Options{}); err == nil ||
			!strings.Contains(err.Error(), "csv, ndjson") && !strings.Contains(err.Error(), "steps, statements, scores, priorities") {
			t.Errorf("%v: %v", wrong, err)
		}
	}
}

func TestPoolTellsOfAFullDisk(t *testing.T) {
	for _, format := range table.PoolFormats() {
		p, err := table.NewPool(full{}, "statements", format, report.Options{})
		if err != nil {
			t.Fatal(err)
		}
		s := workshop(t)
		for range 200 { // more than the buffer holds
			_ = p.Add(s)
		}
		if err := p.Flush(); !errors.Is(err, errFull) {
			t.Errorf("%s: %v", format, err)
		}
	}
}
