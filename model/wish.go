package model

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/model/match"
	"familyhub/stocktake/model/text"
)

// Wish is a barrier or a priority that came in with a comment while scores were sealed: it may
// tell as much as they do. It lies sealed in the comment, and goes on the session's lists with
// the reveal.
type Wish struct {
	Barrier  string `json:"barrier,omitempty"`  // what stands in the way, or
	Priority string `json:"priority,omitempty"` // what should be done
	Step     int    `json:"step,omitempty"`     // what it is about, where that is not the comment's statement
	Whole    bool   `json:"whole,omitempty"`    // it is about no statement and no step
}

func (w Wish) cleaned() Wish {
	w.Barrier, w.Priority = text.Lines(w.Barrier), text.Lines(w.Priority)
	return w
}

// about are the statements and steps that a wish in a comment on a statement is for.
func (w Wish) about(statement int) (statements, steps []int) {
	switch {
	case w.Whole:
		return nil, nil
	case w.Step != 0:
		return nil, []int{w.Step}
	default:
		return []int{statement}, nil
	}
}

// checkWishes refuses what could not go on the lists at the reveal, or would never be there.
func (n Note) checkWishes(s *Session) error {
	if len(n.Wishes) > 0 && !n.sealed(s) {
		return refuse("barriers and priorities lie in a comment only until its round is revealed; add them to the lists")
	}
	for _, w := range n.Wishes {
		statements, steps := w.about(n.Statement)
		barrier := Barrier{ID: barrierPrefix + "1", Text: w.Barrier, Statements: statements, Steps: steps}
		priority := Priority{ID: priorityPrefix + "1", What: w.Priority, Statements: statements, Steps: steps, Status: Proposed}
		var err error
		switch {
		case w.Barrier != "" && w.Priority != "":
			err = refuse("what lies in a comment is a barrier or a priority, not both")
		case w.Priority != "":
			err = priority.check(s)
		default:
			err = barrier.check(s)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// brings are the changes by which a reveal puts what lies in the comments of its round on the
// lists. A comment that held nothing else is done with.
func (c Reveal) brings(s *Session) []Change {
	var all []Change
	lists := NewWishes(s)
	for _, n := range s.evidence {
		if n.Statement != c.Statement || n.Round != c.Round || len(n.Wishes) == 0 {
			continue
		}
		for _, w := range n.Wishes {
			lists.Add(w, n.Statement, n.By)
		}
		if n.Wishes = nil; n.Text == "" {
			all = append(all, Remove[Note]{n.ID})
		} else {
			all = append(all, Edit[Note]{n})
		}
	}
	return append(all, lists.Changes()...)
}

// Wishes gathers barriers and priorities that people said of themselves, such as on a score
// sheet, for the lists of a session. Of the same words there is one entry, for all that it
// is about and everybody who said it.
type Wishes struct {
	anonymous  bool
	barriers   wishList[Barrier]
	priorities wishList[Priority]
}

// NewWishes begins with what is on the lists of a session.
func NewWishes(s *Session) *Wishes {
	w := &Wishes{anonymous: s.Anonymous()}
	w.barriers = newWishList(s, func(b Barrier) string { return b.Text }, func(b *Barrier) (*[]int, *[]int, *[]string) { return &b.Statements, &b.Steps, &b.By },
		func(b *Barrier, id string) { b.ID = id })
	w.priorities = newWishList(s, func(p Priority) string { return p.What }, func(p *Priority) (*[]int, *[]int, *[]string) { return &p.Statements, &p.Steps, &p.By },
		func(p *Priority, id string) { p.ID = id })
	return w
}

// Add puts in what a participant said of a statement, or of what the wish says it is about. In
// an anonymous session nobody is kept as having said it. It reports whether that is new.
func (w *Wishes) Add(said Wish, statement int, by string) bool {
	statements, steps := said.about(statement)
	who := []string{by}
	if w.anonymous || by == "" {
		who = nil
	}
	if said.Priority != "" {
		return w.priorities.add(Priority{What: said.Priority, Statements: statements, Steps: steps, By: who, Status: Proposed})
	}
	return w.barriers.add(Barrier{Text: said.Barrier, Statements: statements, Steps: steps, By: who})
}

// Changes are those that put all of it on the session's lists.
func (w *Wishes) Changes() []Change {
	return append(w.barriers.changes(), w.priorities.changes()...)
}

// wishList is the barriers or the priorities of a session, with those that are added.
type wishList[T entry[T]] struct {
	items  []T            // the session's first, in their order
	before []T            // as the session has them
	at     map[string]int // the place of the words, folded
	next   int            // the number of the next id
	words  func(T) string
	about  func(*T) (statements, steps *[]int, by *[]string)
	setID  func(*T, string)
}

func newWishList[T entry[T]](s *Session, words func(T) string, about func(*T) (*[]int, *[]int, *[]string), setID func(*T, string)) wishList[T] {
	var none T
	before := *none.list(s)
	l := wishList[T]{items: slices.Clone(before), before: before, at: make(map[string]int, len(before)), words: words, about: about, setID: setID}
	l.next, _ = strconv.Atoi(strings.TrimPrefix(NextID[T](s), none.prefix()))
	for i, item := range l.items {
		if folded := match.Folded(words(item)); folded != "" {
			l.at[folded] = i
		}
	}
	return l
}

// add puts an entry on the list, or what it is about and who said it with an entry of the same
// words. It reports whether anything came of it.
func (l *wishList[T]) add(said T) bool {
	folded := match.Folded(l.words(said))
	i, there := l.at[folded]
	if !there {
		l.at[folded] = len(l.items)
		l.setID(&said, said.prefix()+strconv.Itoa(l.next))
		l.items = append(l.items, said)
		l.next++
		return true
	}
	was := l.items[i]
	statements, steps, by := l.about(&l.items[i])
	moreStatements, moreSteps, moreBy := l.about(&said)
	*statements, *steps, *by = union(*statements, *moreStatements), union(*steps, *moreSteps), union(*by, *moreBy)
	return !reflect.DeepEqual(was, l.items[i])
}

func (l *wishList[T]) changes() []Change {
	var all []Change
	for i, item := range l.items {
		switch {
		case i >= len(l.before):
			all = append(all, Add[T]{item, End})
		case !reflect.DeepEqual(item, l.before[i]):
			all = append(all, Edit[T]{item})
		}
	}
	return all
}

// union has what two lists hold, in order, each once; what is there already as it is.
func union[T int | string](some, more []T) []T {
	if len(more) == 0 {
		return some
	}
	all := slices.Concat(some, more)
	slices.Sort(all)
	return slices.Compact(all)
}
