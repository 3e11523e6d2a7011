package tui

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/tui/export"
	"familyhub/stocktake/tui/export/dialog"
	"familyhub/stocktake/tui/guide"
	"familyhub/stocktake/tui/leaflet"
	"familyhub/stocktake/tui/places"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// own is an action that needs more of the program than App has.
func own(a func(*Root) tea.Cmd) ui.Action {
	return func(app ui.App) tea.Cmd { return a(app.(*Root)) }
}

// Back takes the top page off. From a page of the session's tour it goes to where a jump came
// from, and otherwise asks before the session is left.
func (r *Root) Back() tea.Cmd {
	if len(r.pages) != 2 || r.open == nil {
		r.CloseTop()
		return nil
	}
	if from, jumped := r.open.Return(); jumped {
		return r.Show(from)
	}
	return r.askLeaveSession()
}

// Open puts the page of a place on top.
func (r *Root) Open(p ui.Place) tea.Cmd {
	switch p.Page {
	case ui.WallPage:
		return openWall(r)
	case ui.ExportPage:
		return ui.Run(r, r.exportAs(p.ID))
	case ui.MinutesPage:
		return ui.Run(r, r.copyMinutes())
	case ui.SessionExportPage:
		return ui.Run(r, dialog.ExportOf(&r.exports, p.ID))
	case ui.InstrumentPage:
		r.Push(guide.New(r.look, r.config.Framework, 0))
		return nil
	case ui.LeafletPage:
		_, doc := r.leaflet(p.ID)
		r.Push(guide.NewLeaflet(r.look, p.ID, doc))
		return nil
	case ui.LeafletExportPage:
		l, doc := r.leaflet(p.ID)
		return ui.Run(r, dialog.Leaflet(r.look, &r.exports, doc, l.FileName()))
	default:
		return ui.Run(r, places.Open(r.open, r.look, p))
	}
}

// leaflet is a page for people, by its name: for the workshop that is open, or for any.
func (r *Root) leaflet(name string) (leaflet.Leaflet, *report.Document) {
	l, _ := leaflet.Named(name)
	switch {
	case r.open == nil:
		return l, l.On(r.config.Framework)
	case r.open.Session().Solo():
		return l, l.On(r.framework())
	default:
		return l, l.For(r.open.Session())
	}
}

// exportAs asks where to write the open session, or, after the way home, the one that
// could not be saved; with a format chosen, or the usual one if that is empty.
func (r *Root) exportAs(format string) ui.Action {
	return r.ofUnsaved(func(c export.Content) ui.Action { return dialog.Open(&r.exports, c, format) })
}

// copyMinutes copies the minutes of the same session.
func (r *Root) copyMinutes() ui.Action {
	return r.ofUnsaved(func(c export.Content) ui.Action { return dialog.Minutes(&r.exports, c) })
}

func (r *Root) ofUnsaved(do func(export.Content) ui.Action) ui.Action {
	d := r.unsaved()
	if d == nil {
		return nil
	}
	return do(export.Content{Session: d.Session(), Changed: d.History.Changed(), Baseline: d.Baseline, History: d.History, Place: d.Place})
}

// Show replaces whatever stands above the home screen by a place of the session.
func (r *Root) Show(p model.Place) tea.Cmd {
	if r.open == nil {
		return nil
	}
	page := places.At(r.open, r.look, p)
	r.open.MoveTo(p)
	r.pages = append(r.pages[:1:1], page)
	return ui.Run(r, r.findBaseline())
}
