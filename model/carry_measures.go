package model

import (
	"slices"

	"familyhub/stocktake/model/match"
)

// carryIndicators takes the register of an earlier session over, with all that its measures
// were. Of those that are here already, taken over before, be it through another plan of which
// both are part, or written down under the same name, only later values come. Under which
// id here a measure of the earlier session is found it returns as well.
func (p Plan) carryIndicators(earlier *Session) (changes []Change, here map[string]string) {
	here = map[string]string{}
	ids := newNumbering[Indicator](p.s)
	for _, m := range earlier.indicators {
		if heir, ok := p.heir(earlier, m); ok {
			here[m.ID] = heir.ID
			changes = append(changes, missing(heir, m)...)
			continue
		}
		m.Through = append([]MeasureSource{{earlier.ID(), m.ID}}, m.Through...)
		m.ID = ids.next()
		here[m.Through[0].Measure] = m.ID
		then, _ := earlier.Guide().EvaluationLevel(m.Level)
		if now, ok := p.s.Guide().EvaluationLevel(m.Level); !ok || match.Folded(now.Text) != match.Folded(then.Text) {
			m.Level = ""
		}
		changes = append(changes, Add[Indicator]{m, End})
	}
	return changes, here
}

// missing are the values of a measure after the latest one here: those that came to the earlier
// session since it was taken over.
func missing(here, was Indicator) []Change {
	latest, _ := here.Latest()
	if here.Unit != was.Unit {
		return nil
	}
	var changes []Change
	for _, v := range was.Values {
		if v.Date > latest.Date {
			changes = append(changes, AddValue{here.ID, v})
		}
	}
	return changes
}

// heir is what a measure of an earlier session is here. One that has its name now and continues
// another measure of that session is not: the values of two measures would be mixed.
func (p Plan) heir(earlier *Session, was Indicator) (Indicator, bool) {
	sources := append([]MeasureSource{{earlier.ID(), was.ID}}, was.Through...)
	at := slices.IndexFunc(p.s.indicators, func(m Indicator) bool {
		return slices.Contains(was.Through, MeasureSource{p.s.ID(), m.ID}) ||
			slices.ContainsFunc(m.Through, func(from MeasureSource) bool { return slices.Contains(sources, from) })
	})
	if at < 0 {
		named, ok := p.IndicatorNamed(was.Name)
		other := slices.ContainsFunc(named.Through, func(from MeasureSource) bool { return from.Session == earlier.ID() })
		return named, ok && !other
	}
	return p.s.indicators[at], true
}
