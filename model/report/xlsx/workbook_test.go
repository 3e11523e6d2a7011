package xlsx

import (
	"bytes"
	"fmt"
	"math"
	"strconv"
	"testing"
	"time"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/table"

	"github.com/xuri/excelize/v2"
)

// opened is a workbook as another program reads it.
func opened(t testing.TB, data []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	return f
}

func TestSheets(t *testing.T) {
	f := opened(t, written(t, workshop(t), report.Options{}, nil))
	want := []string{"Summary", "Statements", "Scores", "Priorities", "Training needs", "About", "Data dictionary"}
	if got := f.GetSheetList(); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("the sheets are %q, want %q", got, want)
	}
	if f.GetActiveSheetIndex() != 0 {
		t.Error("the workbook does not open on the summary")
	}
}

// Every cell of every table stands in its sheet, with its value and its type.
func TestTablesStandInTheirSheets(t *testing.T) {
	for _, s := range []*model.Session{workshop(t), solo(t), sealed(t, model.Points(4), false)} {
		for _, o := range []report.Options{{}, {Names: true}} {
			f := opened(t, written(t, s, o, nil))
			for _, tab := range sheetsOf(s, o) {
				checkTable(t, f, tab.Title, 1, tab)
			}
		}
	}
}

// The summary's figures are those of the session, to the last decimal.
func TestSummaryHasTheFiguresOfTheSteps(t *testing.T) {
	s := workshop(t)
	f := opened(t, written(t, s, report.Options{}, nil))
	head := rowOf(t, f, "Summary", "Step")
	for i, a := range figures.Of(s).StepAverages() {
		row := head + 1 + i
		for column, want := range map[string]float64{"C": a.Consensus.Mean, "D": a.Individual.Mean, "E": float64(a.Scores.N())} {
			if got := number(t, f, "Summary", fmt.Sprint(column, row)); got != want {
				t.Errorf("step %d, column %s: %v, want %v", a.Step.Number, column, got, want)
			}
		}
	}
}

// A step without a score is an empty cell, and a gap in the chart.
func TestStepsWithoutScoresAreGaps(t *testing.T) {
	data := written(t, sealed(t, model.Points(4), false), report.Options{}, lastYear())
	f := opened(t, data)
	row := rowOf(t, f, "Summary", "Step") + 4
	for _, column := range []string{"C", "D", "E"} {
		if got := cell(t, f, "Summary", fmt.Sprint(column, row)); got != "" {
			t.Errorf("%s%d is %q, want it empty", column, row, got)
		}
	}
	if got := cell(t, f, "Summary", fmt.Sprint("E", row+1)); got != "2.5" {
		t.Errorf("the earlier average of step 5 is %q, want 2.5", got)
	}
}

func TestDatesAreDates(t *testing.T) {
	f := opened(t, written(t, workshop(t), report.Options{}, nil))
	days := number(t, f, "Scores", "C2")
	if got := time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(days)); got.Format(time.DateOnly) != "2026-03-12" {
		t.Errorf("the day of the session is %v", got)
	}
	for text, is := range map[string]bool{"2026-03-12": true, "1900-03-01": true, "1900-02-28": false, "": false, "soon": false} {
		if _, ok := day(text); ok != is {
			t.Errorf("%q is a date: %t", text, ok)
		}
	}
}

func TestTablesCanBeFilteredAndStayInSight(t *testing.T) {
	f := opened(t, written(t, workshop(t), report.Options{}, nil))
	titles := map[string]string{}
	for _, n := range f.GetDefinedName() {
		if n.Name == "_xlnm.Print_Titles" {
			titles[n.Scope] = n.RefersTo
		}
	}
	for sheet, columns := range map[string]int{"Statements": 3, "Scores": 7, "Priorities": 3, "Training needs": 2, "Data dictionary": 2} {
		panes, err := f.GetPanes(sheet)
		if err != nil || !panes.Freeze || panes.YSplit != 1 || panes.XSplit != columns {
			t.Errorf("the head and %d columns of %s are not frozen: %+v, %v", columns, sheet, panes, err)
		}
		if titles[sheet] != "'"+sheet+"'!$1:$1" {
			t.Errorf("%s prints %q on each page", sheet, titles[sheet])
		}
	}
	for _, sheet := range f.GetSheetList() {
		layout, err := f.GetPageLayout(sheet)
		if err != nil || *layout.Size != 9 || *layout.Orientation != "landscape" {
			t.Errorf("%s is not printed on A4 across: %v", sheet, err)
		}
	}
}

// checkTable compares a table with a sheet whose head stands in a row.
func checkTable(t *testing.T, f *excelize.File, sheet string, head int, tab *table.Table) {
	t.Helper()
	for i, field := range tab.Fields {
		if got := cell(t, f, sheet, at(i, head)); got != field.Title {
			t.Errorf("the head %s of %s is %q, want %q", at(i, head), sheet, got, field.Title)
		}
		for j, row := range tab.Rows {
			place := at(i, head+1+j)
			checkCell(t, f, sheet, place, field, row[i])
		}
	}
	if below := cell(t, f, sheet, at(0, head+1+len(tab.Rows))); below != "" {
		t.Errorf("%s goes on with %q after its table", sheet, below)
	}
}

func checkCell(t *testing.T, f *excelize.File, sheet, place string, field table.Field, want table.Cell) {
	t.Helper()
	kind, err := f.GetCellType(sheet, place)
	if err != nil {
		t.Fatal(err)
	}
	if x, ok := want.Number(); ok {
		if got := number(t, f, sheet, place); got != x || kind != excelize.CellTypeUnset {
			t.Errorf("%s!%s is %v of type %v, want the number %v", sheet, place, got, kind, x)
		}
		return
	}
	got := cell(t, f, sheet, place)
	switch {
	case want.Empty():
		if got != "" {
			t.Errorf("%s!%s is %q, want it empty", sheet, place, got)
		}
	case field.Type == table.Date:
		if kind != excelize.CellTypeUnset {
			t.Errorf("%s!%s is %q of type %v, want a date", sheet, place, got, kind)
		}
	case got != want.Text() || kind != excelize.CellTypeInlineString:
		t.Errorf("%s!%s is %q of type %v, want the text %q", sheet, place, got, kind, want.Text())
	}
}

// cell is what stands in a cell, as the file has it.
func cell(t testing.TB, f *excelize.File, sheet, place string) string {
	t.Helper()
	value, err := f.GetCellValue(sheet, place, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func number(t testing.TB, f *excelize.File, sheet, place string) float64 {
	t.Helper()
	x, err := strconv.ParseFloat(cell(t, f, sheet, place), 64)
	if err != nil {
		t.Errorf("%s!%s: %v", sheet, place, err)
		return math.NaN()
	}
	return x
}

// at names a cell by its column, from 0, and its row, from 1.
func at(column, row int) string { return place(column+1, row) }

// rowOf is the row whose first cell says this.
func rowOf(t testing.TB, f *excelize.File, sheet, text string) int {
	t.Helper()
	for row := 1; row < 60; row++ {
		if cell(t, f, sheet, at(0, row)) == text {
			return row
		}
	}
	t.Fatalf("no row of %s begins with %q", sheet, text)
	return 0
}
