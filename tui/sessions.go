package tui

import (
	"cmp"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/home"
	"familyhub/stocktake/tui/places"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/unfinished"

	tea "github.com/charmbracelet/bubbletea"
)

// begin opens the session to begin in, if there is one.
func begin(r *Root) ui.Action {
	switch begin := r.config.Begin; {
	case begin.Open != "":
		return ui.InTurn(loading(begin.Open, 0))
	case begin.Solo:
		return home.CreateSolo(r, cmp.Or(begin.Framework, r.config.Framework), begin.Name)
	default:
		return nil
	}
}

// OpenSession opens a session where it was left, once everything entered so far is on the disk,
// and then the page; the zero Page is none.
func (r *Root) OpenSession(id string, then ui.Page) tea.Cmd {
	return ui.Run(r, ui.OnceSaved(loading(id, then)))
}

func loading(id string, then ui.Page) ui.Action {
	return ui.ReadingFile(func(file ui.Store) ui.Action {
		h, o, err := file.Load(id)
		if err != nil {
			return ui.Complain(err)
		}
		draft, _ := file.Draft(id) // one that cannot be read must not stand before the session
		return openLoaded(h, o, draft, then)
	})
}

// openLoaded makes a session the open one and shows the place where it was left, and then the page,
// unless the user has gone on to something else, or deleted it, while it was read. A draft comes
// before the page.
func openLoaded(h *model.History, o overview.Overview, draft *model.Draft, then ui.Page) ui.Action {
	return own(func(r *Root) tea.Cmd {
		if h, ok := r.Top().(*home.Home); !ok || h.Gone[o.ID] {
			return nil
		}
		if d := r.latest; d != nil && d.Session().ID() == o.ID && d.History.Seq() >= h.Seq() {
			// It was open while it was read, as after Enter twice, and may have changed since.
			h, o = d.History, d.Overview()
		}
		r.open = r.SetLatest(h, o)
		r.atHome(o)
		if r.open.ReadOnly == "" {
			r.open.Unfinished = draft
			r.Drafts.Found(o.ID, draft)
		}
		cmd := r.Show(r.open.Place)
		shown := r.Top()
		r.offerDraft()
		if then == 0 || r.Top() != shown {
			return cmd
		}
		return tea.Batch(cmd, r.Open(ui.Place{Page: then}))
	})
}

// Create keeps a new session on its framework and opens it at a place, once everything entered
// so far is on the disk.
func (r *Root) Create(origin model.Origin, fw *framework.Framework, changes []model.Change, place model.Place) tea.Cmd {
	return ui.Run(r, create(origin, fw, changes, place))
}

func create(origin model.Origin, fw *framework.Framework, changes []model.Change, place model.Place) ui.Action {
	return ui.Changing(ui.OnceSaved(func(app ui.App) tea.Cmd {
		h, err := model.NewHistory(origin, fw)
		if err != nil {
			return ui.Run(app, ui.Complain(err))
		}
		entries, err := h.DoEach(origin.Created, changes...)
		if err != nil {
			return ui.Run(app, ui.Complain(err))
		}
		o := overview.Of(h.Session(), origin.Created, place)
		return ui.Run(app, ui.ChangingFile(func(file ui.Store) ui.Action {
			if err := file.Create(origin, fw, o, entries...); err != nil {
				return ui.Complain(err)
			}
			return own(func(r *Root) tea.Cmd {
				r.atHome(o) // also where the user has gone on to something else
				return ui.Run(r, openLoaded(h, o, nil, 0))
			})
		}))
	}))
}

// GoOnIn puts another data file in the place of the one that is open. It holds a
// session with the first so many of all writes that were ever queued.
func (r *Root) GoOnIn(file ui.Store, session string, saved int) tea.Cmd {
	path := file.Path()
	if !r.Demo() { // what becomes of the samples, the backups are those of the user's own file
		file = r.backedUp(file)
	}
	r.Disk.GoOnIn(file, session, saved)
	r.pages[0] = home.New(r)
	r.notice = ui.Notice{Text: "Saved. The work goes on in ", Path: ui.Sanitize(path)}
	return r.List()
}

// offerDraft asks about what was being typed, on the facilitator's own screen.
func (r *Root) offerDraft() {
	if r.open != nil && r.open.Unfinished != nil && !r.wallMode {
		r.Push(unfinished.New(r.look, r.open, places.Drafted(r.open, r.look, *r.open.Unfinished)))
	}
}

// seeDraft takes note of what stands in an open form of the session. What was found when it
// was opened stays until it was answered for.
func (r *Root) seeDraft() {
	if r.open == nil || r.open.ReadOnly != "" {
		r.Drafts.See(r.File(), "", nil)
		return
	}
	r.Drafts.See(r.File(), r.open.Session().ID(), cmp.Or(form.DraftIn(r.pages), r.open.Unfinished))
}

// asked is which framework an open session had when it was last looked at.
type asked struct {
	session   *ui.OpenSession
	framework *framework.Framework
}

// askOtherwise shows the session again once undo or redo has brought another version of its
// framework: the pages that are open show what was asked before.
func (r *Root) askOtherwise() tea.Cmd {
	if r.open == nil {
		r.asked = asked{}
		return nil
	}
	was := r.asked
	r.asked = asked{r.open, r.open.Session().Framework()}
	if was.session != r.open || was.framework == r.asked.framework {
		return nil
	}
	return r.Show(r.open.Session().Nearest(r.open.Place))
}
