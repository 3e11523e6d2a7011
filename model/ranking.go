package model

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Priority returns the priority with an id, if it is there.
func (p Plan) Priority(id string) (Priority, bool) { return withID(p.s.priorities, id) }

// Barrier returns the barrier with an id, if it is there.
func (p Plan) Barrier(id string) (Barrier, bool) { return withID(p.s.barriers, id) }

func withID[T entry[T]](items []T, id string) (found T, ok bool) {
	if at := position(items, id); at >= 0 {
		return items[at], true
	}
	return found, false
}

// Rank is the place of a priority among all, from 1; 0 where there is none with the id.
func (p Plan) Rank(id string) int { return 1 + position(p.s.priorities, id) }

// PriorityNamed returns the first priority with the same words but for white space.
func (p Plan) PriorityNamed(what string) (Priority, bool) {
	for _, p := range p.s.priorities {
		if slices.Equal(strings.Fields(p.What), strings.Fields(what)) {
			return p, true
		}
	}
	return Priority{}, false
}

// BeginWith is the change that marks the first priorities by rank as those to begin with,
// and takes the mark from the others.
func (p Plan) BeginWith(count int) Change {
	return p.reranked(p.s.priorities, fmt.Sprintf("the first %d priorities chosen to begin with", count),
		func(rank int, _ Priority) bool { return rank < count })
}

// RankByDots is the change that puts the priorities with the most dots first; where two
// have as many, they keep their order. Of the first ones, so many at most, those with any
// dots are marked as the ones to begin with.
func (p Plan) RankByDots(count int) Change {
	ballot, _ := p.s.Vote().Ballot()
	order := slices.Clone(p.s.priorities)
	slices.SortStableFunc(order, func(a, b Priority) int { return cmp.Compare(ballot.Totals[b.ID], ballot.Totals[a.ID]) })
	return p.reranked(order, "priorities ordered by their dots",
		func(rank int, p Priority) bool { return rank < count && ballot.Totals[p.ID] > 0 })
}

// reranked is the change that gives the priorities an order, and the mark of those to
// begin with to the ones that are chosen.
func (p Plan) reranked(order []Priority, label string, chosen func(rank int, p Priority) bool) Change {
	batch := Batch{Label: label}
	now := slices.Clone(p.s.priorities)
	for to, p := range order {
		if from := position(now, p.ID); from != to {
			batch.Changes = append(batch.Changes, Reorder{ID: p.ID, To: to})
			now = slices.Insert(slices.Delete(now, from, from+1), to, p)
		}
	}
	for rank, p := range order {
		if is := chosen(rank, p); is != p.Focus {
			p.Focus = is
			batch.Changes = append(batch.Changes, Edit[Priority]{Item: p})
		}
	}
	return batch
}
