package tui

import (
	tea "github.com/charmbracelet/bubbletea"

	"stocktake/framework"
	"stocktake/model"
	"stocktake/tui/export"
)

// sought is what decides which session one is held against.
type sought struct {
	area string
	date model.Date
}

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
	return r.carryOut(inTurn(readingFile(func(store Store) act {
		baseline := baselineIn(store, of, fw)
		return func(r *Root) tea.Cmd {
			if r.desk == d && *d.sought == now {
				d.baseline = baseline
			}
			return nil
		}
	})))
}

// baselineIn reads the session that one on a framework is compared with; nil where there
// is none.
func baselineIn(store Store, of model.Overview, fw *framework.Framework) *model.Session {
	all, _ := store.Sessions() // those that can be read are enough to choose from
	return model.LoadBaseline(fw, of, all, func(id string) (*model.Session, error) {
		h, _, err := store.Load(id)
		if err != nil {
			return nil, err
		}
		return h.Session(), nil
	})
}

// content is the open session for an export.
func (d *desk) content() export.Content {
	return export.Content{Session: d.session(), Baseline: d.baseline}
}

// baselineCommand marks the open session as one that later ones are compared with.
func baselineCommand(d *desk) command {
	return on("b", "baseline", "Mark this session as a baseline for later ones, or take the mark away", func() act {
		return d.markBaseline()
	}).quietly()
}

func (d *desk) markBaseline() act {
	marked := !d.session().Baseline()
	if !d.do(model.SetBaseline{On: marked}) {
		return nil
	}
	return say(markedWords(marked))
}

func markedWords(marked bool) string {
	if marked {
		return "Marked as a baseline: later sessions of the area are held against it."
	}
	return "No longer a baseline."
}

// markBaseline marks a session of the list, or takes the mark away: a change as any other,
// made in memory and queued for the disk. The session that was open last is in memory
// already.
func (h *home) markBaseline(id string) act {
	return onceSaved(func(r *Root) tea.Cmd {
		switch d := r.latest; {
		case r.desk != nil:
			return nil // a session was opened meanwhile
		case d != nil && d.session().ID() == id:
			return r.carryOut(h.mark(d))
		}
		return r.carryOut(readingFile(func(store Store) act {
			history, o, err := store.Load(id)
			if err != nil {
				return complain(err)
			}
			return func(r *Root) tea.Cmd {
				r.latest = r.newDesk(history, o)
				return r.carryOut(h.mark(r.latest))
			}
		}))
	})
}

func (h *home) mark(d *desk) act {
	marked := d.markBaseline()
	h.put(d.overview())
	return marked
}
