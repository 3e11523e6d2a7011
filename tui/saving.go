package tui

import (
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// Flush writes what is still queued. Call it after the program has ended, however
// it ended; the error says what could not be saved. After a panic had ended it, this may
// panic too, and even then has written everything that was queued.
func (r *Root) Flush() (err error) {
	if r.abandoned {
		return nil
	}
	defer func() {
		if err = r.saver.flush(); err == nil {
			err = r.drafts.flush()
		}
	}()
	if r.desk != nil {
		r.desk.Depart()
	}
	return nil
}

// work starts the next write, and ends the program once the last one is done and
// backed up.
func (r *Root) work() tea.Cmd {
	if !r.readyToQuit() {
		return r.saver.next()
	}
	cmd, ready := r.backups.last()
	if ready {
		return tea.Quit
	}
	return cmd
}

// readyToQuit reports whether the user is leaving and everything is on the disk.
func (r *Root) readyToQuit() bool {
	return r.leaving && r.allSaved() && r.aside == 0 && !r.turns.writes && len(r.turns.waiting) == 0
}

// allSaved reports whether all that was entered, and what stands in an open form, is on the
// disk.
func (r *Root) allSaved() bool { return r.saver.idle() && r.drafts.idle() }

// asideMsg brings what is to follow something that was done on the disk.
type asideMsg struct{ done ui.Action }

// Aside does something on the disk that has nothing to do with the sessions in the data
// file, such as writing an export. Leaving waits for it.
func (r *Root) Aside(work func() ui.Action) tea.Cmd {
	r.aside++
	return func() tea.Msg { return asideMsg{work()} }
}

// afterSaving goes on with what waited for the disk, and brings the home screen up to
// date with what was written.
func (r *Root) afterSaving() tea.Cmd {
	cmd := r.takeTurns()
	switch {
	case r.saver.failure != nil && r.leaving:
		r.leaving, r.backups.leave = false, leave{}
		return tea.Batch(cmd, r.askAbandon())
	case r.saver.failure == nil && r.desk == nil:
		return tea.Batch(cmd, r.List())
	}
	return cmd
}

// askAbandon asks before the program ends with something unsaved.
func (r *Root) askAbandon() tea.Cmd {
	const question = "Leave although not everything is saved?"
	if c, ok := r.Top().(*ui.Confirm); ok && c.Question == question {
		return nil
	}
	effect := r.saver.unsaved() + " cannot be written to " + r.config.Store.Path() +
		". Press n, then ctrl+e, to save the session elsewhere first."
	return r.run(ui.Push(ui.NewConfirm(r, question, effect, own(func(r *Root) tea.Cmd {
		r.abandoned = true
		return tea.Quit
	}))))
}

// Quit leaves the program as soon as everything is on the disk and backed up. Asked
// once more, it leaves without the backup.
func (r *Root) Quit() tea.Cmd {
	if r.readyToQuit() {
		r.backups.leave.over = true
		return nil
	}
	r.leaving = true
	if r.desk != nil {
		r.desk.Arrive(r.desk.Place) // whoever stays after all goes on from here
	}
	return nil
}
