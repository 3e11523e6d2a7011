package tui

import (
	"bytes"
	"encoding/json"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/home"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// elsewhere asks for another data file when the one that is open cannot be written
// to. The session goes there with its whole history, from memory, and the work goes
// on there. It stays open, with what was typed, until that has been done.
type elsewhere struct {
	form.Edit
	desk    *ui.OpenSession
	writing bool // a file is being made
}

const dataFileField = "Data file"

// openElsewhere asks where to go on with what could not be saved.
func openElsewhere(r *Root) tea.Cmd {
	d := r.unsaved()
	if d == nil || r.config.Elsewhere == nil {
		return r.run(r.exportAs(""))
	}
	if _, asked := r.Top().(*elsewhere); asked {
		return nil
	}
	e := &elsewhere{desk: d, Edit: form.Edit{Look: r.look, Title: "Save elsewhere", Take: "save there and go on"}}
	e.Intro = []string{"All of this session, with its history, goes into a new data file, and the work goes on there. " +
		ui.Sanitize(r.config.Store.Path()) + " is left as it is."}
	name := "stocktake-" + r.config.Now().Format("2006-01-02-1504") + ".db"
	path := form.NewLine(dataFileField, "", "the path of a file that is not there yet")
	path.Input.CharLimit = 0 // a path may be longer than a line of a session
	path.Input.SetValue(filepath.Join(r.exports.Folder, name))
	path.Input.CursorEnd()
	e.Form = form.New(r.look, path)
	e.Done = func(f *form.Form) (ui.Action, bool) { return e.save(strings.TrimSpace(f.Value(dataFileField))), false }
	return r.run(ui.Push(e))
}

// unsaved is the session whose changes wait: the open one or, after the way home, the
// one that was open last. No other can be opened while something waits.
func (r *Root) unsaved() *ui.OpenSession {
	if r.desk != nil {
		return r.desk
	}
	return r.latest
}

// logOf is the log of the session that waits to be saved; nil for any other.
func (r *Root) logOf(id string) []model.Entry {
	if d := r.unsaved(); d != nil && d.Session().ID() == id {
		return d.History.Entries()
	}
	return nil
}

// save writes the session to a path, aside.
func (e *elsewhere) save(path string) ui.Action {
	if e.writing {
		return nil
	}
	if path == "" {
		return ui.Complain(errors.New("type the name of a file to save in"))
	}
	path, err := filepath.Abs(ui.TypedPath(path))
	if err != nil {
		return ui.Complain(err)
	}
	return own(func(r *Root) tea.Cmd {
		e.writing = true
		all, saved := wholeOf(e.desk), r.saver.added
		make := r.config.Elsewhere
		return r.Aside(func() ui.Action {
			store, err := make(path, all.keep)
			return own(func(r *Root) tea.Cmd {
				e.writing = false
				if err != nil {
					return r.run(ui.Complain(err))
				}
				r.pages = slices.DeleteFunc(r.pages, func(s ui.Screen) bool { return s == ui.Screen(e) })
				return r.goOnIn(store, all.overview.ID, saved)
			})
		})
	})
}

// goOnIn puts another data file in the place of the one that is open. It holds a
// session with the first so many of all writes that were ever queued.
func (r *Root) goOnIn(store ui.Store, id string, saved int) tea.Cmd {
	r.config.Store = store
	if !r.Demo() { // what becomes of the samples, the backups are those of the user's own file
		r.backups = newBackups(&r.config)
	}
	r.saver.goOnIn(r.config.Store, id, saved)
	r.drafts.elsewhere()
	r.pages[0] = home.New(r)
	r.notice = ui.Notice{Text: "Saved. The work goes on in ", Path: ui.Sanitize(store.Path())}
	return r.List()
}

// whole is a session as it stands in memory, apart from what is entered from then on.
type whole struct {
	origin    model.Origin
	framework *framework.Framework
	overview  model.Overview
	entries   []model.Entry
}

func wholeOf(d *ui.OpenSession) whole {
	s := d.Session()
	return whole{s.Origin(), s.Framework(), d.Overview(), d.History.Entries()}
}

// keep writes the session into a store and reads it back.
func (w whole) keep(store ui.Store) error {
	if err := store.Create(w.origin, w.framework, w.overview, w.entries...); err != nil {
		return err
	}
	h, o, err := store.Load(w.overview.ID)
	if err != nil {
		return err
	}
	if !o.Sums(h.Session()) || o.Place != w.overview.Place || !sameLog(h.Entries(), w.entries) {
		return errors.New("what was written could not be read back as it was: choose another disk")
	}
	return nil
}

// sameLog compares entries as they are kept.
func sameLog(a, b []model.Entry) bool {
	return slices.EqualFunc(a, b, func(a, b model.Entry) bool {
		one, err := json.Marshal(a)
		other, wrong := json.Marshal(b)
		return errors.Join(err, wrong) == nil && a.Seq == b.Seq && bytes.Equal(one, other)
	})
}
