package sheet_test

import (
	"bytes"
	"strconv"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/sheet"
)

func itoa(n int) string { return strconv.Itoa(n) }

// fill writes into cells of a workbook's sheet Scores.
func fill(t testing.TB, data []byte, cells map[string]any) []byte {
	t.Helper()
	f := opened(t, data)
	for cell, value := range cells {
		if err := f.SetCellValue("Scores", cell, value); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// filled is what a workbook says once cells of it were written.
func filled(t testing.TB, data []byte, cells map[string]any) sheet.Sheet {
	t.Helper()
	sh, err := sheet.Read("a.xlsx", bytes.NewReader(fill(t, data, cells)), framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	return sh
}
