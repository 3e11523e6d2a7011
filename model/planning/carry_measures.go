package planning

import (
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/match"
)

// carryIndicators takes the register of an earlier session over, with all that its measures
// were. Of those that are here already, taken over before, be it through another plan of which
// both are part, or written down under the same name, only later values come. Under which
// id here a measure of the earlier session is found it returns as well.
func carryMeasures(s, earlier *model.Session) (changes []model.Change, here map[string]string) {
	here = map[string]string{}
	ids := model.NewNumbering[model.Indicator](s)
	for _, m := range earlier.Plan().Indicators() {
		if heir, ok := heir(s, earlier, m); ok {
			here[m.ID] = heir.ID
			changes = append(changes, missing(heir, m)...)
			continue
		}
		m.Through = append([]model.MeasureSource{{Session: earlier.ID(), Measure: m.ID}}, m.Through...)
		m.ID = ids.Next()
		here[m.Through[0].Measure] = m.ID
		then, _ := earlier.Guide().EvaluationLevel(m.Level)
		if now, ok := s.Guide().EvaluationLevel(m.Level); !ok || match.Folded(now.Text) != match.Folded(then.Text) {
			m.Level = ""
		}
		changes = append(changes, model.Add[model.Indicator]{Item: m, At: model.End})
	}
	return changes, here
}

// missing are the values of a measure after the latest one here: those that came to the earlier
// session since it was taken over.
func missing(here, was model.Indicator) []model.Change {
	latest, _ := here.Latest()
	if here.Unit != was.Unit {
		return nil
	}
	var changes []model.Change
	for _, v := range was.Values {
		if v.Date > latest.Date {
			changes = append(changes, model.AddValue{Indicator: here.ID, Value: v})
		}
	}
	return changes
}

// heir is what a measure of an earlier session is here. One that has its name now and continues
// another measure of that session is not: the values of two measures would be mixed.
func heir(s, earlier *model.Session, was model.Indicator) (model.Indicator, bool) {
	sources := append([]model.MeasureSource{{Session: earlier.ID(), Measure: was.ID}}, was.Through...)
	at := slices.IndexFunc(s.Plan().Indicators(), func(m model.Indicator) bool {
		return slices.Contains(was.Through, model.MeasureSource{Session: s.ID(), Measure: m.ID}) ||
			slices.ContainsFunc(m.Through, func(from model.MeasureSource) bool { return slices.Contains(sources, from) })
	})
	if at < 0 {
		named, ok := s.Plan().IndicatorNamed(was.Name)
		other := slices.ContainsFunc(named.Through, func(from model.MeasureSource) bool { return from.Session == earlier.ID() })
		return named, ok && !other
	}
	return s.Plan().Indicators()[at], true
}
