package sheet_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/intake"

	"github.com/google/go-cmp/cmp"
)

// three is a session of Ann, Ben and Cara.
func three(t testing.TB) *model.History {
	t.Helper()
	h := session(t, model.Group)
	do(t, h, person("p1", "Ann Ash", true), person("p2", "Ben Birch", true), person("p3", "Cara Cole", true))
	return h
}

// outcome is what a file comes to: the answers of the session afterwards, or the refusal.
func outcome(t testing.TB, name string, data []byte, o intake.Options) ([]string, error) {
	t.Helper()
	h := three(t)
	in, err := intake.TakeIn(h.Session(), []sheet.File{sheet.ReadFile(name, strings.NewReader(string(data)), framework.Builtin())}, o)
	if err != nil {
		return nil, err
	}
	if _, err := h.Do(in.Batch, noon); err != nil && !model.NoChange(err) {
		t.Fatal(err)
	}
	return answers(h.Session()), nil
}

// twenty are answers of Ann to the statements from 1: points, d for don't know, - for none.
func twenty(points string) []string {
	var all []string
	for i, r := range points {
		switch r {
		case '-':
		case 'd':
			all = append(all, fmt.Sprintf("%d Ann Ash: dk", i+1))
		default:
			all = append(all, fmt.Sprintf("%d Ann Ash: %c", i+1, r))
		}
	}
	return all
}

// TestFilesAsPeopleMakeThem takes in files that people and other programs made: each is
// read as it is meant, or refused with its place and both readings.
func TestFilesAsPeopleMakeThem(t *testing.T) {
	const comment = "3 Ann Ash wrote \"Line one\\nline \\\"two\\\", ok – ½\""
	workbook := append(twenty("123"), append([]string{comment}, twenty("---450d2-450"+"1d345-12")...)...)
	for name, c := range map[string]struct {
		want    []string
		refused string
	}{
		"longlime.csv":           {want: []string{"5 Ann Ash: 3", "6 Ann Ash: 4"}},
		"textno.csv":             {want: []string{"5 Ann Ash: 3", "6 Ann Ash: 4"}},
		"score-target.csv":       {want: []string{"1 Ann Ash: 2", "2 Ann Ash: 1"}},
		"lastyear.csv":           {refused: `line 1, column 4 (score): column 3, "score (last year)" and column 4, "this year" could each be the score`},
		"scale10.csv":            {refused: `line 1, column 3 (score): the heading "score (1-10)" says more than that the column is the score on this session's scale, 0 to 5`},
		"step-local-numbers.csv": {want: []string{"5 Ann Ash: 4", "6 Ann Ash: 3", "7 Ann Ash: 5", "8 Ann Ash: 1"}},
		"stacked.csv":            {want: []string{"1 Ann Ash: 3", "2 Ann Ash: 4", "2 Ann Ash wrote \"ok\"", "5 Ben Birch: 1", "6 Ben Birch: 2"}},
		"grade.csv":              {refused: `line 2, column 3 (score): "D" could be a grade or an answer such as no`},
		"yn.csv":                 {refused: `line 2, column 3 (score): "N" could be a grade or an answer such as no`},
		"trailing.csv":           {refused: `line 2, column 5: the row has more cells than there are headings: "mostly, yes"`},
		"shift.csv":              {refused: `line 2, column 5: the row has more cells than there are headings: "5"`},
		"deccomma.csv":           {refused: `column 4 (comment): every comment is a number, so that a score and its comment could be one figure such as "3,5"`},
		"percent.xlsx":           {refused: `Scores!C2 (score): "1, shown as 0%" is not a score`},
		"nazero.xlsx":            {refused: `Scores!C3 (score): "0, shown as [=0]\"n/a\";0" is not a score`},
		"merged-scores.xlsx":     {refused: `Scores!C2 (score): the cells C2:C4 are merged, so that "3" shows in several rows`},
		"err-name.xlsx":          {refused: `Scores!B1 (participant): "#N/A" stands there in place of a text`},
		"macroman.csv":           {refused: `line 2: the text is not in UTF-8, and nobody can tell which letters are meant by "‰" in "Si‰n"`},
		"cp850.csv":              {refused: `"”" in "M”ller"; save the file as “CSV UTF-8”`},
		"cp1250.csv":             {refused: `"£" in "£ukasz", "œ" in "Wiœniewski"; save the file as “CSV UTF-8”`},
		"mac3.csv":               {want: []string{"1 Ann Ash: 3", "2 Ann Ash: 4"}},
		"answers-key.json":       {refused: `there is no "scores" in the file, which has "schema", "participant", "answers"`},
		"value-key.json":         {refused: `line 1, score: there is no "score" here, only "participant", "statement", "value"`},
		"papa-Scores.csv":        {want: workbook},
		"sheetjs-Scores.txt":     {want: workbook},
		"blank-excel-utf8.csv":   {want: twenty("12345012345012345012")},
		"two-years.xlsx":         {refused: `the sheets "2025" and "2026" both have answers of Ann Ash; which one is meant?`},
		"filled-exceljs.xlsx":    {refused: `Scores!D8 (score): "=2+1, a formula without a result" is not a score`},
	} {
		data, err := os.ReadFile(filepath.Join("testdata", "cases", name))
		if err != nil {
			t.Fatal(err)
		}
		got, err := outcome(t, name, data, intake.Options{As: "Ann Ash"})
		switch {
		case c.refused == "" && err != nil, c.refused != "" && err == nil:
			t.Errorf("%s: %v, %v", name, got, err)
		case err != nil && (!strings.HasPrefix(err.Error(), name) || !strings.Contains(err.Error(), c.refused)):
			t.Errorf("%s: refused with %v, want %s", name, err, c.refused)
		case err == nil:
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%s:\n%s", name, diff)
			}
		}
		if partly, err := outcome(t, name, data, intake.Options{As: "Ann Ash", Partial: true}); c.refused != "" && err == nil && len(partly) > 0 && name != "filled-exceljs.xlsx" && name != "merged-scores.xlsx" {
			t.Errorf("%s: of what cannot be understood --partial takes %v", name, partly)
		}
	}
}
