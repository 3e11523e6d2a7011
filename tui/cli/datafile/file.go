// Package datafile opens the data file of a call for the length of a command: it says where the file
// is, what is wrong with it, and offers its backups where it is damaged or gone.
package datafile

import (
	"errors"
	"fmt"
	"time"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/store"
	"familyhub/stocktake/store/disk"
	"familyhub/stocktake/tui/cli/console"
	"familyhub/stocktake/tui/export"
)

// File is the data file of a call: where it is, and how it is opened for the length of a
// command.
type File struct {
	*console.Console
	// Named is the path that the call names; empty for the usual one.
	Named string
	// Quiet keeps what is wrong with the file from being said: the room would read it.
	Quiet bool
	// Now is the clock.
	Now func() time.Time
	// Getenv reads the environment.
	Getenv func(string) string

	warned  bool // that records cannot be read
	offered bool // a backup, with that
}

// Opener is how data files are opened.
func (f *File) Opener() store.Opener { return store.Opener{Now: f.Now} }

// Path is where the data file is. The error says why there can be none.
func (f *File) Path() (string, error) {
	path, err := f.given()
	if err == nil {
		err = disk.CheckPath(path)
	}
	return path, err
}

// given is the path of the data file as it was given.
func (f *File) given() (string, error) {
	if f.Named != "" {
		return f.Named, nil
	}
	if path := f.Getenv("STOCKTAKE_FILE"); path != "" {
		return path, nil
	}
	return store.DefaultPath()
}

// Writing opens the data file, which is made if there is none, for the length of do.
func (f *File) Writing(do func(*store.Store) error) error {
	path, err := f.Path()
	if err != nil {
		return err
	}
	return f.Using(path, f.openNew, func(s *store.Store) error {
		if warning := f.PlaceWarning(s); warning != "" {
			f.Say("%s", warning)
		}
		return do(s)
	})
}

// Showing is writing for the screens: where the file is damaged, the person at the
// terminal is asked what to go on with.
func (f *File) Showing(do func(*store.Store) error) error {
	path, err := f.Path()
	if err != nil {
		return err
	}
	return f.Using(path, f.openOrRestore, do)
}

// Reading opens the data file without changing a byte of it for the length of do.
// Where there is none, do is not called and the error is that of missing.
func (f *File) Reading(do func(*store.Store) error) error {
	path, err := f.Existing()
	if err != nil {
		return err
	}
	return f.Using(path, f.Opener().OpenReadOnly, do)
}

// noFileError says that there is no data file yet, and no good backup of one.
type noFileError struct{ path string }

func (e *noFileError) Error() string {
	return fmt.Sprintf("there is no data file %s yet; stocktake new --title TITLE begins a session, and the file with it", text.Path(e.path))
}

// Content is session with the baseline that it is compared with. One that cannot be read
// is left out: it is not what was asked for.
func (f *File) Content(ref string, do func(export.Content) error) error {
	return f.Reading(func(s *store.Store) error {
		o, err := s.Find(ref)
		if err != nil {
			return err
		}
		h, o, err := s.Load(o.ID)
		if err != nil {
			return err
		}
		c := export.Content{Session: h.Session(), Changed: h.Changed(), History: h, Place: o.Place}
		all, _ := s.Sessions() // those that can be read are enough to choose from
		c.Baseline = compare.LoadBaseline(c.Session.Framework(), o, all, Loading(s))
		return do(c)
	})
}

// Loading loads sessions of a data file.
func Loading(s *store.Store) func(id string) (*model.Session, error) {
	return func(id string) (*model.Session, error) {
		h, _, err := s.Load(id)
		if err != nil {
			return nil, err
		}
		return h.Session(), nil
	}
}

// Loaded is session with the log that made it.
func (f *File) Loaded(ref string, do func(*model.History) error) error {
	return f.Reading(func(s *store.Store) error {
		o, err := s.Find(ref)
		if err != nil {
			return err
		}
		h, _, err := s.Load(o.ID)
		if err != nil {
			return err
		}
		return do(h)
	})
}

// Changing opens the data file for writing and finds the session that ref names. It
// makes no file.
func (f *File) Changing(ref string, do func(*store.Store, overview.Overview) error) error {
	if _, err := f.Existing(); err != nil {
		return err
	}
	return f.Writing(func(s *store.Store) error {
		o, err := s.Find(ref)
		if err != nil {
			return err
		}
		return do(s, o)
	})
}

// Sessions reads the list; no file yet is no session. Beside the error stand those
// that can be read.
func (f *File) Sessions() ([]overview.Overview, error) {
	sessions := []overview.Overview{}
	err := f.Reading(func(s *store.Store) error {
		all, err := s.Sessions()
		sessions = append(sessions, all...)
		return err
	})
	if none := new(noFileError); errors.As(err, &none) {
		return sessions, nil
	}
	return sessions, err
}

// DataFiles is the data file of this call, whether it is there or not, and the usual one.
func (f *File) DataFiles() (files []string) {
	if path, err := f.given(); err == nil {
		files = append(files, path)
	}
	if path, err := store.DefaultPath(); err == nil {
		files = append(files, path)
	}
	return files
}
