package model

import (
	"fmt"
	"slices"

	"familyhub/stocktake/model/text"
)

// Reorder gives a priority another place, counted from 0 without it: its rank.
type Reorder struct {
	ID string `json:"id"`
	To int    `json:"to"`
}

func (c Reorder) kind() string    { return "priority.move" }
func (c Reorder) cleaned() Change { return Reorder{text.Line(c.ID), c.To} }

func (c Reorder) describe(s *Session) Description {
	return describedByID[Priority](s, c.ID, fmt.Sprintf(" moved from place %d to %d", s.Plan().Rank(c.ID), c.To+1))
}

func (c Reorder) apply(s *Session) (Change, error) {
	from, most := position(s.priorities, c.ID), len(s.priorities)-1
	switch {
	case from < 0:
		return nil, refuse("there is no priority with the id %q", excerpt(c.ID))
	case c.To < 0 || c.To > most:
		return nil, refuse("there are %d of them, so the place is 0 to %d, not %d", most+1, most, c.To)
	case c.To == from:
		return nil, ErrNoChange
	}
	p := s.priorities[from]
	s.priorities = slices.Insert(slices.Delete(slices.Clone(s.priorities), from, from+1), c.To, p)
	return Reorder{c.ID, from}, nil
}
