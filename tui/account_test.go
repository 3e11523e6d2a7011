package tui_test

import (
	"maps"
	"slices"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"

	"pgregory.net/rapid"
)

// fault is what is wrong with a disk.
type fault int

const (
	works        fault = iota
	writesNone         // every write fails
	writesMutely       // every write is done, and reported as failed
	mostFaults         // how many there are
)

// account stands between the program and a data file. It can let writes fail, and
// keeps account of what was written and of what the program was told.
type account struct {
	ui.Store
	fault fault
	books map[string]*book // by the id of the session
}

// book is all that was ever written of a session.
type book struct {
	origin    model.Origin
	framework *framework.Framework
	entries   []model.Entry
	promised  bool // the program was told that the session is kept
	saved     int  // how many of the entries the program was told of
	gone      bool
	audited   bool // nothing was written since
}

// newAccount begins with the sessions that a store has already.
func newAccount(m *tuitest.Memory) *account {
	a := &account{books: make(map[string]*book)}
	for id := range m.Overviews {
		a.books[id] = &book{
			origin: m.Origins[id], framework: m.Works[id], entries: slices.Clone(m.Logs[id]),
			promised: true, saved: len(m.Logs[id]),
		}
	}
	return a
}

// write does what is to be done on the disk, or not; done takes it down.
func (a *account) write(do func() error, done, told func()) error {
	if a.fault == writesNone {
		return tuitest.ErrFull
	}
	if err := do(); err != nil {
		return err
	}
	done()
	if a.fault == writesMutely {
		return tuitest.ErrFull
	}
	told()
	return nil
}

func (a *account) Create(origin model.Origin, fw *framework.Framework, o overview.Overview, entries ...model.Entry) error {
	b := &book{origin: origin, framework: fw, entries: slices.Clone(entries)}
	return a.write(
		func() error { return a.Store.Create(origin, fw, o, entries...) },
		func() { a.books[o.ID] = b },
		func() { b.promised, b.saved = true, len(entries) },
	)
}

// Load tells the program what is on the disk, also of what it believes unwritten.
func (a *account) Load(id string) (*model.History, overview.Overview, error) {
	h, o, err := a.Store.Load(id)
	if b := a.books[id]; err == nil && b != nil {
		b.saved = max(b.saved, int(h.Seq()))
	}
	return h, o, err
}

func (a *account) Append(o overview.Overview, entries ...model.Entry) error {
	return a.write(
		func() error { return a.Store.Append(o, entries...) },
		func() { a.books[o.ID].take(entries) },
		func() {
			if n := len(entries); n > 0 {
				a.books[o.ID].saved = max(a.books[o.ID].saved, int(entries[n-1].Seq))
			}
		},
	)
}

func (a *account) Delete(id string) error {
	return a.write(func() error { return a.Store.Delete(id) }, func() { a.books[id].gone = true }, func() {})
}

func (a *account) Restore(id string) error {
	return a.write(func() error { return a.Store.Restore(id) }, func() { a.books[id].gone = false }, func() {})
}

// take adds entries; those that are there already stay.
func (b *book) take(entries []model.Entry) {
	b.audited = false
	for _, e := range entries {
		if int(e.Seq) == len(b.entries)+1 {
			b.entries = append(b.entries, e)
		}
	}
}

// audit compares a data file that was opened again with the books.
func (a *account) audit(t rapid.TB, s ui.Store) {
	t.Helper()
	list, err := s.Sessions()
	if err != nil {
		t.Fatal(err)
	}
	missing := maps.Clone(a.books)
	for _, o := range list {
		b, ok := a.books[o.ID]
		if !ok || b.gone {
			t.Fatalf("the file has the session %s, which it should not", o.ID)
		}
		delete(missing, o.ID)
		if b.audited {
			continue
		}
		b.audited = true
		h, _, err := s.Load(o.ID)
		if err != nil {
			t.Fatal(err)
		}
		b.audit(t, h)
	}
	for id, b := range missing {
		if b.promised && !b.gone {
			t.Fatalf("the session %s is lost", id)
		}
	}
}

// audit compares a session with its book: it must have every entry that was called
// saved, none that was never written, all in their order.
func (b *book) audit(t rapid.TB, h *model.History) {
	t.Helper()
	if n := int(h.Seq()); n < b.saved || n > len(b.entries) {
		t.Fatalf("%s has %d entries; %d were called saved, and %d were written", b.origin.ID, n, b.saved, len(b.entries))
	}
	want, err := model.NewHistory(b.origin, b.framework)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range b.entries[:h.Seq()] {
		if err := want.Replay(e); err != nil {
			t.Fatal(err)
		}
	}
	if h.UndoWords() != want.UndoWords() || h.RedoWords() != want.RedoWords() {
		t.Fatalf("%s has %q to undo and %q to redo, not %q and %q",
			b.origin.ID, h.UndoWords(), h.RedoWords(), want.UndoWords(), want.RedoWords())
	}
	unseal(want)
	unseal(h)
	tuitest.Same(t, "read back and revealed", tuitest.Entered(t, h.Session()), tuitest.Entered(t, want.Session()))
}

// unseal reveals every round of a session that nobody needs any more: what is sealed
// is in no report.
func unseal(h *model.History) {
	for _, st := range h.Session().Statements() {
		_, _ = h.Do(model.Reveal{Statement: st.Number, Round: h.Session().At(st.Number).Rounds()}, h.Session().Origin().Created)
	}
}
