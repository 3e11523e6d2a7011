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
	return r.carryOut(onceSaved(changingFile(func(Store) act {
		store, err := demo()
		if err != nil {
			return complain(err)
		}
		return func(r *Root) tea.Cmd {
			if !r.home() {
				return nil // the user has gone on to something else
			}
			r.own, r.ownHome = r.config.Store, r.pages[0]
			return r.change(store, newHome(r))
		}
	})))
}

// endDemo goes back to the user's own file, once the sample's last change is written.
func endDemo(r *Root) tea.Cmd {
	return r.carryOut(onceSaved(func(r *Root) tea.Cmd {
		if !r.demo() || !r.home() {
			return nil
		}
		own := r.own
		r.own = nil
		return r.change(own, r.ownHome)
	}))
}

// change puts another file, with its home screen, in the place of the one that is open.
func (r *Root) change(store Store, home screen) tea.Cmd {
	r.config.Store, r.saver.store = store, store
	r.pages = []screen{home}
	r.latest = nil
	return r.list()
}
