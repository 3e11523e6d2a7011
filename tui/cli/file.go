package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/store"
	"familyhub/stocktake/store/disk"
	"familyhub/stocktake/tui/export"
	"familyhub/stocktake/tui/userfile"

	"github.com/spf13/cobra"
)

// opener is how data files are opened.
func (a *App) opener() store.Opener { return store.Opener{Now: a.Now} }

// path is where the data file is. The error says why there can be none.
func (a *App) path() (string, error) {
	path, err := a.given()
	if err == nil {
		err = disk.CheckPath(path)
	}
	return path, err
}

// given is the path of the data file as it was given.
func (a *App) given() (string, error) {
	if a.file != "" {
		return a.file, nil
	}
	if path := a.Getenv("STOCKTAKE_FILE"); path != "" {
		return path, nil
	}
	return store.DefaultPath()
}

// writing opens the data file, which is made if there is none, for the length of do.
func (a *App) writing(do func(*store.Store) error) error {
	path, err := a.path()
	if err != nil {
		return err
	}
	return a.using(path, a.openNew, func(s *store.Store) error {
		a.warnOfPlace(s)
		return do(s)
	})
}

// showing is writing for the screens: where the file is damaged, the person at the
// terminal is asked what to go on with.
func (a *App) showing(do func(*store.Store) error) error {
	path, err := a.path()
	if err != nil {
		return err
	}
	return a.using(path, a.openOrRestore, do)
}

// reading opens the data file without changing a byte of it for the length of do.
// Where there is none, do is not called and the error is that of missing.
func (a *App) reading(do func(*store.Store) error) error {
	path, err := a.existing()
	if err != nil {
		return err
	}
	return a.using(path, a.opener().OpenReadOnly, do)
}

// noFileError says that there is no data file yet, and no good backup of one.
type noFileError struct{ path string }

func (e *noFileError) Error() string {
	return fmt.Sprintf("there is no data file %s yet; stocktake new --title TITLE begins a session, and the file with it", shown(e.path))
}

// session opens the data file for reading and loads the session that ref names.
func (a *App) session(ref string, do func(*model.Session) error) error {
	return a.loaded(ref, func(h *model.History) error { return do(h.Session()) })
}

// content is session with the baseline that it is compared with. One that cannot be read
// is left out: it is not what was asked for.
func (a *App) content(ref string, do func(export.Content) error) error {
	return a.reading(func(s *store.Store) error {
		o, err := s.Find(ref)
		if err != nil {
			return err
		}
		h, o, err := s.Load(o.ID)
		if err != nil {
			return err
		}
		c := export.Content{Session: h.Session()}
		all, _ := s.Sessions() // those that can be read are enough to choose from
		c.Baseline = model.LoadBaseline(c.Session.Framework(), o, all, loading(s))
		return do(c)
	})
}

// loading loads sessions of a data file.
func loading(s *store.Store) func(id string) (*model.Session, error) {
	return func(id string) (*model.Session, error) {
		h, _, err := s.Load(id)
		if err != nil {
			return nil, err
		}
		return h.Session(), nil
	}
}

// loaded is session with the log that made it.
func (a *App) loaded(ref string, do func(*model.History) error) error {
	return a.reading(func(s *store.Store) error {
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

// changing opens the data file for writing and finds the session that ref names. It
// makes no file.
func (a *App) changing(ref string, do func(*store.Store, model.Overview) error) error {
	if _, err := a.existing(); err != nil {
		return err
	}
	return a.writing(func(s *store.Store) error {
		o, err := s.Find(ref)
		if err != nil {
			return err
		}
		return do(s, o)
	})
}

// complete offers the ids of sessions, with their titles, to the shell.
func (a *App) complete(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveDefault
	}
	sessions, _ := a.sessions() // there is nobody to tell; what can be read is offered
	var ids []string
	for _, o := range sessions {
		ids = append(ids, o.ID+"\t"+text.Line(o.Details.Title))
	}
	return ids, cobra.ShellCompDirectiveNoFileComp
}

// openFile opens a file that the caller named. The error says which could not be read,
// and why in a few words.
func openFile(path string) (*os.File, error) {
	f, err := userfile.Open(path)
	switch {
	case err == nil:
		return f, nil
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("there is no file %s; check the name and the folder", shown(path))
	default:
		return nil, fmt.Errorf("%s cannot be read: %w", shown(path), reason(err))
	}
}

// reason is an error of the file system without the path, which the sentence has.
func reason(err error) error {
	if p := new(fs.PathError); errors.As(err, &p) {
		return p.Err
	}
	return err
}

// shown is a path for a terminal: as it is, unless it holds what would not show.
func shown(path string) string { return text.Path(path) }
