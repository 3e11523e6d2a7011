package planning

import (
	"cmp"
	"fmt"
	"slices"

	"familyhub/stocktake/model"
)

// BeginWith is the change that marks the first priorities by rank as those to begin with,
// and takes the mark from the others.
func BeginWith(s *model.Session, count int) model.Change {
	return reranked(s, s.Priorities(), fmt.Sprintf("the first %d priorities chosen to begin with", count),
		func(rank int, _ model.Priority) bool { return rank < count })
}

// RankByDots is the change that puts the priorities with the most dots first; where two
// have as many, they keep their order. Of the first ones, so many at most, those with any
// dots are marked as the ones to begin with.
func RankByDots(s *model.Session, count int) model.Change {
	ballot, _ := s.Vote().Ballot()
	order := slices.Clone(s.Priorities())
	slices.SortStableFunc(order, func(a, b model.Priority) int { return cmp.Compare(ballot.Totals[b.ID], ballot.Totals[a.ID]) })
	return reranked(s, order, "priorities ordered by their dots",
		func(rank int, p model.Priority) bool { return rank < count && ballot.Totals[p.ID] > 0 })
}

// reranked is the change that gives the priorities an order, and the mark of those to
// begin with to the ones that are chosen.
func reranked(s *model.Session, order []model.Priority, label string, chosen func(rank int, p model.Priority) bool) model.Change {
	batch := model.Batch{Label: label}
	now := slices.Clone(s.Priorities())
	for to, p := range order {
		if from := slices.IndexFunc(now, func(other model.Priority) bool { return other.ID == p.ID }); from != to {
			batch.Changes = append(batch.Changes, model.Reorder{ID: p.ID, To: to})
			now = slices.Insert(slices.Delete(now, from, from+1), to, p)
		}
	}
	for rank, p := range order {
		if is := chosen(rank, p); is != p.Focus {
			p.Focus = is
			batch.Changes = append(batch.Changes, model.Edit[model.Priority]{Item: p})
		}
	}
	return batch
}
