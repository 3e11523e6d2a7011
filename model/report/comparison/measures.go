package comparison

import (
	"fmt"
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/report"
)

// measures is how the measures went, from where they started to now.
func (c comparer) measures() {
	var items []report.Item
	for _, m := range MeasuredSince(c.Comparison) {
		items = append(items, report.Item{Text: report.Labelled(m.Name, MeasureWords(m))})
	}
	if len(items) > 0 {
		c.Heading(2, "What became of the measures")
		c.List(items)
	}
}

// MeasuredSince are the measures that moved or did not by the later session: of its own register, or of
// the earlier one while nothing of that was taken over. They are in the order of Measured.
func MeasuredSince(c compare.Comparison) []model.Indicator {
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

// MeasureWords is how a measure went that was Measured, such as "18% → 14.5%, on the way to 12%".
func MeasureWords(m model.Indicator) string {
	history := m.History()
	words := fmt.Sprintf("%s → %s", history[0].Number.In(m.Unit), history[len(history)-1].Number.In(m.Unit))
	if m.Target == "" {
		return words
	}
	towards := map[model.Course]string{
		model.Away:    "away from the target of %s",
		model.Still:   "as at the start, target %s",
		model.Toward:  "on the way to %s",
		model.Reached: "target of %s reached",
		"":            "target %s",
	}[m.Course()]
	return words + ", " + fmt.Sprintf(towards, m.Target.In(m.Unit))
}
