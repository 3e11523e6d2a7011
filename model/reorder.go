package model

import (
	"fmt"
	"slices"

	"familyhub/stocktake/model/text"
)

// ranked is an entry of a list whose order means something: Priority.
type ranked[T any] interface {
	entry[T]
	ranks()
}

// Reorder gives an entry of a list another place, counted from 0 without it: the rank of
// a priority.
type Reorder[T ranked[T]] struct {
	ID string `json:"id"`
	To int    `json:"to"`
}

func (c Reorder[T]) kind() string    { return kindOf[T]("move") }
func (c Reorder[T]) cleaned() Change { return Reorder[T]{text.Line(c.ID), c.To} }

func (c Reorder[T]) describe(s *Session) Description {
	var none T
	from := position(*none.list(s), c.ID)
	return describedByID[T](s, c.ID, fmt.Sprintf(" moved from place %d to %d", from+1, c.To+1))
}

func (c Reorder[T]) apply(s *Session) (Change, error) {
	var none T
	items := none.list(s)
	from := position(*items, c.ID)
	if from < 0 {
		return nil, refuse("there is no %s with the id %q", none.noun(), excerpt(c.ID))
	}
	if c.To < 0 || c.To >= len(*items) {
		return nil, refuse("there are %d of them, so the place is 0 to %d, not %d", len(*items), len(*items)-1, c.To)
	}
	if c.To == from {
		return nil, errNoChange
	}
	it := (*items)[from]
	*items = slices.Insert(slices.Delete(slices.Clone(*items), from, from+1), c.To, it)
	return Reorder[T]{c.ID, from}, nil
}
