package tui

import (
	"familyhub/stocktake/tui/home"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// Demo reports whether the sample sessions are shown in place of the user's own.
func (r *Root) Demo() bool { return r.own != nil }

// StartDemo puts a temporary file with the sample sessions in the place of the
// user's own until EndDemo.
func (r *Root) StartDemo() tea.Cmd {
	if r.config.Demo == nil || r.Demo() {
		return nil
	}
	demo := r.config.Demo
	return r.run(ui.OnceSaved(ui.ChangingFile(func(ui.Store) ui.Action {
		store, err := demo()
		if err != nil {
			return ui.Complain(err)
		}
		return own(func(r *Root) tea.Cmd {
			if !r.AtHome() {
				return nil // the user has gone on to something else
			}
			r.own, r.ownHome = r.config.Store, r.pages[0]
			return r.change(store, home.New(r))
		})
	})))
}

// EndDemo goes back to the user's own file, once the sample's last change is written.
func (r *Root) EndDemo() tea.Cmd {
	return r.run(ui.OnceSaved(own(func(r *Root) tea.Cmd {
		if !r.Demo() || !r.AtHome() {
			return nil
		}
		own := r.own
		r.own = nil
		return r.change(own, r.ownHome)
	})))
}

// change puts another file, with its home screen, in the place of the one that is open.
func (r *Root) change(store ui.Store, home ui.Screen) tea.Cmd {
	r.config.Store, r.saver.store = store, store
	r.pages = []ui.Screen{home}
	r.latest = nil
	return r.List()
}
