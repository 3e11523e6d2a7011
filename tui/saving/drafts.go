package saving

import (
	"sync"
	"time"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// draftEvery is how far what is kept of a form may be behind what stands in it.
const draftEvery = time.Second

// Drafts keeps what stands in an open form on the disk, so that it is there again after
// a crash or a kill. It is one write at a time beside the queue of changes: at most one
// a second while somebody types, and at once when the form is taken or dropped.
type Drafts struct {
	now     func() time.Time
	later   func(time.Duration, tea.Msg) tea.Cmd
	session string       // the session that is open; empty for none
	stands  *model.Draft // what stands in a form of it; nil for nothing
	onDisk  *model.Draft // what is kept of that session
	queue   []draftWrite // the oldest first
	writing bool         // the first of the queue is being written
	timed   bool         // draftDue is on its way
	due     bool         // nothing of the queue is to wait any longer

	disk   sync.Mutex // held while writing, for the end of the program
	closed bool       // flush has begun: no other write may
}

// draftWrite is a draft on its way to the disk; nil lets go of the one that is there.
type draftWrite struct {
	store   ui.Store
	session string
	draft   *model.Draft
}

// at is a write that begins now.
func (w draftWrite) at(now time.Time) draftWrite {
	if w.draft != nil {
		draft := *w.draft
		draft.At, w.draft = now, &draft
	}
	return w
}

func (w draftWrite) write() error { return w.store.SetDraft(w.session, w.draft) }

// draftKept says how a write ended, and draftDue that it is time for one.
type (
	draftKept struct {
		draftWrite
		err error
	}
	draftDue struct{}
)

// sameDraft reports whether two drafts are of the same text, or both none.
func sameDraft(a, b *model.Draft) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Same(*b)
}

// Found takes note of what a session that is being opened has on the disk.
func (d *Drafts) Found(session string, draft *model.Draft) {
	d.session, d.stands, d.onDisk = session, draft, draft
}

// See takes note of what stands in the forms of the session that is open.
func (d *Drafts) See(store ui.Store, session string, stands *model.Draft) {
	if session != d.session {
		d.Found(session, nil)
		d.due = true // what is left to do for the other
	}
	if sameDraft(stands, d.stands) {
		return
	}
	d.stands = stands
	d.due = d.due || stands == nil
	d.put(draftWrite{store, session, stands})
}

// put queues a write in place of one for the same session that has not begun. What was
// taken or dropped before it came to the disk never goes there.
func (d *Drafts) put(w draftWrite) {
	waiting := d.queue
	if d.writing {
		waiting = d.queue[1:]
	}
	if last := len(waiting) - 1; last >= 0 && waiting[last].session == w.session {
		d.queue = d.queue[:len(d.queue)-1]
	}
	if w.draft == nil && d.onDisk == nil && !d.writing {
		return
	}
	d.queue = append(d.queue, w)
}

// next starts the next write, or the wait for it.
func (d *Drafts) next(hurry bool) tea.Cmd {
	switch {
	case d.writing || len(d.queue) == 0:
		return nil
	case d.due || hurry:
		return d.begin()
	case d.timed || d.later == nil:
		return nil
	}
	d.timed = true
	return d.later(draftEvery, draftDue{})
}

func (d *Drafts) begin() tea.Cmd {
	d.writing = true
	d.due = len(d.queue) > 1
	w := d.queue[0].at(d.now())
	return func() tea.Msg {
		d.disk.Lock()
		defer d.disk.Unlock()
		if d.closed {
			return nil // flush has written it
		}
		return draftKept{w, w.write()}
	}
}

// done takes note of how a write ended. One that failed is not tried again: with the
// next key there is another, and of the changes themselves the screen says NOT SAVED.
func (d *Drafts) done(msg draftKept) {
	d.writing = false
	d.queue = d.queue[1:]
	if msg.err == nil && msg.session == d.session {
		d.onDisk = msg.draft
	}
}

// Hurry lets nothing that is queued wait any longer.
func (d *Drafts) Hurry() { d.due = true }

// elsewhere is for another data file, in which the work goes on.
func (d *Drafts) elsewhere() { d.stands, d.onDisk = nil, nil }

// Kept reports whether all that stands in an open form is on the disk.
func (d *Drafts) Kept() bool { return d.stands != nil && sameDraft(d.stands, d.onDisk) }

func (d *Drafts) idle() bool { return len(d.queue) == 0 }

// flush writes what is queued while the caller waits: the last thing before the program
// ends.
func (d *Drafts) flush() error {
	d.disk.Lock()
	defer d.disk.Unlock()
	d.closed = true
	for _, w := range d.queue {
		if err := w.at(d.now()).write(); err != nil {
			return err
		}
	}
	d.queue = nil
	return nil
}

// Waiting is how many writes are queued.
func (d *Drafts) Waiting() int { return len(d.queue) }
