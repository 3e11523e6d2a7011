package board

import (
	"slices"

	"familyhub/stocktake/model"
)

// cell is what keys act on: a barrier or a priority where it stands, or without an id
// the head of a statement, a step or the session as a whole.
type cell struct {
	subject model.Subject
	id      string
}

// cursor is the focus on one of all cells.
type cursor struct {
	cell cell
	at   int // where it was last, for when its cell is gone
}

// in is its place among all cells. An entry is known by its id wherever it went; where it
// is gone, the focus stays at its place.
func (c *cursor) in(all []cell) int {
	at := slices.Index(all, c.cell)
	if at < 0 && c.cell.id != "" {
		at = slices.IndexFunc(all, func(other cell) bool { return other.id == c.cell.id })
	}
	if at < 0 {
		at = min(c.at, len(all)-1)
	}
	return at
}

func (c *cursor) move(all []cell, by int) {
	if len(all) > 0 {
		c.at = min(max(c.in(all)+by, 0), len(all)-1)
		c.cell = all[c.at]
	}
}

// beside is the cell that has the focus once what is in focus is gone: the next, or the
// one before the last.
func (c *cursor) beside(all []cell) cell {
	at := c.in(all)
	for _, next := range all[min(at+1, len(all)):] {
		if next.id != all[at].id {
			return next
		}
	}
	return all[max(at-1, 0)]
}
