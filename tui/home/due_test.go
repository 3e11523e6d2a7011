package home_test

import (
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/tuitest"
)

// TestHomeSaysWhatIsDue: on its first line and beside the list, without opening the session.
func TestHomeSaysWhatIsDue(t *testing.T) {
	at := func(year, month, day int) func(*tuitest.Setup) {
		return func(c *tuitest.Setup) {
			c.Config.Now = func() time.Time { return time.Date(year, time.Month(month), day, 9, 0, 0, 0, time.UTC) }
		}
	}
	begin := func(origin model.Details, m *tuitest.Memory, changes ...model.Change) {
		m.Begin(t, model.Origin{Mode: model.Group, Details: origin}, framework.Builtin(), model.Place{Page: model.SummaryPage}, changes...)
	}
	planned := model.Add[model.Priority]{Item: model.Priority{ID: "pr1", What: "One induction", Status: model.Agreed}, At: model.End}
	m := tuitest.NewMemory()
	begin(model.Details{Title: "Northvale, autumn", Area: "Northvale", Date: "2026-11-12"}, m, planned)
	begin(model.Details{Title: "Northvale, a year before", Area: "northvale", Date: "2025-11-12"}, m, planned)
	for _, c := range []struct {
		now   func(*tuitest.Setup)
		shows string
	}{
		{at(2027, 2, 15), "Northvale, autumn: review due 12 February, 3 days ago"},
		{at(2027, 2, 2), "Northvale, autumn: review due 12 February, in 10 days"},
		{at(2027, 1, 12), ""},
		{at(2028, 6, 12), ""}, // the plan's year is over
	} {
		s := tuitest.New(t, 120, 36, tuitest.On(m), c.now)
		if c.shows == "" {
			s.Hides("review due", "Review due")
			continue
		}
		s.Shows(c.shows, "Review due 12 February")
		s.Hides("more)")
		s.InShape("home with a review due", tuitest.Sizes...)
		s.Press("U")
		s.Shows("Review of the plan", "One induction")
	}
}
