// Package planning is what people do with a plan as a whole: what it still lacks, what is too much at
// once and which outcomes it serves; and the changes to several entries at once, such as merging,
// splitting, ranking, taking out what others rest on, and taking an earlier session's plan over.
package planning

import (
	"fmt"
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/followup"
	"familyhub/stocktake/model/match"
	"familyhub/stocktake/model/refusal"
)

// CarryOver takes the register of measures with its history and the priorities of an earlier
// session's plan over into this one, but for those that were dropped and those that are here already, be it through another
// plan of which both are part. Statements, steps,
// requirements, uses of funding and levels of evaluation go with them where this session has
// the same framework, in whatever version, and them in the same words. Barriers, quarters, review dates, what would
// make them more likely and the choice of the focus belong to the earlier session and stay there. The error is
// NoChange when there is nothing to take over.
func CarryOver(s, earlier *model.Session) (model.Change, error) {
	if earlier.ID() == s.ID() {
		return nil, refusal.Of("a session's own plan is there already; choose an earlier session")
	}
	if here, there := s.Details().Area, earlier.Details().Area; here != "" && there != "" && match.Folded(here) != match.Folded(there) {
		return nil, refusal.Of("that plan is of %s, and this session of %s; where the two are the same area, give it the same name in the details of both",
			refusal.Excerpt(there), refusal.Excerpt(here))
	}
	changes, measures := carryMeasures(s, earlier)
	registered := len(changes) // measures, and later values of those that are here
	ids := model.NewNumbering[model.Priority](s)
	for _, pr := range earlier.Priorities() {
		if pr.Status == model.Dropped || pr.Carried.From(s.ID()) || Successor(s, earlier.ID(), pr) != nil {
			continue
		}
		pr.Carried = &model.Carried{Session: earlier.ID(), Priority: pr.ID, Status: pr.Status, Stood: followup.Of(earlier).Measure(pr).Now, Through: pr.Carried.Sources()}
		pr.ID, pr.Barriers, pr.Quarter, pr.Review, pr.Raise, pr.Focus, pr.By = ids.Next(), nil, "", "", "", false, nil
		pr.Indicator = measures[pr.Indicator]
		adopt(&pr, s, earlier)
		changes = append(changes, model.Add[model.Priority]{Item: pr, At: model.End})
	}
	if len(changes) == 0 {
		return nil, model.ErrNoChange
	}
	label := fmt.Sprintf(model.CarriedOver+"%s”: %d", refusal.Excerpt(earlier.Details().Title), len(changes)-registered)
	if registered > 0 {
		label += fmt.Sprintf(", and measures and their values: %d", registered)
	}
	return model.Batch{Label: label, Changes: changes}, nil
}

// adopt leaves out of the priority what it refers to in an earlier session's framework and
// the session does not have, or has in other words. In another framework a number means
// something else.
func adopt(p *model.Priority, s, earlier *model.Session) {
	was, is := earlier.Framework(), s.Framework()
	if was.ID != is.ID {
		p.Statements, p.Steps, p.Requirement, p.Measure.Level, p.Funding = nil, nil, 0, "", nil
		return
	}
	p.Statements = slices.DeleteFunc(slices.Clone(p.Statements), func(n int) bool {
		then, _ := was.Statement(n)
		now, ok := is.Statement(n)
		return !ok || !match.SameWords(then, now)
	})
	p.Steps = slices.DeleteFunc(slices.Clone(p.Steps), func(n int) bool {
		then, _ := was.Step(n)
		now, ok := is.Step(n)
		return !ok || match.Folded(then.Title) != match.Folded(now.Title)
	})
	requirement, _ := earlier.Guide().Requirement(p.Requirement)
	if here, ok := s.Guide().Requirement(p.Requirement); !ok || match.Folded(here.Title) != match.Folded(requirement.Title) {
		p.Requirement = 0
	}
	level, _ := earlier.Guide().EvaluationLevel(p.Measure.Level)
	if here, ok := s.Guide().EvaluationLevel(p.Measure.Level); !ok || match.Folded(here.Text) != match.Folded(level.Text) {
		p.Measure.Level = ""
	}
	p.Funding = slices.DeleteFunc(slices.Clone(p.Funding), func(id string) bool {
		then, _ := earlier.Guide().FundingUse(id)
		now, ok := s.Guide().FundingUse(id)
		return !ok || match.Folded(then.Text) != match.Folded(now.Text)
	})
}
