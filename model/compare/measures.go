package compare

import (
	"slices"

	"familyhub/stocktake/model"
)

// MeasuredSince are the measures that moved or did not by the later session: of its own register, or of
// the earlier one while nothing of that was taken over. They are in the order of Measured.
func MeasuredSince(c Comparison) []model.Indicator {
	if len(c.Now.Plan().Indicators()) == 0 {
		return Measured(c.Then)
	}
	return Measured(c.Now)
}

// Measured are the measures of a session that have been measured since they started, those that went
// the wrong way first.
func Measured(s *model.Session) []model.Indicator {
	all := slices.DeleteFunc(slices.Clone(s.Plan().Indicators()), func(m model.Indicator) bool { return len(m.History()) < 2 })
	order := []model.Course{model.Away, model.Still, model.Toward, model.Reached, ""}
	slices.SortStableFunc(all, func(a, b model.Indicator) int {
		return slices.Index(order, a.Course()) - slices.Index(order, b.Course())
	})
	return all
}
