package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"familyhub/stocktake/store/backup"

	"github.com/spf13/cobra"
)

func restoreCommand(a *App) *cobra.Command {
	var latest, sure bool
	cmd := &cobra.Command{
		Use: "restore [BACKUP]", Short: "Go back to a backup of the data file",
		Long: `Put a backup in the place of the data file. BACKUP is the number of one in the folder of
backups, or its name, or a path. Without one the backups are listed, newest first, each
with the command that restores it.

A backup that is not whole is refused. The file that was there is not lost: it is set
aside in the folder of backups, and can be restored like a backup.`,
		Example: `  stocktake restore               list the backups
  stocktake restore --latest      the newest one that is whole
  stocktake restore 000004        the one with that number
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
				b, err := a.newestGood(path)
				if err != nil {
					return err
				}
				return goBack(a, path, b.Path, "the backup of "+moment(b.Time), sure)
			case len(args) > 0:
				backup, what, err := named(path, args[0])
				if err != nil {
					return err
				}
				return goBack(a, path, backup, what, sure)
			default:
				return listBackups(a, path)
			}
		},
	}
	cmd.Flags().BoolVar(&latest, "latest", false, "the newest backup that is whole")
	cmd.Flags().BoolVar(&sure, "yes", false, "restore without asking")
	return cmd
}

// named is the backup that somebody means, as a path and in words. A file of that name
// comes first, and then what lies in the folder of backups.
func named(path, name string) (backup, what string, err error) {
	if _, err := os.Stat(name); err == nil || name != filepath.Base(name) {
		return name, shown(name), nil
	}
	all, err := kept(path)
	if err != nil {
		return "", "", err
	}
	var meant []inspected
	for _, i := range all {
		if i.named(name) {
			meant = append(meant, i)
		}
	}
	switch len(meant) {
	case 0:
		return name, shown(name), nil
	case 1:
		return meant[0].Path, "the backup of " + moment(meant[0].Time), nil
	default:
		return "", "", fmt.Errorf("the names of %d backups begin with %q; write more of the one that is meant", len(meant), name)
	}
}

// notInBackup is what people must know before they go back to one.
const notInBackup = "What was entered after it was made is not in it."

// goBack restores a backup once the person is sure.
func goBack(a *App, path, from, what string, sure bool) error {
	if !sure && !a.canAsk() {
		return needsYes("restore " + what)
	}
	report, err := a.opener().Inspect(from)
	if err != nil {
		return err
	}
	what += ", with " + plural(report.Sessions, "session")
	question := fmt.Sprintf("Go back to %s? %s", what, notInBackup)
	if _, err := os.Stat(path); err == nil {
		question += fmt.Sprintf(" The present data file is set aside in %s.", shown(backup.Folder(path)))
	}
	if !sure && !a.saysYes(question+" "+typeYes) {
		return errors.New("nothing was restored")
	}
	return a.replace(path, from, what)
}

// replace restores a backup and says where the former file is.
func (a *App) replace(path, backup, what string) error {
	aside, err := a.opener().Restore(path, backup)
	if err != nil {
		return err
	}
	a.say("The data file %s is now as in %s.", shown(path), what)
	if aside != "" {
		a.say("The former file was set aside as %s.", shown(aside))
	}
	return nil
}
