package figures_test

import (
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/roomtest"
)

// A strength of which most is not met is asked about; its score stays what it is.
func TestUnmetIsAQuestion(t *testing.T) {
	for _, c := range []struct {
		points int
		ticks  []model.Tick
		unmet  bool
	}{
		{4, []model.Tick{model.No, model.No}, true},
		{5, []model.Tick{model.No, model.No}, true},
		{3, []model.Tick{model.No, model.No}, false},
		{4, []model.Tick{model.No, model.Partly}, false},
		{4, []model.Tick{model.No}, false},
		{4, nil, false},
	} {
		r := roomtest.GroupOf(t, 1)
		r.Agree(1, c.points)
		for i, tick := range c.ticks {
			r.Do(model.SetLookFor{Statement: 1, LookFor: i + 1, Tick: tick})
		}
		sum, _ := figures.Of(r.Session()).At(1)
		if sum.Unmet() != c.unmet || sum.Agreed() != float64(c.points) {
			t.Errorf("%d with %v: %t, agreed %v", c.points, c.ticks, sum.Unmet(), sum.Agreed())
		}
	}
}

func TestFirmnessInWords(t *testing.T) {
	for _, c := range []struct {
		grounds []model.Ground // of statements that were agreed at 4
		want    string
	}{
		{[]model.Ground{""}, ""},
		{[]model.Ground{model.OnView}, "The highest rests on views alone."},
		{[]model.Ground{model.OnData}, "The highest rests on more than views."},
		{[]model.Ground{model.OnView, model.OnData}, "1 of the 2 highest rests on views alone."},
		{[]model.Ground{model.OnView, model.OnView, model.OnExample}, "2 of the 3 highest rest on views alone."},
		{[]model.Ground{model.OnDocument, model.OnData}, "None of the 2 highest rests on views alone."},
		{[]model.Ground{model.OnView, "", model.OnView}, "Of the 3 highest, 2 rest on views alone; nobody said what the other 1 rests on."},
		{[]model.Ground{model.OnData, "", ""}, "Of the 3 highest, 1 rests on more than views; nobody said what the other 2 rest on."},
		{[]model.Ground{"", model.OnView, ""}, "Of the 3 highest, 1 rests on views alone; nobody said what the other 2 rest on."},
		{[]model.Ground{model.OnData, "", model.OnDocument}, "Of the 3 highest, 2 rest on more than views; nobody said what the other 1 rests on."},
		{[]model.Ground{model.OnData, "", model.OnView}, "Of the 3 highest, 1 rests on views alone and 1 on more; nobody said what the other 1 rests on."},
	} {
		r := roomtest.GroupOf(t, 1)
		for i, g := range c.grounds {
			r.Agree(i+1, 4)
			if g != "" {
				r.Do(model.SetGround{Statement: i + 1, Ground: g})
			}
		}
		r.Do(model.SetConsensus{Statement: 7, Consensus: &model.Consensus{Score: model.Points(2), Ground: model.OnView}})
		sum := figures.Of(r.Session()).Summary()
		if got := sum.Firmness().Words(); got != c.want {
			t.Errorf("%v: %q, want %q", c.grounds, got, c.want)
		}
	}
}
