package intake

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/match"
	"familyhub/stocktake/model/sheet/namelist"
)

// wishes puts a row's barriers and priorities on the session's lists.
func (m *merger) wishes(row fitting) {
	by := []string{row.who.ID}
	if m.s.Anonymous() {
		by = nil
	}
	r := m.report()
	for _, said := range row.Barriers {
		r.Barriers.wish(m.barriers.say(model.Barrier{Text: said, Statements: []int{row.Statement}, By: by}))
	}
	for _, said := range row.Priorities {
		r.Priorities.wish(m.priorities.say(model.Priority{What: said, Statements: []int{row.Statement}, By: by, Status: model.Proposed}))
	}
}

func (t *Tally) wish(entered bool) {
	if entered {
		t.New++
	} else {
		t.Same++
	}
}

// covered moves what a row wishes into its comment, which lies sealed until the reveal:
// it may tell as much as the score does.
func (m *merger) covered(row *fitting) {
	r := m.report()
	r.Barriers.Sealed += len(row.Barriers)
	r.Priorities.Sealed += len(row.Priorities)
	row.Comment = withWishes(row.Comment, row.Barriers, row.Priorities)
	row.Barriers, row.Priorities = nil, nil
}

// withWishes is a comment with barriers and priorities below it, each on a line of its own.
func withWishes(comment string, barriers, priorities []string) string {
	var lines []string
	if comment != "" {
		lines = append(lines, comment)
	}
	for _, said := range barriers {
		lines = append(lines, "Barrier: "+said)
	}
	for _, said := range priorities {
		lines = append(lines, "Priority: "+said)
	}
	return strings.Join(lines, "\n")
}

// wishList is the barriers or the priorities of a session, with those that files add.
type wishList[T any] struct {
	items  []T            // the session's first, in their order
	before []T            // as the session has them
	at     map[string]int // the place of the words, folded
	prefix string         // of ids
	next   int            // the number of the next id
	words  func(T) string
	joined func(there, said T) T // an entry for all statements of both and all who said it
	withID func(T, string) T
	add    func(T) model.Change
	edit   func(T) model.Change
}

func barriersOf(s *model.Session) wishList[model.Barrier] {
	l := wishList[model.Barrier]{
		before: s.Barriers(), words: func(b model.Barrier) string { return b.Text },
		joined: func(there, said model.Barrier) model.Barrier {
			there.Statements, there.By = union(there.Statements, said.Statements), union(there.By, said.By)
			return there
		},
		withID: func(b model.Barrier, id string) model.Barrier { b.ID = id; return b },
		add:    func(b model.Barrier) model.Change { return model.Add[model.Barrier]{Item: b, At: model.End} },
		edit:   func(b model.Barrier) model.Change { return model.Edit[model.Barrier]{Item: b} },
	}
	l.begin(model.NextID[model.Barrier](s))
	return l
}

func prioritiesOf(s *model.Session) wishList[model.Priority] {
	l := wishList[model.Priority]{
		before: s.Priorities(), words: func(p model.Priority) string { return p.What },
		joined: func(there, said model.Priority) model.Priority {
			there.Statements, there.By = union(there.Statements, said.Statements), union(there.By, said.By)
			return there
		},
		withID: func(p model.Priority, id string) model.Priority { p.ID = id; return p },
		add:    func(p model.Priority) model.Change { return model.Add[model.Priority]{Item: p, At: model.End} },
		edit:   func(p model.Priority) model.Change { return model.Edit[model.Priority]{Item: p} },
	}
	l.begin(model.NextID[model.Priority](s))
	return l
}

func (l *wishList[T]) begin(nextID string) {
	l.items, l.at = slices.Clone(l.before), make(map[string]int, len(l.before))
	l.prefix, l.next = namelist.Prefix(nextID), namelist.Number(nextID)
	for i, item := range l.items {
		if words := match.Folded(l.words(item)); words != "" {
			l.at[words] = i
		}
	}
}

// say puts an entry on the list, or its statements and people with an entry of the same
// words. It reports whether anything came of it.
func (l *wishList[T]) say(said T) bool {
	words := match.Folded(l.words(said))
	i, there := l.at[words]
	if !there {
		l.at[words] = len(l.items)
		l.items = append(l.items, l.withID(said, l.prefix+strconv.Itoa(l.next)))
		l.next++
		return true
	}
	joined := l.joined(l.items[i], said)
	if reflect.DeepEqual(joined, l.items[i]) {
		return false
	}
	l.items[i] = joined
	return true
}

// changes are those that make the session's list this one.
func (l *wishList[T]) changes() []model.Change {
	var all []model.Change
	for i, item := range l.items {
		switch {
		case i >= len(l.before):
			all = append(all, l.add(item))
		case !reflect.DeepEqual(item, l.before[i]):
			all = append(all, l.edit(item))
		}
	}
	return all
}

// union has what two lists hold, in order, each once.
func union[T int | string](some, more []T) []T {
	all := slices.Concat(some, more)
	slices.Sort(all)
	return slices.Compact(all)
}
