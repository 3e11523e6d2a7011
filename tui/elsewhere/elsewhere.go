// Package elsewhere goes on in another data file when the one that is open cannot be written to.
package elsewhere

import (
	"bytes"
	"encoding/json"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// App is the program as this package needs it.
type App interface {
	ui.App
	Now() time.Time
	// File is the data file that is open.
	File() ui.Store
	// Added is how many writes were ever queued.
	Added() int
	// Close takes a page off, wherever it stands.
	Close(ui.Screen)
	// GoOnIn puts another data file in the place of the one that is open. It holds a session
	// with the first so many of all writes that were ever queued.
	GoOnIn(file ui.Store, session string, saved int) tea.Cmd
}

// Make makes a data file at a path where nothing is yet, and fills it; after an error there
// is none.
type Make func(path string, fill func(ui.Store) error) (ui.Store, error)

// page asks for another data file. The session goes there with its whole history, from
// memory, and the work goes on there. It stays open, with what was typed, until that has
// been done.
type page struct {
	form.Edit
	app     App
	open    *ui.OpenSession
	make    Make
	writing bool // a file is being made
}

const fileField = "Data file"

// Open asks where to go on with a session that could not be saved, with a path in a folder to
// begin with, unless that is asked already.
func Open(app App, open *ui.OpenSession, folder string, make Make) tea.Cmd {
	if _, asked := app.Top().(*page); asked {
		return nil
	}
	e := &page{app: app, open: open, make: make}
	e.Edit = form.Edit{Look: app.Look(), Title: "Save elsewhere", Take: "save there and go on"}
	e.Intro = []string{open.Worded("All of this session, with its history, goes into a new data file, and the work goes on there. "+
		"%s is left as it is.", ui.Sanitize(app.File().Path()))}
	name := "stocktake-" + app.Now().Format("2006-01-02-1504") + ".db"
	path := form.NewPath(fileField, filepath.Join(folder, name), "the path of a file that is not there yet", open.Folders.Recent, string(filepath.Separator))
	e.Form = form.New(app.Look(), path)
	e.Done = func(f *form.Form) (ui.Action, bool) { return e.save(strings.TrimSpace(f.Value(fileField))), false }
	app.Push(e)
	return nil
}

// save writes the session to a path, aside.
func (e *page) save(path string) ui.Action {
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
	return func(ui.App) tea.Cmd {
		e.writing = true
		all, saved := wholeOf(e.open), e.app.Added()
		return e.app.Aside(func() ui.Action {
			file, err := e.make(path, all.keep)
			return func(ui.App) tea.Cmd {
				e.writing = false
				if err != nil {
					return ui.Run(e.app, ui.Complain(err))
				}
				e.app.Close(e)
				return e.app.GoOnIn(file, all.overview.ID, saved)
			}
		})
	}
}

// whole is a session as it stands in memory, apart from what is entered from then on.
type whole struct {
	origin    model.Origin
	framework *framework.Framework
	overview  overview.Overview
	entries   []model.Entry
}

func wholeOf(d *ui.OpenSession) whole {
	s := d.Session()
	return whole{s.Origin(), s.FirstFramework(), d.Overview(), d.History.Entries()}
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
