// Package backups makes backups of the user's own file beside the work.
package backups

import (
	"errors"
	"path/filepath"
	"time"

	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

const (
	// Every is how long what was saved may stand in the data file alone.
	Every = 10 * time.Minute
	// Patience is how long the end of the program waits for a backup. What was
	// entered is on the disk by then, so a folder that hangs must hold nobody up.
	Patience = 5 * time.Second
)

// Backups makes backups one at a time: at the start, while something was saved since the
// last one, and before the program ends.
type Backups struct {
	write func(ui.Store) (where string, err error) // nil where no backups are made
	later func(time.Duration, tea.Msg) tea.Cmd     // nil where no time passes
	file  *changeCounter

	begun   bool   // the first one
	running bool   // one is being written
	waiting bool   // Due is on its way
	kept    int64  // how many of the file's changes the latest good one has
	folder  string // where that one is; empty before it
	failure error  // why the latest failed, until one succeeds
	unseen  bool   // no key was pressed since it failed
	asked   bool   // the user waits for the one that runs

	// Before the program ends:
	timed bool // Late is on its way
	tried bool // a backup was begun; a second one would fare no better
	over  bool // nobody waits any longer
}

// Done says how a backup of a file ended; changes is how many that had when it began.
type Done struct {
	file    *changeCounter
	changes int64
	where   string
	err     error
}

// Due asks for the next backup, and Late ends the wait for the last.
type (
	Due  struct{}
	Late struct{}
)

// New makes backups of a file, which changes are to be written to by way of what it returns.
// Later delivers a message after a while. Without a way to write them there are none.
func New(
	file ui.Store, write func(ui.Store) (where string, err error), later func(time.Duration, tea.Msg) tea.Cmd,
) (Backups, ui.Store) {
	if write == nil {
		return Backups{}, file
	}
	counted := &changeCounter{Store: file}
	return Backups{write: write, later: later, file: counted}, counted
}

// owed reports whether the file has changes that no backup has.
func (b *Backups) owed() bool {
	return b.write != nil && (b.failure != nil || b.file.changes.Load() != b.kept)
}

// begin writes a backup aside.
func (b *Backups) begin() tea.Cmd {
	b.begun, b.running = true, true
	write, file, changes := b.write, b.file, b.file.changes.Load()
	return func() tea.Msg {
		where, err := write(file.Store)
		return Done{file, changes, where, err}
	}
}

// after delivers a message after a while, in programs where time passes.
func (b *Backups) after(wait time.Duration, msg tea.Msg) tea.Cmd {
	if b.later == nil {
		return nil
	}
	return b.later(wait, msg)
}

// Done takes note of how a backup ended, unless the work has gone on in another file. What
// the user asked for is answered with the folder that it is in; anything else that went
// well is not worth a word.
func (b *Backups) Done(msg Done) (folder string) {
	if msg.file != b.file {
		return ""
	}
	asked := b.asked
	b.running, b.asked = false, false
	if b.failure, b.unseen = msg.err, msg.err != nil; msg.err != nil {
		return ""
	}
	b.kept, b.folder = msg.changes, filepath.Dir(msg.where)
	if asked {
		return b.folder
	}
	return ""
}

// Next begins the first backup once the list of sessions is shown, and later the wait
// for the next one as soon as there is something to back up.
func (b *Backups) Next(listed bool) tea.Cmd {
	switch {
	case b.write == nil || b.running:
		return nil
	case !b.begun && listed:
		return b.begin()
	case b.begun && b.owed() && !b.waiting:
		b.waiting = true
		return b.after(Every, Due{})
	}
	return nil
}

// Due begins the backup that was waited for.
func (b *Backups) Due() tea.Cmd {
	if b.waiting = false; b.running || !b.owed() {
		return nil
	}
	return b.begin()
}

// Again tries once more after a failure, for the user who asks for it.
func (b *Backups) Again() tea.Cmd {
	if b.failure == nil || b.running {
		return nil
	}
	b.asked = true
	return b.begin()
}

// Last is the backup before the program ends. It is ready when there is nothing more
// to wait for.
func (b *Backups) Last() (cmd tea.Cmd, ready bool) {
	if b.over {
		return nil, true
	}
	var cmds []tea.Cmd
	if !b.running {
		if b.tried || !b.owed() {
			return nil, true
		}
		b.tried = true
		cmds = append(cmds, b.begin())
	}
	if !b.timed {
		b.timed = true
		cmds = append(cmds, b.after(Patience, Late{}))
	}
	return tea.Batch(cmds...), false
}

// Hurry ends the wait for the last backup.
func (b *Backups) Hurry() { b.over = true }

// Stay is for a program that does not end after all.
func (b *Backups) Stay() { b.timed, b.tried, b.over = false, false, false }

// Seen takes note of a key press: what there was to say has been read.
func (b *Backups) Seen() { b.unseen = false }

// Folder is where the latest good backup is; empty before it.
func (b *Backups) Folder() string { return b.folder }

// Notice says that the latest backup failed, until a key is pressed, and first what matters
// most, since the end may not fit; false where there is nothing to say.
func (b *Backups) Notice() (ui.Notice, bool) {
	if !b.unseen {
		return ui.Notice{}, false
	}
	text := "All that was entered is saved, but the backup failed; ctrl+s tries again. " + ui.Sentence(b.failure)
	return ui.Notice{Text: text, Bad: true}, true
}

// Failed reports whether the latest backup failed.
func (b *Backups) Failed() bool { return b.failure != nil }

// Unbacked says why the latest backup is not there, once the program has ended; nil
// when it is, or when there are none.
func (b *Backups) Unbacked() error {
	if b.running && b.over {
		return errors.New("it took too long and was not waited for")
	}
	return b.failure
}
