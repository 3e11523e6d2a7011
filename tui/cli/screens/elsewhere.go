package screens

import (
	"errors"
	"fmt"
	"slices"
	"sync"

	"familyhub/stocktake/store"
	"familyhub/stocktake/tui/cli/datafile"
	"familyhub/stocktake/tui/cli/phrase"
	"familyhub/stocktake/tui/ui"
)

// Elsewhere is the data files in which one run of the screens went on after the first
// could not be written to.
type Elsewhere struct {
	Open  func(path string) (*store.Store, error)
	First []string // the data files of this call

	mu    sync.Mutex
	files []*store.Store
	over  bool
}

// Make makes another data file and fills it, unless the screens have ended.
func (e *Elsewhere) Make(path string, fill func(ui.Store) error) (ui.Store, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.over {
		return nil, errors.New("the program is ending")
	}
	if err := store.CheckOutput(path, e.paths()...); err != nil {
		return nil, err
	}
	s, err := e.Open(path)
	if err != nil {
		return nil, err
	}
	if err := fill(s); err != nil {
		return nil, errors.Join(err, s.Discard())
	}
	e.files = append(e.files, s)
	return s, nil
}

// paths are all data files that are in use.
func (e *Elsewhere) paths() []string {
	all := slices.Clone(e.First)
	for _, s := range e.files {
		all = append(all, s.Path())
	}
	return all
}

// Refuse says why no other file may be put at a path.
func (e *Elsewhere) Refuse(path string) error {
	e.mu.Lock()
	defer e.mu.Unlock()
	return store.CheckOutput(path, e.paths()...)
}

// path is where the work went on last: the first file's path unless it was elsewhere.
func (e *Elsewhere) path(first string) string {
	e.mu.Lock()
	defer e.mu.Unlock()
	if len(e.files) == 0 {
		return first
	}
	return e.files[len(e.files)-1].Path()
}

// Close closes all of them, lets no other be made, and says by tell of each where it is.
func (e *Elsewhere) Close(tell func(path string)) error {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.over = true
	var errs []error
	for _, s := range e.files {
		tell(s.Path())
		errs = append(errs, datafile.Close(s))
	}
	return errors.Join(errs...)
}

// savedElsewhere says how to open another data file. The command has a line of its own,
// so that it can be copied.
func (r *Runner) savedElsewhere(path string) {
	r.Say("A session was saved elsewhere; this opens it:")
	fmt.Fprintln(r.Stderr, "  "+phrase.Opens(path))
}
