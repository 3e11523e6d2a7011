package tui

import (
	"sync"
	"time"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// draftEvery is how far what is kept of a form may be behind what stands in it.
const draftEvery = time.Second

// drafts keeps what stands in an open form on the disk, so that it is there again after
// a crash or a kill. It is one write at a time beside the queue of changes: at most one
// a second while somebody types, and at once when the form is taken or dropped.
type drafts struct {
	now     func() time.Time
	later   func(time.Duration, tea.Msg) tea.Cmd
	session string       // the session that is open; empty for none
	stands  *model.Draft // what stands in a form of it; nil for nothing
	onDisk  *model.Draft // what is kept of that session
	queue   []draftWrite // the oldest first
	writing bool         // the first of the queue is being written
	timed   bool         // draftDueMsg is on its way
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

// draftKeptMsg says how a write ended, and draftDueMsg that it is time for one.
type (
	draftKeptMsg struct {
		draftWrite
		err error
	}
	draftDueMsg struct{}
)

// sameDraft reports whether two drafts are of the same text, or both none.
func sameDraft(a, b *model.Draft) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Same(*b)
}

// found takes note of what a session that is being opened has on the disk.
func (d *drafts) found(session string, draft *model.Draft) {
	d.session, d.stands, d.onDisk = session, draft, draft
}

// see takes note of what stands in the forms of the session that is open.
func (d *drafts) see(store ui.Store, session string, stands *model.Draft) {
	if session != d.session {
		d.found(session, nil)
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
func (d *drafts) put(w draftWrite) {
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
func (d *drafts) next(hurry bool) tea.Cmd {
	switch {
	case d.writing || len(d.queue) == 0:
		return nil
	case d.due || hurry:
		return d.begin()
	case d.timed || d.later == nil:
		return nil
	}
	d.timed = true
	return d.later(draftEvery, draftDueMsg{})
}

func (d *drafts) begin() tea.Cmd {
	d.writing = true
	d.due = len(d.queue) > 1
	w := d.queue[0].at(d.now())
	return func() tea.Msg {
		d.disk.Lock()
		defer d.disk.Unlock()
		if d.closed {
			return nil // flush has written it
		}
		return draftKeptMsg{w, w.write()}
	}
}

// done takes note of how a write ended. One that failed is not tried again: with the
// next key there is another, and of the changes themselves the screen says NOT SAVED.
func (d *drafts) done(msg draftKeptMsg) {
	d.writing = false
	d.queue = d.queue[1:]
	if msg.err == nil && msg.session == d.session {
		d.onDisk = msg.draft
	}
}

// elsewhere is for another data file, in which the work goes on.
func (d *drafts) elsewhere() { d.stands, d.onDisk = nil, nil }

// kept reports whether all that stands in an open form is on the disk.
func (d *drafts) kept() bool { return d.stands != nil && sameDraft(d.stands, d.onDisk) }

func (d *drafts) idle() bool { return len(d.queue) == 0 }

// flush writes what is queued while the caller waits: the last thing before the program
// ends.
func (d *drafts) flush() error {
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

// drafted is what stands in an open form, with the session that is open; nil for
// nothing. What was found when the session was opened stays until it was answered for.
func (r *Root) drafted() (session string, draft *model.Draft) {
	if r.desk == nil || r.desk.ReadOnly != "" {
		return "", nil
	}
	session = r.desk.Session().ID()
	for i := len(r.pages) - 1; i >= 0; i-- {
		if page, ok := r.pages[i].(form.Drafting); ok {
			if d, some := page.Draft(); some {
				return session, &d
			}
		}
	}
	return session, r.desk.Unfinished
}

// seeDraft takes note of what stands in an open form after each key: the next may close
// the session.
func (r *Root) seeDraft() {
	session, draft := r.drafted()
	r.drafts.see(r.config.Store, session, draft)
}
