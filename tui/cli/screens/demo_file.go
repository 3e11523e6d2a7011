package screens

import (
	"errors"
	"os"
	"path/filepath"
	"sync"

	"familyhub/stocktake/store"
	"familyhub/stocktake/tui"
	"familyhub/stocktake/tui/story"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
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
	f, err := demoStore(story.Demo)
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

// demoStore makes such a file and puts ready-made data into it.
func demoStore(data func(ui.Store) error) (*demoFile, error) {
	dir, err := os.MkdirTemp("", "stocktake-demo-")
	if err != nil {
		return nil, err
	}
	s, err := store.Open(filepath.Join(dir, "demo.db"))
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	d := &demoFile{s, dir}
	if err := data(s); err != nil {
		return nil, errors.Join(err, d.remove())
	}
	return d, nil
}

// remove removes the file, and its folder unless somebody has put something else there.
func (d *demoFile) remove() error {
	err := d.Discard()
	_ = os.Remove(d.dir)
	return err
}

// ShowDemo shows ready-made sessions in the terminal, once some keys have been pressed, with a tour of them
// where that is wanted.
func (r *Runner) ShowDemo(data func(ui.Store) error, tour bool, keys ...tea.KeyMsg) error {
	s, err := demoStore(data)
	if err != nil {
		return err
	}
	return errors.Join(r.Show(s, tui.Begin{Sample: true, Tour: tour}, keys...), s.remove())
}
