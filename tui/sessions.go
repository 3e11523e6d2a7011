package tui

import (
	tea "github.com/charmbracelet/bubbletea"

	"stocktake/framework"
	"stocktake/model"
)

// listedMsg brings the list of sessions to the home screen.
type listedMsg struct {
	number   int // which of all lists that were asked for
	sessions []model.Overview
	err      error
}

// list reads the headers of all sessions. Of several lists on their way only the one that
// was asked for last counts: another may come later and be older.
func (r *Root) list() tea.Cmd {
	r.lists++
	store, number := r.config.Store, r.lists
	return func() tea.Msg {
		sessions, err := store.Sessions()
		return listedMsg{number, sessions, err}
	}
}

// atHome puts a session as it stands in memory on the list, with the focus on it.
func (r *Root) atHome(o model.Overview) {
	if h, ok := r.pages[0].(*home); ok {
		h.put(o)
		h.focus = o.ID
	}
}

// openSession reads a session, once everything entered so far is on the disk.
func openSession(id string) act { return onceSaved(loading(id)) }

// load reads a session and opens it where it was left.
func load(id string) act { return inTurn(loading(id)) }

func loading(id string) act {
	return readingFile(func(store Store) act {
		h, o, err := store.Load(id)
		if err != nil {
			return complain(err)
		}
		draft, _ := store.Draft(id) // one that cannot be read must not stand before the session
		return open(h, o, draft)
	})
}

// open puts a session on the desk and shows the place where it was left, unless the
// user has gone on to something else, or deleted it, while it was read.
func open(h *model.History, o model.Overview, draft *model.Draft) act {
	return func(r *Root) tea.Cmd {
		if h, ok := r.top().(*home); !ok || h.gone[o.ID] {
			return nil
		}
		if d := r.latest; d != nil && d.session().ID() == o.ID && d.history.Seq() >= h.Seq() {
			// It was open while it was read, as after Enter twice, and may have changed since.
			h, o = d.history, d.overview()
		}
		r.desk = r.newDesk(h, o)
		r.latest = r.desk
		r.atHome(o)
		if r.desk.readOnly == "" {
			r.desk.unfinished = draft
			r.drafts.found(o.ID, draft)
		}
		cmd := r.show(r.desk.place)
		r.offerDraft()
		return cmd
	}
}

func (r *Root) newDesk(h *model.History, o model.Overview) *desk {
	return &desk{
		history: h, place: o.Place, changed: o.Changed, now: r.config.Now, saver: r.saver,
		say: func(n notice) { r.notice = n }, readOnly: r.readOnly(),
	}
}

// create keeps a new session and opens it, once everything entered so far is on the disk.
func create(origin model.Origin, fw *framework.Framework, changes []model.Change, place model.Place) act {
	return changing(onceSaved(func(r *Root) tea.Cmd {
		h, entries, err := begin(origin, fw, changes)
		if err != nil {
			return r.carryOut(complain(err))
		}
		o := h.Session().Overview(origin.Created, place)
		return r.carryOut(changingFile(func(store Store) act {
			if err := store.Create(origin, fw, o, entries...); err != nil {
				return complain(err)
			}
			return func(r *Root) tea.Cmd {
				r.atHome(o) // also where the user has gone on to something else
				return r.carryOut(open(h, o, nil))
			}
		}))
	}))
}

func begin(origin model.Origin, fw *framework.Framework, changes []model.Change) (*model.History, []model.Entry, error) {
	h, err := model.NewHistory(origin, fw)
	if err != nil {
		return nil, nil, err
	}
	var entries []model.Entry
	for _, c := range changes {
		e, err := h.Do(c, origin.Created)
		if model.NoChange(err) {
			continue
		}
		if err != nil {
			return nil, nil, err
		}
		entries = append(entries, e)
	}
	return h, entries, nil
}

// origin begins a new session of a mode.
func (r *Root) origin(mode model.Mode, details model.Details) model.Origin {
	return model.Origin{
		ID: r.config.NewID(), Mode: mode, Created: r.config.Now(),
		Framework: r.config.Framework.Digest(), Details: details,
	}
}

// goTo shows a place of the open session.
func goTo(p model.Place) act {
	return func(r *Root) tea.Cmd { return r.show(p) }
}

// show replaces whatever stands above the home screen by a place of the session.
func (r *Root) show(p model.Place) tea.Cmd {
	if r.desk == nil {
		return nil
	}
	s := r.page(p)
	r.desk.moveTo(p)
	r.pages = append(r.pages[:1:1], s)
	return r.findBaseline()
}

// page makes the screen for a place; a place that the framework does not have
// becomes the first of the tour.
func (r *Root) page(p model.Place) screen {
	session := r.desk.session()
	switch p.Page {
	case model.SetUpPage:
		return newPeople(r.desk, r.look)
	case model.IntroPage, model.ResultsPage:
		if _, ok := session.Framework().Step(p.Number); ok {
			return newStep(r.desk, r.look, p)
		}
	case model.StatementPage:
		if _, ok := session.Framework().Statement(p.Number); ok {
			if session.Solo() {
				return newSolo(r.desk, r.look, p.Number)
			}
			return newStatement(r.desk, r.look, p.Number)
		}
	case model.SummaryPage:
		return newSummary(r.desk, r.look)
	}
	return r.page(session.Tour()[0])
}

// along goes a number of places on in the tour of the session, or back.
func along(from model.Place, by int) act {
	return func(r *Root) tea.Cmd {
		tour := r.desk.session().Tour()
		for i, p := range tour {
			if p == from && i+by >= 0 && i+by < len(tour) {
				return r.show(tour[i+by])
			}
		}
		return nil
	}
}
