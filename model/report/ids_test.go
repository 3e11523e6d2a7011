package report_test

import (
	"bytes"
	"encoding/csv"
	"slices"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/table"
	"familyhub/stocktake/model/report/xlsx"
)

// Tables with statements have a column with their ids where some framework gives them, and only there.
func TestTablesHaveTheIDsOfStatements(t *testing.T) {
	lettered, usual := ofItsOwn(t), workshop(t)
	for _, name := range []string{"statements", "scores", "targets"} {
		var b bytes.Buffer
		p, err := table.NewPool(&b, name, "csv", report.Options{}, usual.Framework(), lettered.Framework())
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range []*model.Session{usual, lettered} {
			if err := p.Add(s); err != nil {
				t.Fatal(err)
			}
		}
		if err := p.Flush(); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(&b).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		of, statement, id := slices.Index(rows[0], "framework"), slices.Index(rows[0], "statement"), slices.Index(rows[0], "id")
		if id < 0 {
			t.Fatalf("%s has the columns %q", name, rows[0])
		}
		some := false
		for _, row := range rows[1:] {
			want := ""
			if row[of] == lettered.Framework().ID && row[statement] != "" {
				want, some = "SM-"+row[statement], true
			}
			if row[id] != want {
				t.Errorf("%s: statement %s of %s has the id %q, want %q", name, row[statement], row[of], row[id], want)
			}
		}
		if !some {
			t.Errorf("%s has no row with an id", name)
		}
	}
	for _, fw := range []*framework.Framework{usual.Framework(), lettered.Framework()} {
		n := 0
		for _, row := range table.FilesDictionary(fw).Rows {
			if row[1] == table.Of("id") {
				n++
			}
		}
		if want := map[bool]int{true: 3}[fw == lettered.Framework()]; n != want {
			t.Errorf("%s: the dictionary has %d ids, want %d", fw.ID, n, want)
		}
	}
	for _, s := range []*model.Session{usual, lettered} {
		for _, of := range table.OfSession(s, report.Options{}) {
			has := slices.ContainsFunc(of.Fields, func(f table.Field) bool { return f.Name == "id" })
			if want := s == lettered && slices.Contains([]string{"statements", "scores", "targets"}, of.Name); has != want {
				t.Errorf("%s of %s has ids: %t", of.Name, s.Framework().ID, has)
			}
		}
	}
	var b bytes.Buffer
	if err := xlsx.Write(&b, lettered, report.Options{}); err != nil {
		t.Error(err)
	}
}
