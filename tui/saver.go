package tui

import (
	"cmp"
	"slices"
	"sync"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"familyhub/stocktake/model"
)

// appender is what the saver needs of a store.
type appender interface {
	Append(overview model.Overview, entries ...model.Entry) error
}

// saver is the queue between the screens and the disk. Changes are shown at once
// and wait here; one write at a time takes all that has queued up for a session and
// appends it in one transaction. Nothing counts as saved before that returned.
type saver struct {
	store   appender
	now     func() time.Time
	queue   []write
	added   int       // how many were ever queued
	writing int       // how many of the queue are being written; 0 when idle
	failure error     // why the latest write failed, until one succeeds
	blocked bool      // no write begins before the next key press
	savedAt time.Time // of the latest write; zero before the first

	failed func(error)                   // hears of each failure while it is written; may be nil
	log    func(id string) []model.Entry // all entries of a session that waits, from memory; may be nil

	disk   sync.Mutex // held while writing, for the end of the program
	closed bool       // flush has begun: no other write may
}

// write is what one change adds to a session's log, with the header that goes with it.
type write struct {
	overview model.Overview
	entries  []model.Entry
}

// savedMsg says how a write ended.
type savedMsg struct {
	store appender // that was written to
	err   error
}

// add queues a write. A write without entries only moves the place where the
// session was left.
func (s *saver) add(w write) {
	s.queue = append(s.queue, w)
	s.added++
}

// goOnIn changes to another store, which holds a session with the first so many of
// all writes that were ever added; those that came later are written there. How a write
// to the old store ends is of no interest any more.
func (s *saver) goOnIn(store appender, id string, saved int) {
	gone := s.added - len(s.queue)
	var rest []write
	for i, w := range s.queue {
		if w.overview.ID != id || gone+i >= saved {
			rest = append(rest, w)
		}
	}
	s.store, s.queue, s.writing = store, rest, 0
	s.failure, s.blocked, s.savedAt = nil, false, s.now()
}

// idle reports whether everything that was entered is on the disk.
func (s *saver) idle() bool { return len(s.queue) == 0 }

// next starts the next write, unless one is under way or there is nothing to write.
func (s *saver) next() tea.Cmd {
	if s.writing > 0 || s.blocked || s.idle() {
		return nil
	}
	batch := s.gather()
	store := s.store
	return func() tea.Msg {
		s.disk.Lock()
		defer s.disk.Unlock()
		if s.closed {
			return nil // flush has written it
		}
		return savedMsg{store, s.append(store, batch)}
	}
}

// append writes, and says so to whoever listens when that fails.
func (s *saver) append(store appender, batch write) error {
	err := store.Append(batch.overview, batch.entries...)
	if err != nil && s.failed != nil {
		s.failed(err)
	}
	return err
}

// gather joins the writes at the head of the queue that are for one session.
func (s *saver) gather() write {
	var batch write
	id := s.queue[0].overview.ID
	for _, w := range s.queue {
		if w.overview.ID != id {
			break
		}
		batch.overview = w.overview
		batch.entries = append(batch.entries, w.entries...)
		s.writing++
	}
	if s.failure != nil {
		batch.entries = append(s.before(batch), batch.entries...)
	}
	return batch
}

// before is all that a session had before what is to be written. It goes along after a
// failure: the disk may have lost what it had confirmed, and the store takes what it has
// already.
func (s *saver) before(batch write) []model.Entry {
	if s.log == nil || len(batch.entries) == 0 {
		return nil
	}
	all, first := s.log(batch.overview.ID), batch.entries[0].Seq
	at, _ := slices.BinarySearchFunc(all, first, func(e model.Entry, seq uint64) int { return cmp.Compare(e.Seq, seq) })
	return slices.Clone(all[:at])
}

// again lets the next write begin after one has failed.
func (s *saver) again() { s.blocked = false }

// done takes note of how a write ended. After a failure everything stays queued, in
// its order, to be tried again with the next key press.
func (s *saver) done(msg savedMsg) {
	if msg.store != s.store {
		return
	}
	s.failure, s.blocked = msg.err, msg.err != nil
	if msg.err == nil {
		s.queue = s.queue[s.writing:]
		s.savedAt = s.now()
	}
	s.writing = 0
}

// flush writes what is queued while the caller waits: the last thing before the
// program ends. A write that was under way when the screens ended is waited for and
// written once more, since nobody heard how it went; the store takes entries that it
// has already. One that had not begun never does: it would come too late.
func (s *saver) flush() error {
	s.disk.Lock()
	defer s.disk.Unlock()
	s.closed = true
	s.writing = 0
	for !s.idle() {
		batch := s.gather()
		s.done(savedMsg{s.store, s.append(s.store, batch)})
		if s.failure != nil {
			return s.failure
		}
	}
	return nil
}

// state is the saved state in a few words, with false for what needs attention.
func (s *saver) state() (words string, ok bool) {
	switch {
	case s.failure != nil:
		return "NOT SAVED", false
	case !s.idle():
		return "saving…", true
	case s.savedAt.IsZero():
		return "saved", true
	default:
		return "saved " + s.savedAt.Format("15:04"), true
	}
}
