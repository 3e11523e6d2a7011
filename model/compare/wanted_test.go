package compare

import (
	"math"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/model/roomtest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestWhatWasWantedAndWhatCame(t *testing.T) {
	reworded := frameworktest.Small()
	reworded.Steps[1].Statements[2].Text = "Something else." // statement 5
	then, now := roomtest.GroupOf(t, 1), laterRoom(t, reworded)
	now.Do(model.SetDetails{Details: model.Details{Title: "A year on", Date: "2027-03-20"}})
	then.Agree(1, 2)
	then.Agree(2, 1)
	then.Do(
		model.SetTarget{Step: 1, Level: model.Points(3)},
		model.SetTarget{Statement: 1, Level: model.Points(4)},
		model.SetTarget{Statement: 2, Level: model.Points(2), By: "2028-01-01"},
		model.SetTarget{Step: 2, Level: model.Points(4)},
		model.SetTarget{Statement: 5, Level: model.Points(4)},
		model.SetTarget{Step: 3, Level: model.Points(4)},
	)
	now.Agree(1, 4)
	now.Agree(2, 1)
	nan := math.NaN()
	type row struct {
		Step, Statement int
		Then, Now       float64
		Outcome         Reached
	}
	var got []row
	c := Sessions(then.Session(), now.Session())
	for _, w := range c.Wanted {
		got = append(got, row{w.Step.Number, w.Statement.Number, w.Then, w.Now, w.Outcome})
	}
	want := []row{
		{1, 0, 1.5, 2.5, TargetMissed},
		{1, 1, 2, 4, TargetReached},
		{1, 2, 1, 1, TargetNotYet},
		{2, 0, nan, nan, TargetUnlike},
		{2, 5, nan, nan, TargetUnlike},
		{3, 0, nan, nan, TargetNotAgreed},
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateNaNs()); diff != "" {
		t.Error(diff)
	}
	if c.CountWanted(TargetUnlike) != 2 {
		t.Errorf("%d are not asked again", c.CountWanted(TargetUnlike))
	}
	if Sessions(now.Session(), then.Session()).Wanted != nil {
		t.Error("a later session's targets are taken for an earlier one's")
	}
}

// A step that nobody gave a target aims at the mean of its statements', and is told with them.
func TestAMeanThatWasWanted(t *testing.T) {
	then, now := roomtest.GroupOf(t, 1), laterRoom(t, frameworktest.Small())
	then.Do(model.SetTarget{Statement: 1, Level: model.Points(4)}, model.SetTarget{Statement: 2, Level: model.Points(3)})
	now.Agree(1, 5)
	now.Agree(2, 2)
	w := Sessions(then.Session(), now.Session()).Wanted[0]
	if w.Own || w.Level != 3.5 || w.Now != 3.5 || w.Outcome != TargetReached {
		t.Errorf("got %+v", w)
	}
}
