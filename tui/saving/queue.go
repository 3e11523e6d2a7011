package saving

import (
	"cmp"
	"slices"
	"sync"
	"time"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/text"

	tea "github.com/charmbracelet/bubbletea"
)

// appender is what the queue needs of a store.
type appender interface {
	Append(overview overview.Overview, entries ...model.Entry) error
}

// Queue stands between the screens and the disk. Changes are shown at once
// and wait here; one write at a time takes all that has queued up for a session and
// appends it in one transaction. Nothing counts as saved before that returned.
type Queue struct {
	// Log is all entries of a session that waits, from memory; nil for none.
	Log func(session string) []model.Entry

	store   appender
	now     func() time.Time
	failed  func(error) // hears of each failure while it is written; may be nil
	waiting []write     // the oldest first
	added   int         // how many ever waited
	writing int         // how many of those that wait are being written; 0 when idle
	failure error       // why the latest write failed, until one succeeds
	blocked bool        // no write begins before the next key press
	savedAt time.Time   // of the latest write; zero before the first

	disk   sync.Mutex // held while writing, for the end of the program
	closed bool       // flush has begun: no other write may
}

// write is what one change adds to a session's log, with the header that goes with it.
type write struct {
	overview overview.Overview
	entries  []model.Entry
}

// Written says how a write of the queue ended.
type Written struct {
	store appender // that was written to
	err   error
}

// Add queues entries of a session's log with its header; without entries only the place
// where the session was left.
func (q *Queue) Add(o overview.Overview, entries ...model.Entry) {
	q.waiting = append(q.waiting, write{o, entries})
	q.added++
}

// Added is how many writes were ever queued.
func (q *Queue) Added() int { return q.added }

// Unsaved are the sessions with something on its way to the disk, as they stand, the
// latest change last.
func (q *Queue) Unsaved() []overview.Overview {
	var overviews []overview.Overview
	for _, w := range q.waiting {
		overviews = append(overviews, w.overview)
	}
	return overviews
}

// UnsavedWords says in a few words what waits for the disk. Only what people entered counts:
// the time spent at a statement is noted beside it, and they do not know of that.
func (q *Queue) UnsavedWords() string {
	n := 0
	for _, w := range q.waiting {
		for _, e := range w.entries {
			if e.Act != model.Timed {
				n++
			}
		}
	}
	if n == 0 {
		return "Where the session was left"
	}
	return text.CountOf(n, "change", "changes")
}

// SaveError is why the latest write failed; nil once one has succeeded.
func (q *Queue) SaveError() error { return q.failure }

// goOnIn changes to another store, which holds a session with the first so many of
// all writes that were ever added; those that came later are written there. How a write
// to the old store ends is of no interest any more.
func (q *Queue) goOnIn(store appender, id string, saved int) {
	gone := q.added - len(q.waiting)
	var rest []write
	for i, w := range q.waiting {
		if w.overview.ID != id || gone+i >= saved {
			rest = append(rest, w)
		}
	}
	q.store, q.waiting, q.writing = store, rest, 0
	q.failure, q.blocked, q.savedAt = nil, false, q.now()
}

// idle reports whether everything that was entered is on the disk.
func (q *Queue) idle() bool { return len(q.waiting) == 0 }

// next starts the next write, unless one is under way or there is nothing to write.
func (q *Queue) next() tea.Cmd {
	if q.writing > 0 || q.blocked || q.idle() {
		return nil
	}
	batch := q.gather()
	store := q.store
	return func() tea.Msg {
		q.disk.Lock()
		defer q.disk.Unlock()
		if q.closed {
			return nil // flush has written it
		}
		return Written{store, q.append(store, batch)}
	}
}

// append writes, and reports a failure.
func (q *Queue) append(store appender, batch write) error {
	err := store.Append(batch.overview, batch.entries...)
	if err != nil && q.failed != nil {
		q.failed(err)
	}
	return err
}

// gather joins the writes at the head of the queue that are for one session.
func (q *Queue) gather() write {
	var batch write
	id := q.waiting[0].overview.ID
	for _, w := range q.waiting {
		if w.overview.ID != id {
			break
		}
		batch.overview = w.overview
		batch.entries = append(batch.entries, w.entries...)
		q.writing++
	}
	if q.failure != nil {
		batch.entries = append(q.before(batch), batch.entries...)
	}
	return batch
}

// before is all that a session had before what is to be written. It goes along after a
// failure: the disk may have lost what it had confirmed, and the store takes what it has
// already.
func (q *Queue) before(batch write) []model.Entry {
	if q.Log == nil || len(batch.entries) == 0 {
		return nil
	}
	all, first := q.Log(batch.overview.ID), batch.entries[0].Seq
	at, _ := slices.BinarySearchFunc(all, first, func(e model.Entry, seq uint64) int { return cmp.Compare(e.Seq, seq) })
	return slices.Clone(all[:at])
}

// Again lets the next write begin after one has failed.
func (q *Queue) Again() { q.blocked = false }

// done takes note of how a write ended. After a failure everything stays queued, in
// its order, to be tried again with the next key press.
func (q *Queue) done(msg Written) {
	if msg.store != q.store {
		return
	}
	q.failure, q.blocked = msg.err, msg.err != nil
	if msg.err == nil {
		q.waiting = q.waiting[q.writing:]
		q.savedAt = q.now()
	}
	q.writing = 0
}

// flush writes what is queued while the caller waits: the last thing before the
// program ends. A write that was under way when the screens ended is waited for and
// written once more, since nobody heard how it went; the store takes entries that it
// has already. One that had not begun never does: it would come too late.
func (q *Queue) flush() error {
	q.disk.Lock()
	defer q.disk.Unlock()
	q.closed = true
	q.writing = 0
	for !q.idle() {
		batch := q.gather()
		q.done(Written{q.store, q.append(q.store, batch)})
		if q.failure != nil {
			return q.failure
		}
	}
	return nil
}

// State is the saved state in a few words.
func (q *Queue) State() string {
	switch {
	case q.failure != nil:
		return "NOT SAVED"
	case !q.idle():
		return "saving…"
	case q.savedAt.IsZero():
		return "saved"
	default:
		return "saved " + q.savedAt.Format("15:04")
	}
}
