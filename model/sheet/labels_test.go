package sheet_test

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/handout"
	"familyhub/stocktake/model/sheet/intake"

	"github.com/google/go-cmp/cmp"
)

// withIDs is a framework of the built-in's size whose statements have ids: A-1 to E-4.
func withIDs(scale framework.Scale) *framework.Framework {
	fw := *framework.Builtin()
	fw.ID, fw.Title, fw.Scale, fw.Steps = "lettered", "Lettered", scale, nil
	for i, step := range framework.Builtin().Steps {
		step.Statements = append([]framework.Statement(nil), step.Statements...)
		for j := range step.Statements {
			step.Statements[j].ID = fmt.Sprintf("%c-%d", 'A'+i, j+1)
		}
		fw.Steps = append(fw.Steps, step)
	}
	return &fw
}

// lettered is a session of that framework, with Ann.
func lettered(t testing.TB, scale framework.Scale) *model.History {
	t.Helper()
	fw := withIDs(scale)
	h, err := model.NewHistory(model.Origin{
		ID: "k3v9a2mq7xtd", Mode: model.Group, Created: noon, Details: model.Details{Title: "Northvale"}, Framework: fw.Digest(),
	}, fw)
	if err != nil {
		t.Fatal(err)
	}
	do(t, h, person("p1", "Ann", true))
	return h
}

// Blank sheets give the ids of statements, and are read by them.
func TestBlankSheetsHaveTheIDsOfStatements(t *testing.T) {
	h := lettered(t, oneFive)
	s, fw := h.Session(), h.Session().Framework()
	data := blank(t, s, personless)
	f := opened(t, data)
	for cell, want := range map[string]string{"A6": "A-1", "A10": "B-1", "A25": "E-4", "A26": ""} {
		if got := value(t, f, cell); got != want {
			t.Errorf("%s has %q, want %q", cell, got, want)
		}
	}
	if got, err := f.GetCellValue("Levels", "A4"); err != nil || got != "A-1" {
		t.Errorf("the levels begin with %q, %v", got, err)
	}
	sh, err := sheet.Read("a.xlsx", bytes.NewReader(fill(t, data, map[string]any{"C2": "Ann", "D6": 3, "D10": 1, "D25": "Don't know", "E7": "Only a comment"})), fw)
	if diff := cmp.Diff([]string{"Ann|||1|3", "Ann|||2||Only a comment", "Ann|||5|1", "Ann|||20|dk"}, rows(sh)); err != nil || diff != "" {
		t.Errorf("%v\n%s", err, diff)
	}
	table := string(written(t, func(w io.Writer) error { return handout.WriteBlankCSV(w, s, model.Participant{Name: "Ann"}) }))
	if !strings.Contains(table, "text,score (1 to 5),comment") || !strings.Contains(table, "\nAnn,B-1,") {
		t.Errorf("the table is %.300s", table)
	}
	if sh, err := sheet.Read("a.csv", strings.NewReader(table), fw); err != nil || len(sh.Rows) > 0 {
		t.Errorf("the blank table says %v, %v", rows(sh), err)
	}
}

// One person's answers are handed over by ids, and read again.
func TestAnswersAreHandedOverByIDs(t *testing.T) {
	h := lettered(t, oneFive)
	do(t, h, score("p1", 1, model.Points(2)), score("p1", 6, model.Points(5)))
	for name, c := range map[string]struct {
		write func(io.Writer) error
		has   string
	}{
		"a.csv":  {func(w io.Writer) error { return handout.WriteCSV(w, h.Session(), "p1") }, "\nAnn,B-2,5"},
		"a.json": {func(w io.Writer) error { return handout.WriteJSON(w, h.Session(), "p1") }, `"statement": "B-2"`},
		"s.json": {func(w io.Writer) error { return jsonfile.Session(w, h.Session(), report.Options{Names: true}) }, `"id": "B-2"`},
	} {
		data := written(t, c.write)
		if !bytes.Contains(data, []byte(c.has)) {
			t.Errorf("%s has no %s", name, c.has)
		}
		sh, err := sheet.Read(name, bytes.NewReader(data), h.Session().Framework())
		if err != nil || len(sh.Rows) != 2 || sh.Rows[1].Statement != 6 || !sh.Rows[1].ByID {
			t.Errorf("%s: %+v, %v", name, rows(sh), err)
		}
	}
	// Of the session's JSON the ids count where a statement has moved.
	moved := withIDs(oneFive)
	moved.Steps = moved.Steps[1:]
	n := 0
	for i := range moved.Steps {
		for j := range moved.Steps[i].Statements {
			n++
			moved.Steps[i].Statements[j].Number = n
		}
	}
	data := written(t, func(w io.Writer) error { return jsonfile.Session(w, h.Session(), report.Options{Names: true}) })
	sh, err := sheet.Read("s.json", bytes.NewReader(data), moved)
	if err == nil || !strings.Contains(err.Error(), `"A-1" is neither the id nor the number`) || len(sh.Rows) != 1 || sh.Rows[0].Statement != 2 {
		t.Errorf("in a framework without step 1: %v, %v", rows(sh), err)
	}
}

