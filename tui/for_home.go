package tui

import (
	"time"

	"familyhub/stocktake/tui/ui"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"

	tea "github.com/charmbracelet/bubbletea"
)

// Framework is that of new sessions.
func (r *Root) Framework() *framework.Framework { return r.config.Framework }

// Now is the time by the program's clock.
func (r *Root) Now() time.Time { return r.config.Now() }

// NewOrigin begins a new session of a mode, here and now.
func (r *Root) NewOrigin(mode model.Mode, details model.Details) model.Origin {
	return model.Origin{
		ID: r.config.NewID(), Mode: mode, Created: r.config.Now(),
		Framework: r.config.Framework.Digest(), Details: details,
	}
}

// Create keeps a new session on the framework for new ones and opens it at a place.
func (r *Root) Create(origin model.Origin, changes []model.Change, place model.Place) tea.Cmd {
	return r.run(create(origin, r.config.Framework, changes, place))
}

// OpenSession opens a session, once everything entered so far is on the disk.
func (r *Root) OpenSession(id string) tea.Cmd { return r.run(openSession(id)) }

// Unsaved are the sessions with something on its way to the disk, as they stand.
func (r *Root) Unsaved() []model.Overview {
	var overviews []model.Overview
	for _, w := range r.saver.queue {
		overviews = append(overviews, w.overview)
	}
	return overviews
}

// Latest is the session that was opened last; nil for none.
func (r *Root) Latest() *ui.OpenSession { return r.latest }

// SetLatest puts a session that was read in the place of the one that was opened last,
// without opening it.
func (r *Root) SetLatest(h *model.History, o model.Overview) *ui.OpenSession {
	r.latest = r.newDesk(h, o)
	return r.latest
}

// Samples reports whether the list shows no sessions of the user's own.
func (r *Root) Samples() bool { return r.Demo() || r.config.Begin.Sample }
