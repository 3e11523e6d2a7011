package xlsx

import (
	"bytes"
	"testing"

	"stocktake/framework"
	"stocktake/model"
	"stocktake/model/report"
	"stocktake/model/sample"
)

// workshop is the sample session of a whole room.
func workshop(t testing.TB) *model.Session { return samples(t)[0].History.Session() }

func samples(t testing.TB) []sample.Sample {
	t.Helper()
	all, err := sample.Sessions(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// solo is the sample session of one person.
func solo(t testing.TB) *model.Session {
	t.Helper()
	s, err := sample.Solo(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	return s.History.Session()
}

// written is a session's workbook as bytes.
func written(t testing.TB, s *model.Session, o report.Options, was *earlier) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, s, o, was); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// lastYear is averages to hold a session against, with a gap.
func lastYear() *earlier {
	return &earlier{name: "Northvale, spring 2025", means: map[int]float64{1: 1.5, 2: 2, 3: 1.25, 5: 2.5}}
}
