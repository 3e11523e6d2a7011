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
	if r.open != nil {
		r.open.Depart()
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
		return askAbandon(r)
	case r.SaveError() == nil && r.open == nil:
		return r.List()
	}
	return nil
}

// AskQuit asks before the program ends: ctrl+c copies in other programs, and q is soon hit. What
// cannot be saved is asked about later, and a backup that is being made is hurried.
func (r *Root) AskQuit() tea.Cmd {
	const question = "Leave stocktake?"
	if c, ok := r.Top().(*ui.Confirm); ok && c.Question == question {
		return ui.Run(r, ui.Say("y leaves, n stays."))
	}
	if r.leaving || r.SaveError() != nil {
		return r.Quit()
	}
	effect := "Nothing was changed."
	if r.ReadOnly() == "" {
		effect = r.leftBehind()
	}
	r.Push(ui.NewConfirm(r, question, effect, own((*Root).Quit)))
	return nil
}

// leftBehind says what of what was entered is saved, and what becomes of what is being typed.
func (r *Root) leftBehind() string {
	typed, kept := r.inForms()
	saved := "Everything is saved"
	if len(r.Unsaved()) > 0 || kept && !r.Drafts.Kept() {
		saved = "What you entered last is still to be written, which is done first"
	}
	switch {
	case typed && !kept:
		return saved + "; but what you are typing is kept nowhere and will be lost."
	case typed:
		return saved + ", and what you are typing is offered at the next start."
	}
	return saved + "."
}

// askLeaveSession asks before a session is left: Esc is pressed once too often in front of a
// room.
func (r *Root) askLeaveSession() tea.Cmd {
	effect := "What was entered is kept. Enter on the home screen goes on where you are now."
	if r.ReadOnly() != "" {
		effect = "Nothing was changed."
	}
	r.Push(ui.NewConfirm(r, r.open.Worded("Leave this session?"), effect, own((*Root).LeaveSession)))
	return nil
}

// LeaveSession goes home from the open session.
func (r *Root) LeaveSession() tea.Cmd {
	r.GoHome()
	r.open.Depart()
	r.latest = r.open
	r.open = nil
	r.atHome(r.latest.Overview())
	return r.List()
}

// askAbandon asks before the program ends with something unsaved.
func askAbandon(r *Root) tea.Cmd {
	const question = "Leave although not everything is saved?"
	if c, ok := r.Top().(*ui.Confirm); ok && c.Question == question {
		return nil
	}
	effect := r.look.Worded("%s cannot be written to %s. Press n, then ctrl+e, to save the session elsewhere first.",
		r.look.Worded("%s", r.UnsavedWords()), r.File().Path())
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
	if r.open != nil {
		r.open.Arrive(r.open.Place) // for those who stay after all
	}
	return nil
}

// Unbacked says why the latest backup is not there, once the program has ended; nil
// when it is, or when there are none.
func (r *Root) Unbacked() error { return r.backups.Unbacked() }
