package tui

import (
	"familyhub/stocktake/tui/ui"

	"familyhub/stocktake/tui/export"

	tea "github.com/charmbracelet/bubbletea"
)

// findBaseline looks for the session that the open one is held against, unless nothing
// has changed that decides it. It is looked for aside, after the session is on the
// screen: nothing has to wait for it, and where it cannot be read the session is shown
// without.
func (r *Root) findBaseline() tea.Cmd {
	d := r.desk
	now := ui.BaselineKey{Area: d.Session().Details().Area, Date: d.Session().Details().Date}
	if d.BaselineKey != nil && *d.BaselineKey == now {
		return nil
	}
	d.BaselineKey = &now
	fw, of := d.Session().Framework(), d.Overview() // here and now: the session goes on changing while the file is read
	return r.run(ui.InTurn(ui.ReadingFile(func(store ui.Store) ui.Action {
		baseline := ui.BaselineIn(store, of, fw)
		return func(ui.App) tea.Cmd {
			if r.desk == d && *d.BaselineKey == now {
				d.Baseline = baseline
			}
			return nil
		}
	})))
}

// content is the open session for an export.
func content(d *ui.OpenSession) export.Content {
	return export.Content{Session: d.Session(), Baseline: d.Baseline}
}
