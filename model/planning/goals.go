package planning

import "familyhub/stocktake/model"

// Lack is what is still to be said for a priority to be specific, measurable,
// achievable, realistic and timebound.
type Lack string

// What may be lacking.
const (
	LacksOwner   Lack = "who leads on it"
	LacksPlace   Lack = "which statements it is for"
	LacksMeasure Lack = "how it is measured"
	LacksTarget  Lack = "what the target is"
	LacksNow     Lack = "where the measure stands now"
	LacksMeans   Lack = "what resources it takes"
	LacksReason  Lack = "why now"
	LacksOutcome Lack = "the outcome it is for"
	LacksQuarter Lack = "by when"
	LacksReview  Lack = "when it is reviewed"
)

// Goal is one of the five things that a priority should be.
type Goal struct {
	Name  string // such as "measurable"
	Lacks []Lack // empty when it is
}

// Goals tells of each of the five what a priority lacks.
func Goals(p model.Priority) []Goal {
	lacking := func(name string, wants ...want) Goal {
		g := Goal{Name: name}
		for _, w := range wants {
			if !w.there {
				g.Lacks = append(g.Lacks, w.lack)
			}
		}
		return g
	}
	registered := p.Indicator != "" // the register has the figures, and says which it lacks
	return []Goal{
		lacking("specific", want{LacksOwner, p.Owner != ""}, want{LacksPlace, len(p.Statements)+len(p.Steps) > 0}),
		lacking("measurable", want{LacksMeasure, registered || p.Measure.Text != ""}, want{LacksNow, registered || p.Measure.Now != ""},
			want{LacksTarget, registered || p.Measure.Target != ""}),
		lacking("achievable", want{LacksMeans, p.Resources != ""}),
		lacking("realistic", want{LacksReason, p.Why != ""}, want{LacksOutcome, p.Outcome != ""}),
		lacking("timebound", want{LacksQuarter, p.Quarter != ""}, want{LacksReview, p.Review != ""}),
	}
}

type want struct {
	lack  Lack
	there bool
}