// What may stand in the column of the statement: an id in any case, or its number.
func TestStatementsAreReadByIDOrNumber(t *testing.T) {
	fw := withIDs(oneFive)
	fw.Steps[4].Statements[3].ID = "3.0" // statement 20
	for _, c := range []struct{ cell, want, wrong string }{
		{"B-2", "Ann|||6|3", ""},
		{"b-2", "Ann|||6|3", ""},
		{" B-2 ", "Ann|||6|3", ""},
		{"6", "Ann|||6|3", ""},
		{"6.0", "Ann|||6|3", ""},
		{"20", "Ann|||20|3", ""},
		{"3.0", "", `"3.0" is the id of statement 20, and could be the number of another; write 20 or 3 for the one that is meant`},
		{"0", "", `"0" is neither the id nor the number of a statement in this session; write one, such as A-1`},
		{"F-1", "", `"F-1" is neither the id nor the number of a statement in this session; write one, such as A-1`},
	} {
		sh, err := sheet.Read("a.csv", strings.NewReader("participant;statement;score\nAnn;"+c.cell+";3\n"), fw)
		if got := strings.Join(rows(sh), " "); got != c.want || (err == nil) != (c.wrong == "") || err != nil && !strings.Contains(err.Error(), c.wrong) {
			t.Errorf("%s is read as %q, %v", c.cell, got, err)
		}
	}
}

// A step beside an id must be the one that it is in.
func TestAnIDBesideAnotherStepIsRefused(t *testing.T) {
	h := lettered(t, oneFive)
	take := func(step string) error {
		file := sheet.ReadFile("a.csv", strings.NewReader("participant;statement;step;score\nAnn;B-2;"+step+";3\n"), h.Session().Framework())
		in, err := intake.TakeIn(h.Session(), []sheet.File{file}, intake.Options{})
		if err == nil && (len(in.Batch.Changes) != 1 || in.Report.Scores.New != 1) {
			t.Errorf("step %s: %s", step, in.Report.Words())
		}
		return err
	}
	if err := take("2"); err != nil {
		t.Error(err)
	}
	if err := take("1"); err == nil || !strings.Contains(err.Error(), "statement B-2 is in another step than 1 in this session") {
		t.Errorf("another step: %v", err)
	}
}

func TestIDsOfAnotherFrameworkAreRefused(t *testing.T) {
	const table = "participant,statement,score\nAnn,SM-1,3\nAnn,SM-2,4\nAnn,SM-3,4\n"
	sh, err := sheet.Read("a.csv", strings.NewReader(table), withIDs(oneFive))
	want := `a.csv, line 1: the statements have the ids "SM-1", "SM-2" and so on, which are not those of this session's framework, "Lettered", such as A-1; fill in a blank sheet of this session`
	if err == nil || err.Error() != want || len(sh.Rows) > 0 {
		t.Errorf("%v, %v", rows(sh), err)
	}
	if _, err := sheet.Read("a.csv", strings.NewReader(table), framework.Builtin()); err == nil || !strings.Contains(err.Error(), `"SM-1" is not the number of a statement; write one, such as 7`) {
		t.Errorf("a framework without ids: %v", err)
	}
}

// A blank sheet says its scale, and one for another scale is refused, though its figures would fit.
func TestBlankSheetsOfAnotherScaleAreRefused(t *testing.T) {
	usual := framework.Builtin()
	for _, c := range []struct {
		name        string
		made, taken *framework.Framework
		want        string
	}{
		{"a.xlsx", usual, withIDs(oneFive), "sheet Scores, row 1: the sheet was made for scores from 0 to 5, and this session is scored from 1 to 5"},
		{"a.xlsx", withIDs(minusTwo), usual, "sheet Scores, row 1: the sheet was made for scores from −2 to 2, and this session is scored from 0 to 5"},
		{"a.xlsx", withIDs(oneFive), withIDs(zeroTen), "sheet Scores, row 1: the sheet was made for scores from 1 to 5, and this session is scored from 0 to 10"},
		{"a.csv", usual, withIDs(oneFive), "the sheet was made for scores with a 0, and this session is scored from 1 to 5"},
		{"a.csv", withIDs(oneFive), usual, `"score (1 to 5)" says more than that the column is the score on this session's scale, 0 to 5`},
		{"a.csv", withIDs(minusTwo), withIDs(minusTwo), ""},
		{"a.xlsx", withIDs(minusTwo), withIDs(minusTwo), ""},
	} {
		h, err := model.NewHistory(model.Origin{ID: "k3v9a2mq7xtd", Mode: model.Group, Created: noon, Details: model.Details{Title: "Northvale"}, Framework: c.made.Digest()}, c.made)
		if err != nil {
			t.Fatal(err)
		}
		var data []byte
		if c.name == "a.xlsx" {
			data = fill(t, blank(t, h.Session(), personless), map[string]any{"C2": "Ann", "D6": 2})
		} else {
			data = written(t, func(w io.Writer) error { return handout.WriteBlankCSV(w, h.Session(), model.Participant{Name: "Ann"}) })
		}
		sh, err := sheet.Read(c.name, bytes.NewReader(data), c.taken)
		if (err == nil) != (c.want == "") || err != nil && (!strings.Contains(err.Error(), c.want) || len(sh.Rows) > 0) {
			t.Errorf("%s of %s for %s: %v, %v", c.name, c.made.Scale.Words(), c.taken.Scale.Words(), rows(sh), err)
		}
	}
}
