package board

import (
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// group is a part of the board: what stands at a statement, a step, or nowhere else.
type group struct {
	target     model.Target
	barriers   []model.Barrier
	priorities []model.Priority
}

// groups are the parts of the board in the order of the steps. While something is
// filtered, parts without any of it are left out.
func (b *Board) groups() []group {
	if b.parts == nil || b.grouped != b.partsKey() {
		return b.arranged()
	}
	return b.parts
}

// partsKey is what the parts of the board depend on.
func (b *Board) partsKey() partsKey {
	key := partsKey{seq: b.desk.History.Seq()}
	if b.filtered() {
		key.filter = b.filter.Value(form.FilterName)
	}
	return key
}

func (b *Board) arranged() []group {
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

// stands reports whether a text stands at a part of the board. What belongs to no
// statement and no step stands at the session as a whole.
func stands(t model.Target, statements, steps []int) bool {
	if t == (model.Target{}) {
		return len(statements)+len(steps) == 0
	}
	return t.Covers(statements, steps)
}

func (b *Board) filtered() bool { return b.filter != nil && !b.filter.Empty() }

// lets reports whether texts have all the words of the filter.
func (b *Board) lets(texts ...string) bool {
	if !b.filtered() {
		return true
	}
	words := strings.Fields(strings.ToLower(b.filter.Value(form.FilterName)))
	return ui.ContainsAll(strings.ToLower(strings.Join(texts, " ")), words)
}

func (b *Board) letsPriority(p model.Priority) bool {
	return b.lets(p.What, p.Owner, string(p.Quarter), string(p.Status), p.Why, p.Outcome)
}

// ids are the ids of a part's priorities, or of its barriers.
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
