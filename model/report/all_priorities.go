package report

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model"
)

// pooledPriority is a priority with its rank, which counts from 1.
type pooledPriority struct {
	model.Priority
	rank int
}

// pooledPriorityFields are the columns of the priorities. What they say was written by
// people, who may have named somebody.
func pooledPriorityFields(Options) []field[pooledPriority] {
	return []field[pooledPriority]{
		{"rank", func(r pooledPriority) value { return intValue(r.rank) }},
		{"priority", func(r pooledPriority) value { return textValue(r.ID) }},
		{"what", func(r pooledPriority) value { return textValue(r.What) }},
		{"statements", func(r pooledPriority) value { return textValue(spaced(r.Statements)) }},
		{"steps", func(r pooledPriority) value { return textValue(spaced(r.Steps)) }},
		{"owner", func(r pooledPriority) value { return textValue(r.Owner) }},
		{"quarter", func(r pooledPriority) value { return textValue(string(r.Quarter)) }},
		{"status", func(r pooledPriority) value { return textValue(string(r.Status)) }},
		{"focus", func(r pooledPriority) value { return truthValue(r.Focus) }},
		{"government", func(r pooledPriority) value { return atLeastOne(r.Government) }},
		{"outcome", func(r pooledPriority) value { return textValue(r.Outcome) }},
		{"measure", func(r pooledPriority) value { return textValue(r.Measure.Text) }},
		{"measure_now", func(r pooledPriority) value { return textValue(r.Measure.Now) }},
		{"measure_target", func(r pooledPriority) value { return textValue(r.Measure.Target) }},
		{"review", func(r pooledPriority) value { return textValue(string(r.Review)) }},
	}
}

// spaced are numbers such as "2 3": a comma would need quotation marks.
func spaced(numbers []int) string { return strings.Trim(fmt.Sprint(numbers), "[]") }

func pooledPriorities(s *model.Session, _ Options, row func(pooledPriority)) {
	for i, p := range s.Priorities() {
		row(pooledPriority{p, i + 1})
	}
}
