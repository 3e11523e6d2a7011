package sheet_test

import (
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/intake"
)

// A file under two names says everything twice, and so nothing new; what differs is
// refused still.
func TestTheSameFileUnderTwoNames(t *testing.T) {
	lines := []string{"Siân Llŷr,3,1,Why", "Bob,3,dk,", "Bob,4,,Only this"}
	h := group(t)
	in := takeIn(t, h, []sheet.File{csvFile("a.csv", lines), csvFile("copy of a.csv", lines)}, intake.Options{})
	if r := in.Files[1].Report; in.Report.NewScores != 2 || in.Report.Comments != 2 || r.SameScores != 2 || r.SameComments != 2 || r.NewScores != 0 {
		t.Errorf("the second: %+v, together: %+v", r, in.Report)
	}
	once := group(t)
	takeIn(t, once, []sheet.File{csvFile("a.csv", lines)}, intake.Options{})
	if whole(t, h) != whole(t, once) {
		t.Error("the second file changed something")
	}
	for _, other := range []string{"Bob,3,2,", "Bob,3,dk,more", "Bob,4,1,Only this"} {
		_, err := intake.TakeIn(group(t).Session(), []sheet.File{csvFile("a.csv", lines), csvFile("b.csv", []string{other})}, intake.Options{})
		if err == nil || !strings.Contains(err.Error(), "already in a.csv") {
			t.Errorf("%s: %v", other, err)
		}
	}
	blind := rounds(t, model.Origin{Blind: true})
	again := []string{"Bob,2,3,"}
	in = takeIn(t, blind, []sheet.File{csvFile("a.csv", again), csvFile("b.csv", again)}, intake.Options{Sealed: true})
	if in.Report.SealedScores != 1 || in.Report.SameScores != 1 {
		t.Errorf("sealed: %+v", in.Report)
	}
}
