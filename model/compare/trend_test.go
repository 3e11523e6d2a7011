package compare

import (
	"math"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/dumptest"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/model/roomtest"
	"familyhub/stocktake/model/stats"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

// top is the highest point of the usual scale.
const top = 5

// inYear is a session of one scorer on a day of a year.
func inYear(t testing.TB, year string, fw *framework.Framework, scores map[int]string) *model.Session {
	t.Helper()
	o := roomtest.Origin(model.Group)
	o.ID, o.Details.Date = year, calendar.Date(year+"-03-12")
	r := roomtest.Begin(t, o, fw)
	r.Join(1)
	for statement, row := range scores {
		r.Scores(statement, row)
	}
	return r.Session()
}

func TestTrend(t *testing.T) {
	three := []*model.Session{
		inYear(t, "2026", frameworktest.Small(), map[int]string{1: "5", 2: "5", 3: "4", 4: "4", 7: "2"}),
		inYear(t, "2024", frameworktest.Small(), map[int]string{1: "1", 2: "3", 3: "2"}),
		inYear(t, "2025", frameworktest.Small(), map[int]string{1: "2", 4: "1", 7: "1"}),
	}
	trend := NewTrend(three...)
	var ids []string
	for _, s := range trend.Sessions {
		ids = append(ids, s.ID())
	}
	if diff := cmp.Diff([]string{"2024", "2025", "2026"}, ids); diff != "" {
		t.Error(diff)
	}
	if three[0].ID() != "2026" {
		t.Error("the caller's list was put in order")
	}
	nan := math.NaN()
	for i, want := range []struct {
		means      []float64
		statements int
	}{
		{[]float64{1, 2, 5}, 1},       // statement 1 was scored each time
		{[]float64{nan, nan, nan}, 0}, // 3 and 4 never by all three
		{[]float64{nan, 1, 2}, 1},     // 2024 did not come to step 3, and holds nothing up
	} {
		got := trend.Steps[i].Individual
		var means []float64
		for _, a := range got.Averages {
			means = append(means, a.Mean)
		}
		if diff := cmp.Diff(want.means, means, cmpopts.EquateNaNs()); diff != "" || got.Statements != want.statements {
			t.Errorf("step %d over %d statements: %s", i+1, got.Statements, diff)
		}
		if c := trend.Steps[i].Consensus; c.Statements != 0 || c.Shift().Both() {
			t.Errorf("step %d has a consensus", i+1)
		}
	}
	if got := trend.Steps[0].Individual.Shift(); got != (Shift{Then: 1, Now: 5}) {
		t.Errorf("step 1 went from %v to %v", got.Then, got.Now)
	}
	if len(trend.Shared) != 6 || trend.Apart != nil {
		t.Errorf("%d statements are shared and %d are not", len(trend.Shared), len(trend.Apart))
	}
}

func TestTrendAcrossFrameworks(t *testing.T) {
	short := frameworktest.Small()
	short.Steps = short.Steps[:2]
	trend := NewTrend(
		inYear(t, "2024", short, map[int]string{1: "1"}),
		inYear(t, "2025", frameworktest.Small(), map[int]string{1: "2", 7: "3"}),
		inYear(t, "2026", frameworktest.Small(), map[int]string{1: "3", 7: "3"}),
	)
	if len(trend.Shared) != 5 || len(trend.Apart) != 1 || trend.Apart[0].Number != 7 {
		t.Errorf("shared: %d, apart: %+v", len(trend.Shared), trend.Apart)
	}
	if got := trend.Steps[2].Individual; got.Statements != 0 || len(got.Averages) != 3 {
		t.Errorf("what 2024 did not ask is in the trend: %+v", got)
	}
}

func TestTrendOfFew(t *testing.T) {
	if trend := NewTrend(); trend.Steps != nil || trend.Sessions != nil {
		t.Errorf("of nothing: %+v", trend)
	}
	one := NewTrend(inYear(t, "2026", frameworktest.Small(), map[int]string{1: "4"}))
	if s := one.Steps[0].Individual; s.Averages[0].Mean != 4 || s.Shift().Both() {
		t.Errorf("of one: %+v", s)
	}
}

// A trend of two says of their steps what their comparison says, and no order of the
// sessions makes a difference.
func TestTrendOfTwoIsAComparison(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		then, now := randomRoom(t, "1", frameworktest.Small()), randomRoom(t, "2", frameworktest.Small())
		trend := NewTrend(now, then)
		if trend.Sessions[0] != then {
			then, now = now, then
		}
		c := Sessions(then, now)
		if diff := cmp.Diff(dumptest.Dump(NewTrend(then, now).Steps), dumptest.Dump(trend.Steps)); diff != "" {
			t.Fatal(diff)
		}
		for i, step := range c.Steps {
			got := trend.Steps[i].Individual
			if step.Individual.Statements() == 0 {
				continue
			}
			want := []stats.Average{step.Individual.Then, step.Individual.Now}
			if diff := cmp.Diff(want, got.Averages); diff != "" {
				t.Fatal(diff)
			}
			for _, a := range got.Averages {
				if a.Statements > 0 && (math.IsNaN(a.Mean) || a.Mean < 0 || a.Mean > top) {
					t.Fatalf("an average of %v", a.Mean)
				}
			}
		}
	})
}
