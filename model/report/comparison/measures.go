package comparison

import (
	"fmt"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/report"
)

// measures is how the measures went, from where they started to now.
func (c comparer) measures() {
	var items []report.Item
	for _, m := range compare.MeasuredSince(c.Comparison) {
		items = append(items, report.Item{Text: report.Labelled(m.Name, MeasureWords(m))})
	}
	if len(items) > 0 {
		c.Heading(2, "What became of the measures")
		c.List(items)
	}
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
