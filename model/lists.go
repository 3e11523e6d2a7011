package model

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// entry is a member of one of the session's lists: Participant, Note, Barrier,
// Priority, Need, Indicator, Parked or Review.
type entry[T any] interface {
	key() string
	prefix() string // of the keys, before a number from 1
	noun() string
	// describe names the entry; what becomes of it is added behind.
	describe(s *Session) Description
	cleaned() T
	// check refuses an entry that is not well formed or does not fit the session.
	check(s *Session) error
	// canRemove refuses the removal of an entry that others rest on.
	canRemove(s *Session) error
	list(s *Session) *[]T
}

// What only some entries do, as with changes.
type (
	// place is where in its list an entry goes that was put at a place, or at the End.
	placer interface{ place(s *Session, at int) int }
	// kept is the entry as the session keeps it.
	keptEntry[T any] interface{ kept(s *Session) T }
	// unchanged reports whether an edit may be refused as one that changes nothing.
	unchanger[T any] interface {
		unchanged(old T, s *Session) bool
	}
	// reworded is what an edit takes away that was about the words of an old one; nil for nothing.
	rewordable[T any] interface {
		reworded(s *Session, old T) Change
	}
	// fields are those that the history tells the change of, with what stood in an old one.
	fielded[T any] interface {
		fields(s *Session, old T) []field
	}
	// The three keep up with who is in a log: see People.
	remembered interface {
		added(known []Person) []Person
		edited(known []Person) []Person
		removed(known []Person, id string) []Person
	}
)

func keptItem[T any](item T, s *Session) T {
	if k, ok := any(item).(keptEntry[T]); ok {
		return k.kept(s)
	}
	return item
}

func checkEntered(what any, s *Session) error {
	if e, ok := what.(enteredChecker); ok {
		return e.checkEntered(s)
	}
	return nil
}

// keepOnly is a list without some of its entries; nil for none.
func keepOnly[T any](items []T, keep func(T) bool) []T {
	var kept []T
	for _, it := range items {
		if keep(it) {
			kept = append(kept, it)
		}
	}
	return kept
}

// End as the place of a new entry puts it after the others.
const End = -1

// Add puts a new entry into its list, before the one at At, or at the End. The
// participants of an anonymous session stand in the order of their numbers instead.
type Add[T entry[T]] struct {
	Item T   `json:"item"`
	At   int `json:"at"`
}

func (c Add[T]) kind() string    { return kindOf[T]("add") }
func (c Add[T]) cleaned() Change { return Add[T]{c.Item.cleaned(), c.At} }

func (c Add[T]) kept(s *Session) Change        { return Add[T]{keptItem(c.Item, s), c.At} }
func (c Add[T]) checkEntered(s *Session) error { return checkEntered(c.Item, s) }

func (c Add[T]) people(known []Person) []Person {
	if r, ok := any(c.Item).(remembered); ok {
		return r.added(known)
	}
	return known
}

func (c Add[T]) standing(s *Session) []Change {
	var all []Change
	first := *c.Item.list(newSession(s.origin, s.framework))
	for _, it := range *c.Item.list(s) {
		if position(first, it.key()) < 0 {
			all = append(all, Add[T]{it, End})
		} else if !reflect.DeepEqual(first[position(first, it.key())], it) {
			all = append(all, Edit[T]{it})
		}
	}
	return all
}

func (c Add[T]) forget(s *Session, participant string) {
	if f, ok := any(c.Item).(forgetter); ok {
		f.forget(s, participant)
	}
}

func (c Add[T]) describe(s *Session) Description { return described(s, c.Item, " added") }

func (c Add[T]) apply(s *Session) (Change, error) {
	items := c.Item.list(s)
	if position(*items, c.Item.key()) >= 0 {
		return nil, refuse("there is already a %s with the id %s", c.Item.noun(), c.Item.key())
	}
	if err := c.Item.check(s); err != nil {
		return nil, err
	}
	at := c.At
	if p, ok := any(c.Item).(placer); ok {
		at = p.place(s, at)
	}
	c.Item = keptItem(c.Item, s)
	if at < 0 || at > len(*items) {
		at = len(*items)
	}
	*items = slices.Insert(slices.Clone(*items), at, c.Item)
	return Remove[T]{c.Item.key()}, nil
}

// Edit replaces the entry with the same id.
type Edit[T entry[T]] struct {
	Item T `json:"item"`
}

func (c Edit[T]) kind() string    { return kindOf[T]("edit") }
func (c Edit[T]) cleaned() Change { return Edit[T]{c.Item.cleaned()} }

func (c Edit[T]) kept(s *Session) Change {
	now := Edit[T]{keptItem(c.Item, s)}
	if r, ok := any(c.Item).(rewordable[T]); ok {
		if old, was := withID(*c.Item.list(s), c.Item.key()); was {
			if gone := r.reworded(s, old); gone != nil {
				return Batch{now.describe(s).what + clearedLikelihood, []Change{now, gone}}
			}
		}
	}
	return now
}

