package cli

import (
	"fmt"
	"path/filepath"
	"text/tabwriter"

	"stocktake/model"
	"stocktake/store"
)

// inspected is a backup, or a file that was set aside, after a look at it.
type inspected struct {
	store.Backup
	aside  bool
	report store.Report
	err    error
}

// inspectAll looks at all backups of a data file, and at what was set aside.
func (a *App) inspectAll(path string) ([]inspected, error) {
	backups, err := store.Backups(path)
	if err != nil {
		return nil, err
	}
	aside, err := store.SetAside(path)
	if err != nil {
		return nil, err
	}
	var all []inspected
	for _, b := range backups {
		all = append(all, inspected{Backup: b})
	}
	for _, b := range aside {
		all = append(all, inspected{Backup: b, aside: true})
	}
	for i := range all {
		all[i].report, all[i].err = a.opener().Inspect(all[i].Path)
	}
	return all, nil
}

func (i inspected) whole() bool { return i.err == nil && len(i.report.Faults) == 0 }

// state is a word or two on what a backup is worth.
func (i inspected) state() string {
	state := "whole"
	switch {
	case store.Is(i.err, store.Newer):
		state = "of a newer stocktake"
	case !i.whole():
		state = "damaged"
	}
	if i.aside {
		state += ", set aside"
	}
	return state
}

// sessions is how many there are, as far as that can be told.
func (i inspected) sessions() string {
	if i.err != nil {
		return "–"
	}
	return fmt.Sprint(i.report.Sessions)
}

func (a *App) listBackups(path string) error {
	all, err := a.inspectAll(path)
	if err != nil {
		return err
	}
	if len(all) == 0 {
		a.say("There are no backups in %s. %s makes one.", shown(store.BackupFolder(path)), a.typed("backup"))
		return nil
	}
	fmt.Fprintf(a.Stdout, "The backups of %s are in %s, newest first:\n\n",
		model.CleanLine(shown(path)), model.CleanLine(shown(store.BackupFolder(path))))
	w := tabwriter.NewWriter(a.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "WHEN\tSIZE\tSESSIONS\tSTATE\tTO GO BACK TO IT")
	for _, i := range all {
		command := "–"
		if i.whole() {
			command = a.typed("restore", filepath.Base(i.Path))
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", moment(i.Time), size(i.Bytes), i.sessions(), i.state(), command)
	}
	return w.Flush()
}
