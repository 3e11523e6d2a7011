package sheet_test

import (
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/roster"
)

// TestNamesAreComposed reads a name whose letters a system has taken apart.
func TestNamesAreComposed(t *testing.T) {
	const composed, apart = "Siân Llŷr", "Sia\u0302n Lly\u0302r"
	if composed == apart {
		t.Fatal("the two are written alike here")
	}
	sh, err := sheet.ReadCSV("a.csv", strings.NewReader("participant,statement,score\n"+apart+",1,3\n"), framework.Builtin())
	if err != nil || len(sh.Rows) != 1 || sh.Rows[0].Participant != composed {
		t.Errorf("a sheet has %v, %v", sh.Rows, err)
	}
	people, err := roster.ReadParticipantsCSV("b.csv", strings.NewReader("name\n"+apart+"\n"))
	if err != nil || len(people) != 1 || people[0].Name != composed {
		t.Errorf("a list has %v, %v", people, err)
	}
}