func (c Edit[T]) checkEntered(s *Session) error { return checkEntered(c.Item, s) }

func (c Edit[T]) people(known []Person) []Person {
	if r, ok := any(c.Item).(remembered); ok {
		return r.edited(known)
	}
	return known
}

// describe is about the statements of the entry as it was, too.
func (c Edit[T]) describe(s *Session) Description {
	d := described(s, c.Item, " changed")
	d.Statements = slices.Concat(d.Statements, describedByID[T](s, c.Item.key(), "").Statements)
	old, was := withID(*c.Item.list(s), c.Item.key())
	if f, ok := any(c.Item).(fielded[T]); ok && was {
		d.what += fieldsChanged(f.fields(s, old))
	}
	return d
}

func (c Edit[T]) apply(s *Session) (Change, error) {
	items := c.Item.list(s)
	at := position(*items, c.Item.key())
	if at < 0 {
		return nil, refuse("there is no %s with the id %q", c.Item.noun(), c.Item.key())
	}
	old := (*items)[at]
	same := reflect.DeepEqual(old, c.Item)
	if u, ok := any(c.Item).(unchanger[T]); ok {
		same = u.unchanged(old, s)
	}
	if same {
		return nil, ErrNoChange
	}
	if err := c.Item.check(s); err != nil {
		return nil, err
	}
	*items = slices.Clone(*items)
	(*items)[at] = keptItem(c.Item, s)
	return Edit[T]{old}, nil
}

// Remove takes the entry with this id out of its list.
type Remove[T entry[T]] struct {
	ID string `json:"id"`
}

func (c Remove[T]) kind() string    { return kindOf[T]("remove") }
func (c Remove[T]) cleaned() Change { return c }

func (c Remove[T]) people(known []Person) []Person {
	var none T
	if r, ok := any(none).(remembered); ok {
		return r.removed(known, c.ID)
	}
	return known
}

func (c Remove[T]) describe(s *Session) Description { return describedByID[T](s, c.ID, " removed") }

func (c Remove[T]) apply(s *Session) (Change, error) {
	var none T
	items := none.list(s)
	at := position(*items, c.ID)
	if at < 0 {
		return nil, refuse("there is no %s with the id %q", none.noun(), c.ID)
	}
	old := (*items)[at]
	if err := old.canRemove(s); err != nil {
		return nil, err
	}
	*items = keepOnly(*items, func(it T) bool { return it.key() != c.ID })
	return Add[T]{old, at}, nil
}

// kindOf is the kind of a change to a list, such as "training-need.add".
func kindOf[T entry[T]](act string) string {
	var none T
	return strings.ReplaceAll(none.noun(), " ", "-") + "." + act
}

// described says what becomes of an entry.
func described[T entry[T]](s *Session, item T, done string) Description {
	d := item.describe(s)
	d.what += done
	if d.redacted != "" {
		d.redacted += done
	}
	return d
}

// describedByID is described for the entry with an id; where there is none it has only its noun.
func describedByID[T entry[T]](s *Session, id, done string) Description {
	var none T
	items := *none.list(s)
	if i := position(items, id); i >= 0 {
		return described(s, items[i], done)
	}
	return Description{what: none.noun() + done}
}

func withID[T entry[T]](items []T, id string) (found T, ok bool) {
	if at := position(items, id); at >= 0 {
		return items[at], true
	}
	return found, false
}

func position[T entry[T]](items []T, id string) int {
	for i := range items { // by index: entries are large, and this is asked for each score
		if items[i].key() == id {
			return i
		}
	}
	return -1
}

// NextID returns an id for the next entry of one of the session's lists: a number after the
// highest in use. That of a participant of an anonymous session is drawn at random, so that
// it does not tell who came first.
func NextID[T entry[T]](s *Session) string {
	var none T
	if d, ok := any(none).(interface {
		drawID(s *Session) (string, bool)
	}); ok {
		if id, drawn := d.drawID(s); drawn {
			return id
		}
	}
	return NewNumbering[T](s).Next()
}

// Numbering hands out ids that nothing has: a prefix, and a number higher than all.
type Numbering struct {
	prefix  string
	highest int
}

// NewNumbering goes on after the entries of a list, and after every priority on which
// there may be dots, or of which somebody said how likely it is.
func NewNumbering[T entry[T]](s *Session) *Numbering {
	var none T
	n := &Numbering{prefix: none.prefix()}
	for _, it := range *none.list(s) {
		n.after(it.key())
	}
	if n.prefix != priorityPrefix {
		return n
	}
	if s.vote != nil {
		n.highest = max(n.highest, s.vote.Highest)
	}
	for id := range s.likelihoods {
		n.after(id)
	}
	return n
}

// after goes on after an id.
func (n *Numbering) after(id string) {
	if number, err := strconv.Atoi(strings.TrimPrefix(id, n.prefix)); err == nil {
		n.highest = max(n.highest, number)
	}
}

// Next is an id that nothing has.
func (n *Numbering) Next() string {
	n.highest++
	return fmt.Sprintf("%s%d", n.prefix, n.highest)
}
