package report_test

import (
	"bytes"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report/load"
)

func TestBaselineIsLoadedAgain(t *testing.T) {
	for _, marked := range []bool{false, true} {
		s := begin(t, model.Group, model.Details{Title: "Northvale"}, smallFramework(t))
		s.do(model.SetBaseline{On: marked})
		file := exported(t, s.h.Session())
		if got := strings.Contains(string(file), `"baseline": true`); got != marked {
			t.Errorf("marked: %t; the file says so: %t", marked, got)
		}
		loaded, err := load.Session(bytes.NewReader(file), noon)
		if err != nil {
			t.Fatal(err)
		}
		if got := loaded.History.Session().Baseline(); got != marked {
			t.Errorf("marked: %t; loaded again: %t", marked, got)
		}
	}
}
