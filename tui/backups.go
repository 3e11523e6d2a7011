package tui

import (
	"errors"
	"path/filepath"
	"time"

	"familyhub/stocktake/tui/home"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

const (
	// backupEvery is how long what was saved may stand in the data file alone.
	backupEvery = 10 * time.Minute
	// backupPatience is how long the end of the program waits for a backup. What was
	// entered is on the disk by then, so a folder that hangs must hold nobody up.
	backupPatience = 5 * time.Second
)

// backups makes backups of the user's own file beside the work, one at a time: at the
// start, while something was saved since the last one, and before the program ends.
type backups struct {
	write func(ui.Store) (where string, err error) // nil where no backups are made
	later func(time.Duration, tea.Msg) tea.Cmd
	file  *counting

	begun   bool   // the first one
	running bool   // one is being written
	waiting bool   // backupDueMsg is on its way
	kept    int64  // how many of the file's changes the latest good one has
	folder  string // where that one is; empty before it
	failure error  // why the latest failed, until one succeeds
	unseen  bool   // no key was pressed since it failed
	asked   bool   // the user waits for the one that runs
	leave   leave
}

// leave is what has come of the backup before the program ends.
type leave struct {
	timed bool // backupLateMsg is on its way
	tried bool // it was begun; a second one would fare no better
	over  bool // nobody waits any longer
}

// backedUpMsg says how a backup of a file ended; changes is how many that had when it
// began.
type backedUpMsg struct {
	file    *counting
	changes int64
	where   string
	err     error
}

// backupDueMsg asks for the next backup, and backupLateMsg ends the wait for the last.
type (
	backupDueMsg  struct{}
	backupLateMsg struct{}
)

// Later is how a running program delivers a message after a while.
func Later(wait time.Duration, msg tea.Msg) tea.Cmd {
	return tea.Tick(wait, func(time.Time) tea.Msg { return msg })
}

// newBackups makes the backups that a program was started with. A damaged file is not
// backed up: in time its copies would take the places of the good ones.
func newBackups(c *Config) backups {
	if c.Backup == nil || c.ReadOnly != "" {
		return backups{}
	}
	file := &counting{Store: c.Store}
	c.Store = file
	return backups{write: c.Backup, later: c.Later, file: file}
}

// owed reports whether the file has changes that no backup has.
func (b *backups) owed() bool {
	return b.write != nil && (b.failure != nil || b.file.changes.Load() != b.kept)
}

// begin writes a backup aside.
func (b *backups) begin() tea.Cmd {
	b.begun, b.running = true, true
	write, file, changes := b.write, b.file, b.file.changes.Load()
	return func() tea.Msg {
		where, err := write(file.Store)
		return backedUpMsg{file, changes, where, err}
	}
}

// after delivers a message after a while, in programs where time passes.
func (b *backups) after(wait time.Duration, msg tea.Msg) tea.Cmd {
	if b.later == nil {
		return nil
	}
	return b.later(wait, msg)
}

// done takes note of how a backup ended.
func (b *backups) done(msg backedUpMsg) {
	b.running = false
	if b.failure, b.unseen = msg.err, msg.err != nil; msg.err == nil {
		b.kept, b.folder = msg.changes, filepath.Dir(msg.where)
	}
}

// next begins the first backup once the list of sessions is shown, and later the wait
// for the next one as soon as there is something to back up.
func (b *backups) next(listed bool) tea.Cmd {
	switch {
	case b.write == nil || b.running:
		return nil
	case !b.begun && listed:
		return b.begin()
	case b.begun && b.owed() && !b.waiting:
		b.waiting = true
		return b.after(backupEvery, backupDueMsg{})
	}
	return nil
}

// due begins the backup that was waited for.
func (b *backups) due() tea.Cmd {
	if b.waiting = false; b.running || !b.owed() {
		return nil
	}
	return b.begin()
}

// again tries once more after a failure, for the user who asks for it.
func (b *backups) again() tea.Cmd {
	if b.failure == nil || b.running {
		return nil
	}
	b.asked = true
	return b.begin()
}

// last is the backup before the program ends. It is ready when there is nothing more
// to wait for.
func (b *backups) last() (cmd tea.Cmd, ready bool) {
	if b.leave.over {
		return nil, true
	}
	var cmds []tea.Cmd
	if !b.running {
		if b.leave.tried || !b.owed() {
			return nil, true
		}
		b.leave.tried = true
		cmds = append(cmds, b.begin())
	}
	if !b.leave.timed {
		b.leave.timed = true
		cmds = append(cmds, b.after(backupPatience, backupLateMsg{}))
	}
	return tea.Batch(cmds...), false
}

// words is what there is to say of the latest failure: first what matters most, since
// the end may not fit.
func (b *backups) words() ui.Notice {
	return ui.Notice{Text: "All that was entered is saved, but the backup failed; ctrl+s tries again. " + ui.Sentence(b.failure), Bad: true}
}

// backedUp goes on after a backup. What the user asked for is answered; anything else
// that went well is not worth a word.
func (r *Root) backedUp(msg backedUpMsg) {
	if msg.file != r.backups.file {
		return // the work has gone on in another file
	}
	r.backups.done(msg)
	if r.backups.asked && msg.err == nil {
		r.notice = ui.Notice{Text: "The backup was made, in ", Path: ui.Sanitize(r.backups.folder)}
	}
	r.backups.asked = false
}

// backUp starts what is next, once the list of sessions is there to be seen.
func (r *Root) backUp() tea.Cmd {
	home, ok := r.pages[0].(*home.Home)
	return r.backups.next(ok && home.Read)
}

// told is the notice to show. Nothing but what went wrong with the last key is more
// urgent than a failed backup.
func (r *Root) told() ui.Notice {
	if r.backups.unseen && (r.notice.Text == "" || !r.notice.Bad) {
		return r.backups.words()
	}
	return r.notice
}

// Unbacked says why the latest backup is not there, once the program has ended; nil
// when it is, or when there are none.
func (r *Root) Unbacked() error {
	if r.backups.running && r.backups.leave.over {
		return errors.New("it took too long and was not waited for")
	}
	return r.backups.failure
}
