package board

import (
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// content is what of the session the line for words lets through: in groups by step and
// statement, or the priorities alone by rank.
type content struct {
	open   *ui.OpenSession
	find   form.Find
	ranked bool // by rank
	right  bool // by statement, the priorities have the focus rather than the barriers
}

// group is a part of the board: what stands at a statement, a step, or nowhere else.
type group struct {
	subject    model.Subject
	barriers   []model.Barrier
	priorities []model.Priority
}

// groups are the parts of the board in the order of the steps. While words are looked for,
// parts without any of it are left out.
func (c *content) groups() []group {
	var all []group
	session, priorities := c.open.Session(), c.ranking()
	add := func(t model.Subject) {
		g := group{subject: t}
		for _, barrier := range session.Barriers() {
			if stands(t, barrier.Statements, barrier.Steps) && c.find.Finds(barrier.Text, session.Plan().KindWords(barrier.Kind)) {
				g.barriers = append(g.barriers, barrier)
			}
		}
		for _, p := range priorities {
			if stands(t, p.Statements, p.Steps) {
				g.priorities = append(g.priorities, p)
			}
		}
		if c.find.Words() == "" || len(g.barriers)+len(g.priorities) > 0 {
			all = append(all, g)
		}
	}
	for _, step := range session.Framework().Steps {
		add(model.Subject{Step: step.Number})
		for _, st := range step.Statements {
			add(model.Subject{Statement: st.Number})
		}
	}
	add(model.Subject{})
	return all
}

// ranking is the priorities by rank.
func (c *content) ranking() []model.Priority {
	return slices.DeleteFunc(slices.Clone(c.open.Session().Priorities()), func(p model.Priority) bool {
		return !c.find.Finds(p.What, p.Owner, c.open.Session().Plan().Quarters().Months(p.Quarter), string(p.Status), p.Why, p.Outcome)
	})
}

// cells is everything that ↑ and ↓ go through.
func (c *content) cells() []cell {
	var all []cell
	if c.ranked {
		for _, id := range (group{priorities: c.ranking()}).ids(true) {
			all = append(all, cell{id: id})
		}
		return all
	}
	for _, g := range c.groups() {
		all = append(all, cell{subject: g.subject})
		for _, id := range g.ids(c.right) {
			all = append(all, cell{g.subject, id})
		}
	}
	return all
}

// column is what stands beside a cell in a column: of its part of the board, or of all by rank.
func (c *content) column(of cell, priorities bool) []string {
	if c.ranked {
		return group{priorities: c.ranking()}.ids(true)
	}
	for _, g := range c.groups() {
		if g.subject == of.subject {
			return g.ids(priorities)
		}
	}
	return nil
}

// stands reports whether a text stands at a part of the board. What belongs to no
// statement and no step stands at the session as a whole.
func stands(t model.Subject, statements, steps []int) bool {
	if t == (model.Subject{}) {
		return len(statements)+len(steps) == 0
	}
	return t.Covers(statements, steps)
}

// ids are the ids of a part's priorities, or of its barriers.
func (g group) ids(priorities bool) []string {
	var ids []string
	if !priorities {
		for _, b := range g.barriers {
			ids = append(ids, b.ID)
		}
		return ids
	}
	for _, p := range g.priorities {
		ids = append(ids, p.ID)
	}
	return ids
}
