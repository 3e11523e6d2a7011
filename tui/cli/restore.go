package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"stocktake/model"
	"stocktake/store"
)

func (a *App) restore() *cobra.Command {
	var latest, sure bool
	cmd := &cobra.Command{
		Use: "restore [BACKUP]", Short: "Go back to a backup of the data file",
		Long: `Put a backup in the place of the data file. BACKUP is the name of one in the folder of
backups, or a path. Without one the backups are listed, newest first, each with the
command that restores it.

A backup that is not whole is refused. The file that was there is not lost: it is set
aside in the folder of backups, and can be restored like a backup.`,
		Example: `  stocktake restore               list the backups
  stocktake restore --latest      the newest one that is whole
  stocktake restore /media/stick/stocktake.db`,
		Args: takes("[BACKUP]"), DisableFlagsInUseLine: true,
		RunE: func(_ *cobra.Command, args []string) error {
			path, err := a.path()
			switch {
			case err != nil:
				return err
			case latest && len(args) > 0:
				return usageError{errors.New("give a BACKUP or --latest, not both")}
			case latest:
				b, err := a.opener().NewestGood(path)
				if err != nil {
					return err
				}
				return a.goBack(path, b.Path, "the backup of "+moment(b.Time), sure)
			case len(args) > 0:
				backup, what := named(path, args[0])
				return a.goBack(path, backup, what, sure)
			default:
				return a.listBackups(path)
			}
		},
	}
	cmd.Flags().BoolVar(&latest, "latest", false, "the newest backup that is whole")
	cmd.Flags().BoolVar(&sure, "yes", false, "restore without asking")
	return cmd
}

// named is the backup that somebody means, as a path and in words.
func named(path, name string) (backup, what string) {
	if _, err := os.Stat(name); err == nil || name != filepath.Base(name) {
		return name, shown(name)
	}
	backup = filepath.Join(store.BackupFolder(path), name)
	if _, err := os.Stat(backup); err != nil {
		return name, shown(name)
	}
	return backup, "the backup " + shown(name)
}

// goBack restores a backup once the person is sure.
func (a *App) goBack(path, backup, what string, sure bool) error {
	if !sure && !a.canAsk() {
		return needsYes("restore " + what)
	}
	report, err := a.opener().Inspect(backup)
	if err != nil {
		return err
	}
	question := fmt.Sprintf("Type yes to go back to %s, with %s.", what, plural(report.Sessions, "session"))
	if _, err := os.Stat(path); err == nil {
		question += fmt.Sprintf(" The present data file is set aside in %s:", shown(store.BackupFolder(path)))
	}
	if !sure && !a.saysYes(question) {
		return errors.New("nothing was restored")
	}
	return a.replace(path, backup, what)
}

// replace restores a backup and says where the former file is.
func (a *App) replace(path, backup, what string) error {
	aside, err := a.opener().Restore(path, backup)
	if err != nil {
		return err
	}
	a.say("The data file %s is now as %s has it.", shown(path), what)
	if aside != "" {
		a.say("The former file was set aside as %s.", shown(aside))
	}
	return nil
}

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
