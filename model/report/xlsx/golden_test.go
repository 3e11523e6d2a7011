package xlsx

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/model/report"

	"github.com/xuri/excelize/v2"
)

// The golden files are a workbook in words: each cell with its value, and with its
// number format where it is no text.
func TestGolden(t *testing.T) {
	for name, s := range map[string]*model.Session{
		"workshop": workshop(t), "solo": solo(t), "blind": sealed(t, model.Points(4), false), "anonymous": sealed(t, model.Points(4), true),
	} {
		golden.Compare(t, name, dump(t, opened(t, written(t, s, report.Options{Names: true}, nil)), 6))
		golden.Compare(t, name+".unnamed", dump(t, opened(t, written(t, s, report.Options{}, nil)), 6))
	}
	golden.Compare(t, "compared", dump(t, opened(t, written(t, workshop(t), report.Options{}, lastYear())), 1))
	golden.Compare(t, "about", about(t))
}

// about is the last sheet of the workshop, which is nearly the same for all.
func about(t *testing.T) []byte {
	t.Helper()
	f := opened(t, written(t, workshop(t), report.Options{}, nil))
	var b bytes.Buffer
	dumpSheet(t, &b, f, aboutSheet)
	return b.Bytes()
}

// dump writes the first sheets of a workbook, but for that about it.
func dump(t *testing.T, f *excelize.File, sheets int) []byte {
	t.Helper()
	var b bytes.Buffer
	for i, sheet := range f.GetSheetList() {
		if i < sheets && sheet != aboutSheet {
			dumpSheet(t, &b, f, sheet)
		}
	}
	return b.Bytes()
}

// most is how many rows of a sheet a golden file has: enough to see how they look.
const most = 60

func dumpSheet(t *testing.T, b *bytes.Buffer, f *excelize.File, sheet string) {
	t.Helper()
	fmt.Fprintf(b, "== %s\n", sheet)
	rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range rows[:min(len(rows), most)] {
		for j, value := range row {
			if value == "" {
				continue
			}
			place := at(j, i+1)
			formula, err := f.GetCellFormula(sheet, place)
			if err != nil {
				t.Fatal(err)
			}
			if formula != "" {
				t.Errorf("%s!%s has the formula %s", sheet, place, formula)
			}
			fmt.Fprintf(b, "%s%s %s\n", place, formatOf(t, f, sheet, place), strings.ReplaceAll(value, "\n", "⏎"))
		}
	}
	if len(rows) > most {
		fmt.Fprintf(b, "and %d rows more\n", len(rows)-most)
	}
}

// formatOf is how a number is shown; nothing for a text.
func formatOf(t *testing.T, f *excelize.File, sheet, place string) string {
	t.Helper()
	kind, err := f.GetCellType(sheet, place)
	if err != nil {
		t.Fatal(err)
	}
	if kind == excelize.CellTypeInlineString {
		return ""
	}
	id, err := f.GetCellStyle(sheet, place)
	if err != nil {
		t.Fatal(err)
	}
	style, err := f.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	if style.CustomNumFmt != nil {
		return " [" + *style.CustomNumFmt + "]"
	}
	return fmt.Sprintf(" [#%d]", style.NumFmt)
}
