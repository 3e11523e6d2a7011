package home

import (
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// markBaseline marks a session of the list, or takes the mark away: a change as any other,
// made in memory and queued for the disk. The session that was open last is in memory
// already.
func (h *Home) markBaseline(id string) ui.Action {
	return ui.OnceSaved(func(app ui.App) tea.Cmd {
		switch d := h.app.Latest(); {
		case app.Session() != nil:
			return nil // a session was opened meanwhile
		case d != nil && d.Session().ID() == id:
			return ui.Run(app, h.mark(d))
		}
		return ui.Run(app, ui.ReadingFile(func(store ui.Store) ui.Action {
			history, o, err := store.Load(id)
			if err != nil {
				return ui.Complain(err)
			}
			return func(app ui.App) tea.Cmd {
				return ui.Run(app, h.mark(h.app.SetLatest(history, o)))
			}
		}))
	})
}

func (h *Home) mark(d *ui.OpenSession) ui.Action {
	marked := ui.MarkBaseline(d)
	h.Put(d.Overview())
	return marked
}
