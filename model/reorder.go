package model

import "slices"

// Reorder gives an entry of a list another place, counted from 0 without it: the rank of
// a priority.
type Reorder[T entry[T]] struct {
	ID string `json:"id"`
	To int    `json:"to"`
}

func (c Reorder[T]) kind() string {
	var none T
	return none.noun() + ".move"
}

func (c Reorder[T]) cleaned() Change { return Reorder[T]{CleanLine(c.ID), c.To} }

// Words names the entry.
func (c Reorder[T]) Words(s *Session) string {
	var none T
	if items := *none.list(s); position(items, c.ID) >= 0 {
		return items[position(items, c.ID)].words(s) + " moved"
	}
	return none.noun() + " moved"
}

func (c Reorder[T]) apply(s *Session) (Change, error) {
	var none T
	items := none.list(s)
	from := position(*items, c.ID)
	if from < 0 {
		return nil, refuse("there is no %s with the id %q", none.noun(), excerpt(c.ID))
	}
	if c.To < 0 || c.To >= len(*items) {
		return nil, refuse("there are %d in the list; the place %d is none of them", len(*items), c.To+1)
	}
	if c.To == from {
		return nil, errNoChange
	}
	it := (*items)[from]
	*items = slices.Insert(slices.Delete(slices.Clone(*items), from, from+1), c.To, it)
	return Reorder[T]{c.ID, from}, nil
}
