package planning

import (
	"fmt"
	"slices"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
)

// Outcome is something that the workforce is to reach, with the priorities that are for it.
type Outcome struct {
	Group framework.Group // the framework's, with its introduction; one without an id for the room's own words
	framework.Item
	Served []model.Priority // by rank, without those that were dropped
}

// Outcomes are the framework's in its order, then those that the room put in words of its own.
func Outcomes(s *model.Session) []Outcome {
	serving := map[string][]model.Priority{}
	var order []string
	for _, pr := range s.Priorities() {
		if pr.Outcome == "" || pr.Status == model.Dropped {
			continue
		}
		if serving[pr.Outcome] = append(serving[pr.Outcome], pr); len(serving[pr.Outcome]) == 1 {
			order = append(order, pr.Outcome)
		}
	}
	var all []Outcome
	for _, g := range s.Guide().Outcomes {
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
func OutcomeWords(s *model.Session) string {
	all := Outcomes(s)
	served := 0
	for _, o := range all {
		if len(o.Served) > 0 {
			served++
		}
	}
	return fmt.Sprintf("%d of %d have a priority", served, len(all))
}
