package sheet_test

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/handout"
)

// BenchmarkRead60XLSX reads the filled workbooks of 60 people.
func BenchmarkRead60XLSX(b *testing.B) {
	s := group(b).Session()
	cells := map[string]any{"C2": "Ann"}
	for i := range s.Statements() {
		cells["D"+itoa(6+i)], cells["E"+itoa(6+i)] = i%6, "What we have seen in the hub since the last time"
	}
	data := fill(b, blank(b, s, model.Participant{}), cells)
	b.ReportAllocs()
	for b.Loop() {
		for range 60 {
			if _, err := sheet.Read("a.xlsx", bytes.NewReader(data), framework.Builtin()); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkRead1000CSV reads the filled tables of 1,000 people.
func BenchmarkRead1000CSV(b *testing.B) {
	s := group(b).Session()
	p, _ := s.Participant("p1")
	data := string(written(b, func(w io.Writer) error { return handout.WriteBlankCSV(w, s, p) }))
	data = strings.ReplaceAll(data, ",,\n", ",3,What we have seen\n")
	b.ReportAllocs()
	for b.Loop() {
		for range 1000 {
			if _, err := sheet.Read("a.csv", strings.NewReader(data), framework.Builtin()); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkBlankXLSX writes one blank workbook.
func BenchmarkBlankXLSX(b *testing.B) {
	s := group(b).Session()
	for b.Loop() {
		if err := handout.WriteBlankXLSX(io.Discard, s, model.Participant{}); err != nil {
			b.Fatal(err)
		}
	}
}
