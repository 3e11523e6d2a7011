package report_test

import (
	"math"
	"testing"

	"familyhub/stocktake/model/report"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestSeriesOfARadar(t *testing.T) {
	nan := math.NaN()
	axes := []report.Axis{{Consensus: 3, Individual: 2.5, Baseline: 1}, {Consensus: nan, Individual: 0, Baseline: nan}}
	consensus := report.Series{Measure: report.ConsensusMeasure, Values: []float64{3, nan}}
	individual := report.Series{Measure: report.IndividualMeasure, Values: []float64{2.5, 0}}
	baseline := report.Series{Measure: report.BaselineMeasure, Values: []float64{1, nan}}
	for name, c := range map[string]struct {
		radar report.Radar
		want  []report.Series
	}{
		"all":            {report.Radar{Axes: axes, Baseline: "2025"}, []report.Series{consensus, individual, baseline}},
		"no baseline":    {report.Radar{Axes: axes}, []report.Series{consensus, individual}},
		"one person's":   {report.Radar{Axes: axes, Solo: true, Baseline: "2025"}, []report.Series{individual, baseline}},
		"no values":      {report.Radar{Axes: axes[1:], Baseline: "2025"}, []report.Series{{Measure: report.IndividualMeasure, Values: []float64{0}}}},
		"nothing at all": {report.Radar{Baseline: "2025"}, nil},
	} {
		if diff := cmp.Diff(c.want, c.radar.Series(), cmpopts.EquateNaNs()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestMeasuresHaveNames(t *testing.T) {
	for _, c := range []struct {
		solo bool
		want []string
	}{
		{false, []string{"Consensus", "Individual mean", "Baseline", "Target"}},
		{true, []string{"Mean", "Baseline", "Target"}},
	} {
		var got []string
		for _, m := range report.Measures(c.solo, true) {
			got = append(got, m.Title(c.solo))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("solo %t (-want +got):\n%s", c.solo, diff)
		}
	}
}
