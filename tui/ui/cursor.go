package ui

import "slices"

// Cursor is which item of a list has the focus. The item is known by its id, wherever it
// goes; where it is gone, the focus stays at its place.
type Cursor[T any] struct {
	ID    string // of the item in focus
	at    int    // its place when a key last went there
	items func() []T
	id    func(T) string
}

// NewCursor is in the list that items returns, at its first item.
func NewCursor[T any](items func() []T, id func(T) string) Cursor[T] {
	c := Cursor[T]{items: items, id: id}
	c.Move(0)
	return c
}

// Place is which of the items has the focus, from 0; -1 where there are none.
func (c *Cursor[T]) Place() int {
	all := c.items()
	if at := slices.IndexFunc(all, func(it T) bool { return c.id(it) == c.ID }); at >= 0 {
		return at
	}
	return min(c.at, len(all)-1)
}

// Item is the one in focus; false where there are none.
func (c *Cursor[T]) Item() (item T, ok bool) {
	at := c.Place()
	if at < 0 {
		return item, false
	}
	return c.items()[at], true
}

// Move goes so many items on, or back, as far as there are any.
func (c *Cursor[T]) Move(by int) {
	if all := c.items(); len(all) > 0 {
		c.at = min(max(c.Place()+by, 0), len(all)-1)
		c.ID = c.id(all[c.at])
	}
}

// Commands go up and down the list, by the item and by the page. Thing is what an item is
// called, such as "priority".
func (c *Cursor[T]) Commands(thing string) []Command {
	return Moving(thing, func(by int) Action {
		c.Move(by)
		return nil
	})
}

// Moving are the keys that go up and down a list, by the item and by the page. Thing is what
// an item is called; move goes so many on, as far as there are any.
func Moving(thing string, move func(by int) Action) []Command {
	by := func(by int) func() Action { return func() Action { return move(by) } }
	return append(Paging(0, by),
		On("up k", "", "The "+thing+" above", by(-1)).As("↑").Quietly(),
		On("down j", "", "The "+thing+" below", by(1)).As("↓").Quietly())
}

// Choosing are the same keys on a page that says so in its footer.
func Choosing(thing string, move func(by int) Action) []Command {
	all := Moving(thing, move)
	up := &all[len(all)-2]
	up.Label, up.Quiet, up.shown = "choose", false, "↑ ↓"
	return all
}
