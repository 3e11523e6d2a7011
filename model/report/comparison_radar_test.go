package report_test

import (
	"fmt"
	"math"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/comparison"
	"familyhub/stocktake/model/stats"

	"pgregory.net/rapid"
)

// partsOfComparison are the radar of a comparison, if there is one, and its table by step.
func partsOfComparison(then, now *model.Session) (radar *report.Radar, steps report.Table) {
	for _, block := range comparison.New(then, now, report.Options{Radar: "drawn"}).Blocks {
		switch block := block.(type) {
		case report.Radar:
			radar = &block
		case report.Table:
			if len(steps.Rows) == 0 {
				steps = block
			}
		}
	}
	return radar, steps
}

// cellsOf are the figures of a column of shifts in a row; NaN without such a column.
func cellsOf(t testing.TB, steps report.Table, title string, row int) (then, now float64) {
	t.Helper()
	for i, c := range steps.Columns {
		if c.Title != title {
			continue
		}
		figures, _, ok := c.Figures(steps.Rows[row][i])
		if !ok {
			t.Fatalf("%q are no figures", steps.Rows[row][i])
		}
		return figures[0], figures[1]
	}
	return math.NaN(), math.NaN()
}

func shown(x float64) string {
	if math.IsNaN(x) {
		return "none"
	}
	return fmt.Sprintf("%.1f", stats.OneDecimal.Rounded(x))
}

// saysTheSame is in what the radar of a comparison differs from the table beside it.
func saysTheSame(t testing.TB, then, now *model.Session) (faults []string) {
	t.Helper()
	radar, steps := partsOfComparison(then, now)
	if radar == nil {
		return nil
	}
	if radar.Drawing != "" {
		faults = append(faults, "it has a drawing, which is of other figures")
	}
	agreed := false
	for i := range radar.Axes {
		_, consensus := cellsOf(t, steps, "Consensus", i)
		agreed = agreed || !math.IsNaN(consensus)
	}
	for i, axis := range radar.Axes {
		consensusThen, consensus := cellsOf(t, steps, "Consensus", i)
		individualThen, individual := cellsOf(t, steps, "Individual mean", i)
		was := individualThen
		if agreed {
			was = consensusThen
		}
		got := []string{shown(axis.Consensus), shown(axis.Individual), shown(axis.Baseline)}
		want := []string{shown(consensus), shown(individual), shown(was)}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			faults = append(faults, fmt.Sprintf("step %d is drawn at %q, and the table has %q", axis.Number, got, want))
		}
	}
	return faults
}

func TestRadarOfAComparisonSaysWhatItsTableSays(t *testing.T) {
	then, now := aYearApart(t)
	for what, sessions := range map[string][2]*model.Session{
		"a year apart":    {then, now},
		"the other way":   {now, then},
		"another version": {workshop(t), otherVersion(t)},
		"one person's":    {alone(t), workshop(t)},
		"one person now":  {workshop(t), alone(t)},
	} {
		if radar, _ := partsOfComparison(sessions[0], sessions[1]); radar == nil {
			t.Errorf("%s: there is no radar", what)
		}
		for _, fault := range saysTheSame(t, sessions[0], sessions[1]) {
			t.Errorf("%s: %s", what, fault)
		}
	}
	if radar, _ := partsOfComparison(then, workshop(t)); radar != nil {
		t.Error("nothing in common is drawn")
	}
}

func TestRadarOfRandomComparisonsSaysWhatTheTableSays(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		for _, fault := range saysTheSame(t, randomSession(t, rt).Session(), randomSession(t, rt).Session()) {
			rt.Error(fault)
		}
	})
}
