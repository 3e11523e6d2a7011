// Package saving is the way of everything that was entered to the data file: the queue of
// changes, the drafts of open forms beside it, and the turns of whatever else reads or
// changes the file.
package saving

import (
	"slices"
	"time"

	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// App is the program, as far as the disk has to do with it.
type App interface {
	ui.App
	// List reads the list of sessions again.
	List() tea.Cmd
}

// Disk is the data file as the program works with it. One turn is taken after the other,
// each once everything that was entered before it is on the disk: nothing reads a session
// while a change to it is on its way, and no change overtakes what reads it.
type Disk struct {
	Queue
	Drafts Drafts
	app    App
	file   ui.Store
	turns  []turn // those that wait, the next one first
	busy   bool   // a turn is under way
	writes bool   // it changes the file
	aside  int    // how much is being done on other files
}

// turn is something that waits until the disk is free for it.
type turn struct {
	file  ui.Store // the data file it was meant for
	saved bool     // it waits as long as something cannot be saved
	take  ui.Action
}

// Message is what comes of something that was done on the disk.
type Message interface{ onDisk() }

func (Written) onDisk()   {}
func (draftKept) onDisk() {}
func (draftDue) onDisk()  {}
func (turnOver) onDisk()  {}
func (asideOver) onDisk() {}

type (
	// turnOver says that what was done on the disk in turn is over, and what is to follow.
	turnOver struct {
		file ui.Store
		done ui.Action
	}
	// asideOver says the same of what was done on another file.
	asideOver struct{ done ui.Action }
)

// New works with a data file. Later delivers a message after a while, and is nil where
// nothing waits; failed hears of each write of changes that failed, on the goroutine that
// wrote, and may be nil.
func New(app App, file ui.Store, now func() time.Time, later func(time.Duration, tea.Msg) tea.Cmd, failed func(error)) *Disk {
	return &Disk{
		app: app, file: file, Queue: Queue{store: file, now: now, failed: failed}, Drafts: Drafts{now: now, later: later},
	}
}

// File is the data file that is open.
func (d *Disk) File() ui.Store { return d.file }

// Change puts another data file in the place of the one that is open, once everything is saved.
func (d *Disk) Change(file ui.Store) { d.file, d.store = file, file }

// GoOnIn puts another data file in the place of the one that is open, while something is not
// saved. It holds a session with the first so many of all writes that were ever queued.
func (d *Disk) GoOnIn(file ui.Store, session string, saved int) {
	d.file = file
	d.goOnIn(file, session, saved)
	d.Drafts.elsewhere()
}

// Saved reports whether all that was entered, and what stands in an open form, is on the
// disk.
func (d *Disk) Saved() bool { return d.idle() && d.Drafts.idle() }

// Idle reports whether nothing is left to do that leaving the program would have to wait for.
func (d *Disk) Idle() bool { return d.Saved() && d.aside == 0 && !d.writes && len(d.turns) == 0 }

// Next starts the next write of changes, and of a draft, which is in a hurry before the end.
func (d *Disk) Next(hurry bool) tea.Cmd { return tea.Batch(d.Queue.next(), d.Drafts.next(hurry)) }

// Update goes on after something that was done.
func (d *Disk) Update(msg Message) tea.Cmd {
	switch msg := msg.(type) {
	case Written:
		d.Queue.done(msg)
	case draftKept:
		d.Drafts.done(msg)
	case draftDue:
		d.Drafts.timed, d.Drafts.due = false, true
	case asideOver:
		d.aside--
		return ui.Run(d.app, msg.done)
	case turnOver:
		return d.over(msg)
	}
	return d.takeTurns()
}

// Aside does something on the disk that has nothing to do with the sessions in the data
// file, such as writing an export. Leaving waits for it.
func (d *Disk) Aside(work func() ui.Action) tea.Cmd {
	d.aside++
	return func() tea.Msg { return asideOver{work()} }
}

// WaitTurn carries an action out when its turn comes, unless another data file is open by
// then; with saved not before everything that was entered is on the disk.
func (d *Disk) WaitTurn(a ui.Action, saved bool) tea.Cmd {
	d.turns = append(d.turns, turn{d.file, saved, a})
	return d.takeTurns()
}

// takeTurns carries out what waited, as far as the disk is free for it.
func (d *Disk) takeTurns() tea.Cmd {
	var cmds []tea.Cmd
	for {
		next := slices.IndexFunc(d.turns, d.mayTake)
		if next < 0 {
			return tea.Batch(cmds...)
		}
		t := d.turns[next]
		d.turns = slices.Delete(d.turns, next, next+1)
		if t.file == d.file {
			cmds = append(cmds, ui.Run(d.app, t.take))
		}
	}
}

func (d *Disk) mayTake(t turn) bool {
	return !d.busy && (d.Saved() || d.failure != nil && !t.saved)
}

// OnDisk works on the data file aside, as the turn that is being taken.
func (d *Disk) OnDisk(work func(ui.Store) ui.Action, changes bool) tea.Cmd {
	d.busy, d.writes = true, changes
	file := d.file
	return func() tea.Msg { return turnOver{file, work(file)} }
}

// over goes on with what follows from what was done on the disk, unless another data
// file is open by now, and then with the next turn.
func (d *Disk) over(msg turnOver) tea.Cmd {
	wrote := d.writes
	d.busy, d.writes = false, false
	if msg.file != d.file {
		msg.done = nil
	}
	cmd := ui.Run(d.app, msg.done)
	if wrote { // a list that was read before is of an earlier moment, and may be heard of later
		cmd = tea.Batch(cmd, d.app.List())
	}
	return tea.Batch(cmd, d.takeTurns())
}

// Flush writes what is still queued while the caller waits: the last thing before the
// program ends. The error says what could not be saved.
func (d *Disk) Flush() error {
	if err := d.Queue.flush(); err != nil {
		return err
	}
	return d.Drafts.flush()
}
