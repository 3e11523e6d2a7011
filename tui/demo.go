package tui

import tea "github.com/charmbracelet/bubbletea"

// demo is true while the sample sessions are shown in place of the user's own.
func (r *Root) demo() bool { return r.own != nil }

// startDemo puts a temporary file with the sample sessions in the place of the
// user's own until endDemo.
func startDemo(r *Root) tea.Cmd {
	if r.config.Demo == nil || r.demo() || !r.saver.idle() {
		return nil
	}
	demo := r.config.Demo
	return func() tea.Msg {
		store, err := demo()
		if err != nil {
			return complain(err)
		}
		return act(func(r *Root) tea.Cmd {
			r.own, r.config.Store, r.saver.store = r.config.Store, store, store
			r.pages = []screen{newHome(r)}
			return r.list()
		})
	}
}

// endDemo goes back to the user's own file, once the sample's last change is written.
func endDemo(r *Root) tea.Cmd {
	if !r.saver.idle() {
		return nil
	}
	r.config.Store, r.saver.store, r.own = r.own, r.own, nil
	r.pages = []screen{newHome(r)}
	return r.list()
}
