package docx_test

import (
	"errors"
	"testing"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/docx"
	"familyhub/stocktake/model/report/summary"
)

// broken fails after so many bytes.
type broken struct{ room int }

var errFull = errors.New("the disk is full")

func (b *broken) Write(p []byte) (int, error) {
	if len(p) > b.room {
		return 0, errFull
	}
	b.room -= len(p)
	return len(p), nil
}

func TestErrorsOfTheWriterComeBack(t *testing.T) {
	doc := &report.Document{Title: "Small"}
	for room := 0; room < len(written(t, doc)); room += 500 {
		if err := docx.Write(&broken{room}, doc); !errors.Is(err, errFull) {
			t.Errorf("with room for %d bytes: %v", room, err)
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	doc := summary.New(conference(b), report.Options{Names: true})
	b.ReportAllocs()
	for b.Loop() {
		written(b, doc)
	}
}

// BenchmarkExport makes the report, too: all that an export does.
func BenchmarkExport(b *testing.B) {
	s := conference(b)
	b.ReportAllocs()
	for b.Loop() {
		written(b, summary.New(s, report.Options{Names: true}))
	}
}
