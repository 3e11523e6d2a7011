package compare

import (
	"math"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/model/roomtest"
)

// TestBaselineAverages holds sessions against one of which only some was scored.
func TestBaselineAverages(t *testing.T) {
	none := math.NaN()
	then, now := twoYears(t)
	unsettled := roomtest.GroupOf(t, 2)
	unsettled.Scores(1, "2 3")
	unsettled.Scores(2, "1 1")
	reworded := frameworktest.Small()
	reworded.Steps[0].Statements[1].Text = "Something else."
	for name, c := range map[string]struct {
		then, now *model.Session
		want      []float64
	}{
		"the consensus":                     {then.Session(), now.Session(), []float64{1.5, 4.5, none}},
		"whatever was scored by now":        {then.Session(), roomtest.GroupOf(t, 0).Session(), []float64{1.5, 4.5, none}},
		"means, where nothing was settled":  {unsettled.Session(), now.Session(), []float64{1.75, none, none}},
		"means, for one person alone":       {then.Session(), roomtest.New(t, model.Solo, frameworktest.Small()).Session(), []float64{1.75, 4.5, none}},
		"only what both frameworks ask":     {then.Session(), roomtest.New(t, model.Group, reworded).Session(), []float64{2, 4.5, none}},
		"nothing, where nothing was scored": {roomtest.GroupOf(t, 0).Session(), now.Session(), []float64{none, none, none}},
	} {
		for i, a := range BaselineAverages(c.then, c.now) {
			if want := c.want[i]; a.Mean != want && !(math.IsNaN(a.Mean) && math.IsNaN(want)) {
				t.Errorf("%s: step %d has %v, not %v", name, i+1, a.Mean, want)
			}
		}
	}
}
