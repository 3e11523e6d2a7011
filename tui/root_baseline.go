package tui

import (
	tea "github.com/charmbracelet/bubbletea"

	"stocktake/tui/export"
)

// findBaseline looks for the session that the open one is held against, unless nothing
// has changed that decides it. It is looked for aside, after the session is on the
// screen: nothing has to wait for it, and where it cannot be read the session is shown
// without.
func (r *Root) findBaseline() tea.Cmd {
	d := r.desk
	now := sought{d.session().Details().Area, d.session().Details().Date}
	if d.sought != nil && *d.sought == now {
		return nil
	}
	d.sought = &now
	fw, of := d.session().Framework(), d.overview() // here and now: the session goes on changing while the file is read
	return r.run(inTurn(readingFile(func(store Store) act {
		baseline := baselineIn(store, of, fw)
		return func(App) tea.Cmd {
			if r.desk == d && *d.sought == now {
				d.baseline = baseline
			}
			return nil
		}
	})))
}

// content is the open session for an export.
func content(d *desk) export.Content {
	return export.Content{Session: d.session(), Baseline: d.baseline}
}
