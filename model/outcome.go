package model

import (
	"fmt"
	"slices"

	"familyhub/stocktake/framework"
)

// Outcome is something that is to be reached, with the priorities that are for it.
type Outcome struct {
	Group framework.Group // the framework's, with its introduction; one without an id for the room's own words
	framework.Item
	Served []Priority // by rank, without those that were dropped
}

// Outcomes are the framework's in its order, then those that the room put in words of its own.
func (p Plan) Outcomes() []Outcome {
	serving := map[string][]Priority{}
	var order []string
	for _, pr := range p.s.Priorities() {
		if pr.Outcome == "" || pr.Status == Dropped {
			continue
		}
		if serving[pr.Outcome] = append(serving[pr.Outcome], pr); len(serving[pr.Outcome]) == 1 {
			order = append(order, pr.Outcome)
		}
	}
	var all []Outcome
	for _, g := range p.s.Guide().Outcomes {
		for _, it := range g.Items {
			all = append(all, Outcome{g, it, serving[it.Text]})
			order = slices.DeleteFunc(order, func(text string) bool { return text == it.Text })
		}
	}
	for _, own := range order {
		all = append(all, Outcome{framework.Group{Title: "In your own words"}, framework.Item{Text: own}, serving[own]})
	}
	return all
}

// OutcomeWords says how many of the outcomes some priority is for.
func (p Plan) OutcomeWords() string {
	all := p.Outcomes()
	served := keepOnly(all, func(o Outcome) bool { return len(o.Served) > 0 })
	return fmt.Sprintf("%d of %d have a priority", len(served), len(all))
}
