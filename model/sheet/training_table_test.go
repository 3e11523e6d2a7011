package sheet_test

import (
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/model/report/table"
)

// The table for analysis calls its fields as the file does that is read and written; it
// has the gap beside them.
func TestTrainingTableHasTheColumnsOfTheFile(t *testing.T) {
	s := group(t).Session()
	var names []string
	for _, f := range table.Needs(s).Fields {
		if f.Name != "gap" {
			names = append(names, f.Name)
		}
	}
	head, _, _ := strings.Cut(trainingCSV(t, s), "\n")
	if want := strings.Split(head, ","); !slices.Equal(names, want) {
		t.Errorf("the table has %q, the file %q", names, want)
	}
}
