package screens

import (
	"errors"
	"os"
	"path/filepath"
	"sync"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/sample"
	"familyhub/stocktake/store"
	"familyhub/stocktake/tui"
	"familyhub/stocktake/tui/ui"
)

// demos are the demo files of one run of the screens, which make them aside.
type demos struct {
	mu    sync.Mutex
	files []*demoFile
	over  bool
}

// make makes another demo file, unless the screens have ended.
func (d *demos) make() (ui.Store, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.over {
		return nil, errors.New("the program is ending")
	}
	f, err := demoStore()
	if err != nil {
		return nil, err
	}
	d.files = append(d.files, f)
	return f, nil
}

// remove removes all of them, and lets no other be made.
func (d *demos) remove() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.over = true
	var errs []error
	for _, f := range d.files {
		errs = append(errs, f.remove())
	}
	return errors.Join(errs...)
}

// demoFile is a data file of sample sessions that goes when the demo ends.
type demoFile struct {
	*store.Store
	dir string
}

func demoStore() (*demoFile, error) {
	samples, err := sample.Sessions(framework.Builtin())
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "stocktake-demo-")
	if err != nil {
		return nil, err
	}
	s, err := store.Open(filepath.Join(dir, "demo.db"))
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	d := &demoFile{s, dir}
	for _, one := range samples {
		last := one.Entries[len(one.Entries)-1].At
		if err := s.Create(one.Origin, framework.Builtin(), overview.Of(one.History.Session(), last, one.Place), one.Entries...); err != nil {
			return nil, errors.Join(err, d.remove())
		}
	}
	return d, nil
}

// remove removes the file, and its folder unless somebody has put something else there.
func (d *demoFile) remove() error {
	err := d.Discard()
	_ = os.Remove(d.dir)
	return err
}

// ShowDemo shows the sample sessions in the terminal, with a tour of them where that is wanted.
func (r *Runner) ShowDemo(tour bool) error {
	s, err := demoStore()
	if err != nil {
		return err
	}
	return errors.Join(r.Show(s, tui.Begin{Sample: true, Tour: tour}), s.remove())
}
