package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"familyhub/stocktake/model/sample"
	"familyhub/stocktake/store"
	"familyhub/stocktake/tui"
	"familyhub/stocktake/tui/export"
	"familyhub/stocktake/tui/ui"

	"github.com/spf13/cobra"
)

func demoCommand(a *App) *cobra.Command {
	return &cobra.Command{
		Use: "demo", Short: "Look at two sample sessions, in a temporary file",
		Long: `Look at two sample sessions of an area that does not exist, a year apart. They are in a
temporary file that goes when the demo ends: everything can be tried, and your own data
file is not touched. Without a terminal the summaries of both are printed.`,
		Example: "  stocktake demo",
		Args:    takes(), DisableFlagsInUseLine: true,
		RunE: func(*cobra.Command, []string) error {
			if !a.interactive() {
				return printDemo(a)
			}
			return showDemo(a)
		},
	}
}

// showDemo shows the sample sessions in the terminal.
func showDemo(a *App) error {
	s, err := demoStore()
	if err != nil {
		return err
	}
	return errors.Join(a.screens(s, tui.Begin{Sample: true}), s.remove())
}

// printDemo prints what the sample sessions amount to, the newer one first.
func printDemo(a *App) error {
	samples, err := sample.Sessions(builtin())
	if err != nil {
		return err
	}
	for i, one := range samples {
		if i > 0 {
			fmt.Fprint(a.Stdout, "\n"+strings.Repeat("═", 80)+"\n\n")
		}
		c := export.Content{Session: one.History.Session()}
		if i+1 < len(samples) {
			c.Baseline = samples[i+1].History.Session() // the one of the year before
		}
		if err := printSummary(a, c, false); err != nil {
			return err
		}
	}
	return nil
}

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
	samples, err := sample.Sessions(builtin())
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
		if err := s.Create(one.Origin, builtin(), one.History.Session().Overview(last, one.Place), one.Entries...); err != nil {
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
