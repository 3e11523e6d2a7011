package plan_test

import (
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/plan/item"
	"familyhub/stocktake/tui/tuitest"
)

// TestNamesWithAPercentSign stand in what is said of a place as they are.
func TestNamesWithAPercentSign(t *testing.T) {
	fw := tuitest.FrameworkOf(t, 3, 2)
	fw.Names.Statement = framework.Name{One: "50% mark"}
	_, _, err := item.ParsePlaces(fw, "x")
	if want := `"x" is no number of a 50% mark; write numbers such as 3, 7, or step 2`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}
