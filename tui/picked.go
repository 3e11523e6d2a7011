package tui

import (
	tea "github.com/charmbracelet/bubbletea"

	"stocktake/model"
)

// picked is which of the sessions on a page has the focus.
type picked struct{ at int }

// moving goes up and down through so many sessions, and away from the page.
func (p *picked) moving(count int, leave string) []command {
	by := func(by int) func() act {
		return func() act {
			p.at = min(max(p.at+by, 0), max(count-1, 0))
			return nil
		}
	}
	return append([]command{
		on("up k", "choose", "The session above", by(-1)).as("↑ ↓"),
		on("down j", "", "The session below", by(1)).quietly(),
		on("esc q", "close", leave, func() act { return closeTop }).as("Esc"),
	}, paging(by)...)
}

// readPicked reads the session that was picked on a page, aside, and goes on with it
// unless the user has gone on to something else meanwhile.
func readPicked(page screen, id string, then func(*model.Session) act) act {
	return inTurn(readingFile(func(store Store) act {
		h, _, err := store.Load(id)
		if err != nil {
			return complain(err)
		}
		return func(app App) tea.Cmd {
			if app.Top() != page {
				return nil
			}
			return run(app, then(h.Session()))
		}
	}))
}
