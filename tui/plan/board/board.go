// Package board is all barriers and priorities of a session: by step and statement, or by rank.
package board

import (
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// Board is all barriers and priorities of the session: by step and statement, or the
// priorities alone by their rank.
type Board struct {
	desk    *ui.OpenSession
	look    *ui.Look
	ranked  bool // by rank
	right   bool // by statement, the priorities have the focus rather than the barriers
	Focus   Cell
	at      int        // where the focus was last, for when its cell is gone
	filter  *form.Form // nil while nothing is filtered
	finding bool       // the filter is being typed
	marked  Cell       // what is to be merged into another; zero for nothing

	grouped partsKey // what parts is for: most keys change neither session nor filter
	parts   []group
}

// partsKey is all that the parts of the board depend on.
type partsKey struct {
	seq    uint64
	filter string
}

// Cell is what keys act on: a barrier or a priority where it stands, or without an id
// the head of a statement, a step or the session as a whole.
type Cell struct {
	Target model.Target
	ID     string
}

// New opens at a place of the session; the zero target is all of it.
func New(d *ui.OpenSession, look *ui.Look, t model.Target) *Board {
	return &Board{desk: d, look: look, Focus: Cell{Target: t}, right: len(d.Session().Barriers()) == 0}
}

// Heading says where the user is.
func (b *Board) Heading() string {
	if b.ranked {
		return "Priorities by rank"
	}
	return "Barriers and priorities by statement"
}

func (b *Board) session() *model.Session { return b.desk.Session() }

// ranking is the priorities that the filter lets through, by rank.
func (b *Board) ranking() []model.Priority {
	var found []model.Priority
	for _, p := range b.session().Priorities() {
		if b.letsPriority(p) {
			found = append(found, p)
		}
	}
	return found
}

// cells is everything that ↑ and ↓ go through.
func (b *Board) cells() []Cell {
	var all []Cell
	if b.ranked {
		for _, p := range b.ranking() {
			all = append(all, Cell{ID: p.ID})
		}
		return all
	}
	for _, g := range b.groups() {
		all = append(all, Cell{Target: g.target})
		for _, id := range g.ids(b.right) {
			all = append(all, Cell{g.target, id})
		}
	}
	return all
}

// Current is the cell in focus. An entry is known by its id wherever it went; where it
// is gone, the focus stays at its place.
func (b *Board) Current() (Cell, bool) {
	all := b.cells()
	if len(all) == 0 {
		return Cell{}, false
	}
	return all[b.focusAt(all)], true
}

// focusAt is where the focus is among all cells, of which there are some.
func (b *Board) focusAt(all []Cell) int {
	at := slices.Index(all, b.Focus)
	if at < 0 && b.Focus.ID != "" {
		at = slices.IndexFunc(all, func(c Cell) bool { return c.ID == b.Focus.ID })
	}
	if at < 0 {
		at = min(b.at, len(all)-1)
	}
	return at
}

// Resize is told after each message: it keeps what was grouped, and the focus on a cell that is
// there.
func (b *Board) Resize(int, int) {
	b.parts, b.grouped = b.groups(), b.partsKey()
	b.step(0)
}

// step moves the focus so many cells on, or back.
func (b *Board) step(by int) {
	if all := b.cells(); len(all) > 0 {
		b.at = min(max(b.focusAt(all)+by, 0), len(all)-1)
		b.Focus = all[b.at]
	}
}

func (b *Board) move(by int) func() ui.Action {
	return func() ui.Action {
		b.step(by)
		return nil
	}
}

// priority is the one in focus.
func (b *Board) priority() (model.Priority, bool) {
	c, _ := b.Current()
	return b.session().Plan().Priority(c.ID)
}

// Barrier is the one in focus.
func (b *Board) Barrier() (model.Barrier, bool) {
	c, _ := b.Current()
	return b.session().Plan().Barrier(c.ID)
}

// Typing reports whether the filter is typed.
func (b *Board) Typing() bool { return b.finding }

// Key takes a key press.
func (b *Board) Key(msg tea.KeyMsg) ui.Action {
	switch msg.String() {
	case "up":
		return b.move(-1)()
	case "down":
		return b.move(1)()
	case "enter":
		b.finding = false
		if b.filter.Empty() {
			b.filter = nil
		}
		return nil
	case "esc":
		b.filter, b.finding = nil, false
		return nil
	}
	b.filter.Key(msg)
	return nil
}
