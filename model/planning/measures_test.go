package planning

import (
	"testing"

	"familyhub/stocktake/model"
)

func TestMeasuresStandUnderTheirHeadings(t *testing.T) {
	r := planned(t)
	r.Do(
		model.Add[model.Indicator]{Item: model.Indicator{ID: "m2", Name: "A", Heading: "Families"}, At: model.End},
		model.Add[model.Indicator]{Item: model.Indicator{ID: "m3", Name: "B", Heading: "EMPLOYEE  numbers"}, At: model.End},
		model.Add[model.Indicator]{Item: model.Indicator{ID: "m4", Name: "C", Heading: "families"}, At: model.End},
	)
	got := ""
	for _, g := range MeasureGroups(r.Session()) {
		got += g.Heading + ":"
		for _, m := range g.Indicators {
			got += " " + m.ID
		}
		got += "\n"
	}
	if want := "Families: m2 m4\nEMPLOYEE numbers: m3\n: m1\n"; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}
