package tui

import (
	"familyhub/stocktake/tui/saving"
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
	defer func() { err = r.Disk.Flush() }()
	if r.desk != nil {
		r.desk.Depart()
	}
	return nil
}

// work starts the next write, and ends the program once the last one is done and
// backed up.
func (r *Root) work() tea.Cmd {
	if !r.leaving || !r.Disk.Idle() {
		return r.Disk.Next(r.leaving)
	}
	cmd, ready := r.backups.Last()
	if ready {
		return tea.Quit
	}
	return cmd
}

// afterSaving brings the home screen up to date with what was written, and asks before the
// program ends with something unsaved.
func (r *Root) afterSaving(msg tea.Msg) tea.Cmd {
	if _, ok := msg.(saving.Written); !ok {
		return nil
	}
	switch {
	case r.SaveError() != nil && r.leaving:
		r.leaving = false
		r.backups.Stay()
		return r.askAbandon()
	case r.SaveError() == nil && r.desk == nil:
		return r.List()
	}
	return nil
}

// askAbandon asks before the program ends with something unsaved.
func (r *Root) askAbandon() tea.Cmd {
	const question = "Leave although not everything is saved?"
	if c, ok := r.Top().(*ui.Confirm); ok && c.Question == question {
		return nil
	}
	effect := r.UnsavedWords() + " cannot be written to " + r.File().Path() +
		". Press n, then ctrl+e, to save the session elsewhere first."
	r.Push(ui.NewConfirm(r, question, effect, func(ui.App) tea.Cmd {
		r.abandoned = true
		return tea.Quit
	}))
	return nil
}

// Quit leaves the program as soon as everything is on the disk and backed up. Asked
// once more, it leaves without the backup.
func (r *Root) Quit() tea.Cmd {
	if r.leaving && r.Disk.Idle() {
		r.backups.Hurry()
		return nil
	}
	r.leaving = true
	if r.desk != nil {
		r.desk.Arrive(r.desk.Place) // whoever stays after all goes on from here
	}
	return nil
}

// Unbacked says why the latest backup is not there, once the program has ended; nil
// when it is, or when there are none.
func (r *Root) Unbacked() error { return r.backups.Unbacked() }
