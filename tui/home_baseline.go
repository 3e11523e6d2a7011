package tui

import tea "github.com/charmbracelet/bubbletea"

// markBaseline marks a session of the list, or takes the mark away: a change as any other,
// made in memory and queued for the disk. The session that was open last is in memory
// already.
func (h *home) markBaseline(id string) act {
	return onceSaved(func(app App) tea.Cmd {
		switch d := h.app.Latest(); {
		case app.Session() != nil:
			return nil // a session was opened meanwhile
		case d != nil && d.session().ID() == id:
			return run(app, h.mark(d))
		}
		return run(app, readingFile(func(store Store) act {
			history, o, err := store.Load(id)
			if err != nil {
				return complain(err)
			}
			return func(app App) tea.Cmd {
				return run(app, h.mark(h.app.SetLatest(history, o)))
			}
		}))
	})
}

func (h *home) mark(d *desk) act {
	marked := d.markBaseline()
	h.put(d.overview())
	return marked
}
