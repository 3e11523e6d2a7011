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
	d, store := r.desk, r.config.Store
	now := sought{d.session().Details().Area, d.session().Details().Date}
	if d.sought != nil && *d.sought == now {
		return nil
	}
	d.sought = &now
	fw, of := d.session().Framework(), d.overview() // here and now: the session goes on changing while the file is read
	return func() tea.Msg {
		baseline := baselineIn(store, of, fw)
		return act(func(r *Root) tea.Cmd {
			if r.desk == d {
				d.baseline = baseline
			}
			return nil
		})
	}
}

// baselineIn reads the session that one on a framework is held against; nil where there
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

// baselineCommand marks the open session as one that later ones are held against.
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

// markBaseline marks a session of the list, or takes the mark away.
func (h *home) markBaseline(id string) act {
	return func(r *Root) tea.Cmd {
		if d := r.latest; d != nil && d.session().ID() == id && d.saver == r.saver {
			return r.carryOut(d.markBaseline()) // it may be saved elsewhere: what is in memory must not fall behind
		}
		store, now := r.config.Store, r.config.Now()
		return r.toDisk(func() act {
			history, o, err := store.Load(id)
			if err != nil {
				return complain(err)
			}
			change := model.SetBaseline{On: !history.Session().Baseline()}
			e, err := history.Do(change, now)
			if err != nil {
				return complain(err)
			}
			if err := store.Append(history.Session().Overview(e.At, o.Place), e); err != nil {
				return complain(err)
			}
			return both(say(markedWords(change.On)), func(r *Root) tea.Cmd { return r.list() })
		})
	}
}
