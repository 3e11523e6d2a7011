package planning

import (
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/match"
)

// MeasureGroup is the measures of the register under one heading.
type MeasureGroup struct {
	Heading    string // empty for those without one
	Indicators []model.Indicator
}

// MeasureGroups are the measures under their headings: the framework's first, in its order,
// then people's own as they came, and those without a heading last. A heading of the framework
// is there also when it has none yet.
func MeasureGroups(s *model.Session) []MeasureGroup {
	var groups []MeasureGroup
	find := func(heading string) int {
		return slices.IndexFunc(groups, func(g MeasureGroup) bool { return match.Folded(g.Heading) == match.Folded(heading) })
	}
	for _, g := range s.Guide().Measures {
		groups = append(groups, MeasureGroup{Heading: g.Title})
	}
	var rest []model.Indicator
	for _, m := range s.Plan().Indicators() {
		if m.Heading == "" {
			rest = append(rest, m)
			continue
		}
		at := find(m.Heading)
		if at < 0 {
			at, groups = len(groups), append(groups, MeasureGroup{Heading: m.Heading})
		}
		groups[at].Indicators = append(groups[at].Indicators, m)
	}
	if len(rest) > 0 {
		groups = append(groups, MeasureGroup{Indicators: rest})
	}
	return groups
}
