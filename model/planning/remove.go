package planning

import (
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/refusal"
)

// RemoveMeasure takes a measure out of the register, and out of the priorities that name it.
func RemoveMeasure(s *model.Session, id string) model.Change {
	var changes []model.Change
	for _, pr := range s.Plan().MeasuredBy(id) {
		pr.Indicator = ""
		changes = append(changes, model.Edit[model.Priority]{Item: pr})
	}
	if len(changes) == 0 {
		return model.Remove[model.Indicator]{ID: id}
	}
	m, _ := s.Plan().Indicator(id)
	return model.Batch{Label: model.RemovedMeasure + refusal.Excerpt(m.Name), Changes: append(changes, model.Remove[model.Indicator]{ID: id})}
}

// RemoveBarrier takes a barrier out of the session, and out of the priorities that are
// to remove it.
func RemoveBarrier(s *model.Session, id string) model.Change {
	changes := append(withoutBarrier(s, id, ""), model.Remove[model.Barrier]{ID: id})
	if len(changes) == 1 {
		return changes[0]
	}
	b, _ := s.Plan().Barrier(id)
	return model.Batch{Label: model.RemovedBarrier + refusal.Excerpt(b.Text), Changes: changes}
}

// withoutBarrier takes a barrier out of every priority, and puts another in its place unless
// that is empty.
func withoutBarrier(s *model.Session, barrier, instead string) []model.Change {
	var changes []model.Change
	for _, pr := range s.Priorities() {
		at := slices.Index(pr.Barriers, barrier)
		if at < 0 {
			continue
		}
		pr.Barriers = slices.Delete(slices.Clone(pr.Barriers), at, at+1)
		if instead != "" {
			pr.Barriers = append(pr.Barriers, instead)
		}
		changes = append(changes, model.Edit[model.Priority]{Item: pr})
	}
	return changes
}
