package tui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"stocktake/model"
)

// board is all barriers and priorities of the session: by step and statement, or the
// priorities alone by their rank.
type board struct {
	desk    *desk
	look    *Look
	ranked  bool // by rank
	right   bool // by statement, the priorities have the focus rather than the barriers
	focus   cell
	at      int   // where the focus was last, for when its cell is gone
	filter  *form // nil while nothing is filtered
	finding bool  // the filter is being typed
	marked  cell  // what is to be merged into another; zero for nothing
}

// cell is what keys act on: a barrier or a priority where it stands, or without an id
// the head of a statement, a step or the session as a whole.
type cell struct {
	target model.Target
	id     string
}

// newBoard opens at a place of the session; the zero target is all of it.
func newBoard(d *desk, look *Look, t model.Target) *board {
	return &board{desk: d, look: look, focus: cell{target: t}, right: len(d.session().Barriers()) == 0}
}

// boardCommand opens the board from another screen.
func boardCommand(d *desk, look *Look, t model.Target) command {
	return on("B", "board", "See all barriers and priorities, choose among them, plan them", func(string) act {
		return push(newBoard(d, look, t))
	})
}

func (b *board) heading() string {
	if b.ranked {
		return "Priorities by rank"
	}
	return "Barriers and priorities by statement"
}

func (b *board) session() *model.Session { return b.desk.session() }

// group is a part of the board: what stands at a statement, a step, or nowhere else.
type group struct {
	target     model.Target
	barriers   []model.Barrier
	priorities []model.Priority
}

// groups are the parts of the board in the order of the steps. While something is
// filtered, parts without any of it are left out.
func (b *board) groups() []group {
	var all []group
	add := func(t model.Target) {
		g := group{target: t}
		for _, barrier := range b.session().Barriers() {
			if stands(t, barrier.Statements, barrier.Steps) && b.lets(barrier.Text, string(barrier.Kind)) {
				g.barriers = append(g.barriers, barrier)
			}
		}
		for _, p := range b.session().Priorities() {
			if stands(t, p.Statements, p.Steps) && b.letsPriority(p) {
				g.priorities = append(g.priorities, p)
			}
		}
		if !b.filtered() || len(g.barriers)+len(g.priorities) > 0 {
			all = append(all, g)
		}
	}
	for _, step := range b.session().Framework().Steps {
		add(model.Target{Step: step.Number})
		for _, st := range step.Statements {
			add(model.Target{Statement: st.Number})
		}
	}
	add(model.Target{})
	return all
}

// stands is true where a text stands at a part of the board. What belongs to no
// statement and no step stands at the session as a whole.
func stands(t model.Target, statements, steps []int) bool {
	if t == (model.Target{}) {
		return len(statements)+len(steps) == 0
	}
	return t.Covers(statements, steps)
}

func (b *board) filtered() bool { return b.filter != nil && !b.filter.empty() }

// lets is true for texts that have all the words of the filter.
func (b *board) lets(texts ...string) bool {
	if !b.filtered() {
		return true
	}
	words := strings.Fields(strings.ToLower(b.filter.value(filterName)))
	return containsAll(strings.ToLower(strings.Join(texts, " ")), words)
}

func (b *board) letsPriority(p model.Priority) bool {
	return b.lets(p.What, p.Owner, string(p.Quarter), string(p.Status), p.Why, p.Outcome)
}

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

func (g group) ids(priorities bool) []string {
	var ids []string
	if priorities {
		for _, p := range g.priorities {
			ids = append(ids, p.ID)
		}
		return ids
	}
	for _, barrier := range g.barriers {
		ids = append(ids, barrier.ID)
	}
	return ids
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

func (b *board) move(by int) func(string) act {
	return func(string) act {
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
func (b *board) typing() bool { return b.finding }

func (b *board) key(msg tea.KeyMsg) act {
	switch msg.String() {
	case "up":
		return b.move(-1)("")
	case "down":
		return b.move(1)("")
	case "enter":
		b.finding = false
		if b.filter.empty() {
			b.filter = nil
		}
		return nil
	case "esc":
		b.filter, b.finding = nil, false
		return nil
	}
	b.filter.key(msg)
	return nil
}
