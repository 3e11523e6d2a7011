package tui

import tea "github.com/charmbracelet/bubbletea"

// demo is true while the sample sessions are shown in place of the user's own.
func (r *Root) demo() bool { return r.own != nil }

// startDemo puts a temporary file with the sample sessions in the place of the
// user's own until endDemo.
func startDemo(r *Root) tea.Cmd {
	if r.config.Demo == nil || r.demo() {
		return nil
	}
	demo := r.config.Demo
	return func() tea.Msg {
		store, err := demo()
		if err != nil {
			return complain(err)
		}
		return onceSaved(func(r *Root) tea.Cmd {
			if r.demo() || !r.home() {
				return nil // the user has gone on to something else
			}
			r.own = r.config.Store
			return r.change(store)
		})
	}
}

// endDemo goes back to the user's own file, once the sample's last change is written.
func endDemo(r *Root) tea.Cmd {
	return r.carryOut(onceSaved(func(r *Root) tea.Cmd {
		if !r.demo() || !r.home() {
			return nil
		}
		own := r.own
		r.own = nil
		return r.change(own)
	}))
}

// change puts another file in the place of the one that is open.
func (r *Root) change(store Store) tea.Cmd {
	r.config.Store, r.saver.store = store, store
	r.pages = []screen{newHome(r)}
	r.latest = nil
	return r.list()
}
