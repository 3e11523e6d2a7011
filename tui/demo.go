package tui

import (
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// StartDemo puts a temporary file with the sample sessions in the place of the
// user's own until EndDemo.
func (l *library) StartDemo() tea.Cmd {
	if l.Demo() {
		return nil
	}
	return l.ShowSamples(nil)
}

// StartTour begins the tour, on samples that nobody has changed yet.
func (r *Root) StartTour() tea.Cmd { return r.newcomer.StartTour() }

// ShowSamples opens a new file with the sample sessions, and then does something more.
func (l *library) ShowSamples(then ui.Action) tea.Cmd {
	if l.config.Demo == nil {
		return nil
	}
	return ui.Run(l.app, ui.OnceSaved(ui.ChangingFile(func(ui.Store) ui.Action {
		file, err := l.config.Demo()
		if err != nil {
			return ui.Complain(err)
		}
		return func(ui.App) tea.Cmd {
			if !l.stack.AtHome() {
				return nil // the user has gone on to something else
			}
			if !l.Samples() {
				l.own, l.ownHome = l.File(), l.stack.Top()
			}
			return tea.Batch(l.change(file, l.newHome()), ui.Run(l.app, then))
		}
	})))
}

// EndDemo goes back to the user's own file, once the sample's last change is written.
func (l *library) EndDemo() tea.Cmd {
	return ui.Run(l.app, ui.OnceSaved(func(ui.App) tea.Cmd {
		if !l.Demo() || !l.stack.AtHome() {
			return nil
		}
		file := l.own
		l.own = nil
		return l.change(file, l.ownHome)
	}))
}

// change puts another file, with its home screen, in the place of the one that is open.
func (l *library) change(file ui.Store, home ui.Screen) tea.Cmd {
	l.Disk.Change(file)
	l.stack.pages = []ui.Screen{home}
	l.latest = nil
	return l.List()
}
