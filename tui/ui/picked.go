package ui

import (
	"familyhub/stocktake/model"

	tea "github.com/charmbracelet/bubbletea"
)

// Picked is which of the sessions on a page has the focus.
type Picked struct{ At int }

// Moving goes up and down through so many sessions, and away from the page.
func (p *Picked) Moving(count int, leave string) []Command {
	move := func(by int) Action {
		p.At = min(max(p.At+by, 0), max(count-1, 0))
		return nil
	}
	return append(Choosing("session", move), On("esc q", "close", leave, func() Action { return CloseTop }).As("Esc"))
}

// ReadPicked reads the session that was picked on a page, aside, and goes on with it
// unless the user has gone on to something else meanwhile.
func ReadPicked(page Screen, id string, then func(*model.Session) Action) Action {
	return InTurn(ReadingFile(func(store Store) Action {
		h, _, err := store.Load(id)
		if err != nil {
			return Complain(err)
		}
		return func(app App) tea.Cmd {
			if app.Top() != page {
				return nil
			}
			return Run(app, then(h.Session()))
		}
	}))
}
