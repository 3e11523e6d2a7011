package tui

import (
	"slices"

	"stocktake/model"
	"stocktake/tui/form"
	"stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// board is all barriers and priorities of the session: by step and statement, or the
// priorities alone by their rank.
type board struct {
	desk    *ui.OpenSession
	look    *ui.Look
	ranked  bool // by rank
	right   bool // by statement, the priorities have the focus rather than the barriers
	focus   cell
	at      int        // where the focus was last, for when its cell is gone
	filter  *form.Form // nil while nothing is filtered
	finding bool       // the filter is being typed
	marked  cell       // what is to be merged into another; zero for nothing

	grouped partsKey // what parts is for: most keys change neither session nor filter
	parts   []group
}

// partsKey is all that the parts of the board depend on.
type partsKey struct {
	seq    uint64
	filter string
}

// cell is what keys act on: a barrier or a priority where it stands, or without an id
// the head of a statement, a step or the session as a whole.
type cell struct {
	target model.Target
	id     string
}

// newBoard opens at a place of the session; the zero target is all of it.
func newBoard(d *ui.OpenSession, look *ui.Look, t model.Target) *board {
	return &board{desk: d, look: look, focus: cell{target: t}, right: len(d.Session().Barriers()) == 0}
}

func (b *board) Heading() string {
	if b.ranked {
		return "Priorities by rank"
	}
	return "Barriers and priorities by statement"
}

func (b *board) session() *model.Session { return b.desk.Session() }

// ranking is the priorities that the filter lets through, by rank.
func (b *board) ranking() []model.Priority {
	var found []model.Priority
	for _, p := range b.session().Priorities() {
		if b.letsPriority(p) {
			found = append(found, p)
		}
	}
	return found
}

// cells is everything that ↑ and ↓ go through.
func (b *board) cells() []cell {
	var all []cell
	if b.ranked {
		for _, p := range b.ranking() {
			all = append(all, cell{id: p.ID})
		}
		return all
	}
	for _, g := range b.groups() {
		all = append(all, cell{target: g.target})
		for _, id := range g.ids(b.right) {
			all = append(all, cell{g.target, id})
		}
	}
	return all
}

// current is the cell in focus. An entry is known by its id wherever it went; where it
// is gone, the focus stays at its place.
func (b *board) current() (cell, bool) {
	all := b.cells()
	if len(all) == 0 {
		return cell{}, false
	}
	at := slices.Index(all, b.focus)
	if at < 0 && b.focus.id != "" {
		at = slices.IndexFunc(all, func(c cell) bool { return c.id == b.focus.id })
	}
	if at < 0 {
		at = min(b.at, len(all)-1)
	}
	b.at, b.focus = at, all[at]
	return b.focus, true
}

func (b *board) move(by int) func() ui.Action {
	return func() ui.Action {
		if _, ok := b.current(); !ok {
			return nil
		}
		all := b.cells()
		b.at = min(max(b.at+by, 0), len(all)-1)
		b.focus = all[b.at]
		return nil
	}
}

// priority is the one in focus.
func (b *board) priority() (model.Priority, bool) {
	c, _ := b.current()
	return findPriority(b.session(), c.id)
}

// barrier is the one in focus.
func (b *board) barrier() (model.Barrier, bool) {
	c, _ := b.current()
	return findBarrier(b.session(), c.id)
}

func findPriority(s *model.Session, id string) (model.Priority, bool) {
	for _, p := range s.Priorities() {
		if p.ID == id {
			return p, true
		}
	}
	return model.Priority{}, false
}

func findBarrier(s *model.Session, id string) (model.Barrier, bool) {
	for _, barrier := range s.Barriers() {
		if barrier.ID == id {
			return barrier, true
		}
	}
	return model.Barrier{}, false
}

// typing is true while the filter is typed.
func (b *board) Typing() bool { return b.finding }

func (b *board) Key(msg tea.KeyMsg) ui.Action {
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
