package tui

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/home"
	"familyhub/stocktake/tui/people"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/workshop/solo"
	"familyhub/stocktake/tui/workshop/statement"
	"familyhub/stocktake/tui/workshop/step"
	"familyhub/stocktake/tui/workshop/summary"

	tea "github.com/charmbracelet/bubbletea"
)

// List reads the headers of all sessions. Of several lists on their way only the one that
// was asked for last counts: another may come later and be older.
func (r *Root) List() tea.Cmd {
	r.lists++
	store, number := r.config.Store, r.lists
	return func() tea.Msg {
		sessions, err := store.Sessions()
		return home.ListedMsg{Number: number, Sessions: sessions, Err: err}
	}
}

// atHome puts a session as it stands in memory on the list, with the focus on it.
func (r *Root) atHome(o model.Overview) {
	if h, ok := r.pages[0].(*home.Home); ok {
		h.Put(o)
		h.Focus = o.ID
	}
}

// openSession reads a session, once everything entered so far is on the disk.
func openSession(id string) ui.Action { return ui.OnceSaved(loading(id)) }

// load reads a session and opens it where it was left.
func load(id string) ui.Action { return ui.InTurn(loading(id)) }

func loading(id string) ui.Action {
	return ui.ReadingFile(func(store ui.Store) ui.Action {
		h, o, err := store.Load(id)
		if err != nil {
			return ui.Complain(err)
		}
		draft, _ := store.Draft(id) // one that cannot be read must not stand before the session
		return openLoaded(h, o, draft)
	})
}

// openLoaded makes a session the open one and shows the place where it was left, unless the
// user has gone on to something else, or deleted it, while it was read.
func openLoaded(h *model.History, o model.Overview, draft *model.Draft) ui.Action {
	return own(func(r *Root) tea.Cmd {
		if h, ok := r.Top().(*home.Home); !ok || h.Gone[o.ID] {
			return nil
		}
		if d := r.latest; d != nil && d.Session().ID() == o.ID && d.History.Seq() >= h.Seq() {
			// It was open while it was read, as after Enter twice, and may have changed since.
			h, o = d.History, d.Overview()
		}
		r.desk = r.newDesk(h, o)
		r.latest = r.desk
		r.atHome(o)
		if r.desk.ReadOnly == "" {
			r.desk.Unfinished = draft
			r.drafts.found(o.ID, draft)
		}
		cmd := r.Show(r.desk.Place)
		r.offerDraft()
		return cmd
	})
}

func (r *Root) newDesk(h *model.History, o model.Overview) *ui.OpenSession {
	return &ui.OpenSession{
		History: h, Place: o.Place, Changed: o.Changed, Now: r.config.Now,
		Queue: func(o model.Overview, entries ...model.Entry) { r.saver.add(write{o, entries}) },
		Say:   func(n ui.Notice) { r.notice = n }, ReadOnly: r.ReadOnly(),
	}
}

// create keeps a new session and opens it, once everything entered so far is on the disk.
func create(origin model.Origin, fw *framework.Framework, changes []model.Change, place model.Place) ui.Action {
	return ui.Changing(ui.OnceSaved(own(func(r *Root) tea.Cmd {
		h, entries, err := begin(origin, fw, changes)
		if err != nil {
			return r.run(ui.Complain(err))
		}
		o := h.Session().Overview(origin.Created, place)
		return r.run(ui.ChangingFile(func(store ui.Store) ui.Action {
			if err := store.Create(origin, fw, o, entries...); err != nil {
				return ui.Complain(err)
			}
			return own(func(r *Root) tea.Cmd {
				r.atHome(o) // also where the user has gone on to something else
				return r.run(openLoaded(h, o, nil))
			})
		}))
	})))
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

// Show replaces whatever stands above the home screen by a place of the session.
func (r *Root) Show(p model.Place) tea.Cmd {
	if r.desk == nil {
		return nil
	}
	s := r.page(p)
	r.desk.MoveTo(p)
	r.pages = append(r.pages[:1:1], s)
	return r.findBaseline()
}

// page makes the screen for a place; a place that the framework does not have
// becomes the first of the tour.
func (r *Root) page(p model.Place) ui.Screen {
	session := r.desk.Session()
	switch p.Page {
	case model.SetUpPage:
		return people.New(r.desk, r.look)
	case model.IntroPage, model.ResultsPage:
		if _, ok := session.Framework().Step(p.Number); ok {
			return step.New(r.desk, r.look, p)
		}
	case model.StatementPage:
		if _, ok := session.Framework().Statement(p.Number); ok {
			if session.Solo() {
				return solo.New(r.desk, r.look, p.Number)
			}
			return statement.New(r.desk, r.look, p.Number)
		}
	case model.SummaryPage:
		return summary.New(r.desk, r.look)
	}
	return r.page(session.Tour()[0])
}
