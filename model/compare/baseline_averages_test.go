package compare

import (
	"math"
	"testing"

	"familyhub/stocktake/model"
)

// TestBaselineAverages holds sessions against one of which only some was scored.
func TestBaselineAverages(t *testing.T) {
	none := math.NaN()
	then, now := twoYears(t)
	unsettled := groupOf(t, 2)
	unsettled.scores(1, "2 3")
	unsettled.scores(2, "1 1")
	reworded := smallFramework()
	reworded.Steps[0].Statements[1].Text = "Something else."
	for name, c := range map[string]struct {
		then, now *model.Session
		want      []float64
	}{
		"the consensus":                     {then.Session(), now.Session(), []float64{1.5, 4.5, none}},
		"whatever was scored by now":        {then.Session(), groupOf(t, 0).Session(), []float64{1.5, 4.5, none}},
		"means, where nothing was settled":  {unsettled.Session(), now.Session(), []float64{1.75, none, none}},
		"means, for one person alone":       {then.Session(), newRoom(t, model.Solo, smallFramework()).Session(), []float64{1.75, 4.5, none}},
		"only what both frameworks ask":     {then.Session(), newRoom(t, model.Group, reworded).Session(), []float64{2, 4.5, none}},
		"nothing, where nothing was scored": {groupOf(t, 0).Session(), now.Session(), []float64{none, none, none}},
	} {
		for i, a := range BaselineAverages(c.then, c.now) {
			if want := c.want[i]; a.Mean != want && !(math.IsNaN(a.Mean) && math.IsNaN(want)) {
				t.Errorf("%s: step %d has %v, not %v", name, i+1, a.Mean, want)
			}
		}
	}
}
