package cli

import (
	"errors"
	"fmt"
	"os"
	"text/tabwriter"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/store/backup"
	"familyhub/stocktake/tui/cli/console"
	"familyhub/stocktake/tui/cli/datafile"
	"familyhub/stocktake/tui/cli/phrase"
	"familyhub/stocktake/tui/cli/usage"

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
		Args: usage.Takes("[BACKUP]"), DisableFlagsInUseLine: true,
		RunE: func(_ *cobra.Command, args []string) error {
			path, err := a.Path()
			switch {
			case err != nil:
				return err
			case latest && len(args) > 0:
				return usage.WrongCall(errors.New("give a BACKUP or --latest, not both"))
			case latest:
				b, err := a.NewestGood(path)
				if err != nil {
					return err
				}
				return goBack(a, path, b.Path, "the backup of "+phrase.Moment(b.Time), sure)
			case len(args) > 0:
				backup, what, err := datafile.FindCopy(path, args[0])
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

// goBack restores a backup once the person is sure.
func goBack(a *App, path, from, what string, sure bool) error {
	report, err := a.Opener().Inspect(from)
	if err != nil {
		return err
	}
	whole := what + ", with " + text.CountOf(report.Sessions, "session", "sessions")
	question := fmt.Sprintf("Go back to %s? %s", whole, datafile.NotInBackup)
	if _, err := os.Stat(path); err == nil {
		question += fmt.Sprintf(" The present data file is set aside in %s.", text.Path(backup.Folder(path)))
	}
	if err := a.Confirm(sure, "restore "+what, question, "nothing was restored"); err != nil {
		return err
	}
	return a.Replace(path, from, whole)
}

func listBackups(a *App, path string) error {
	all, err := a.InspectAll(path)
	if err != nil {
		return err
	}
	if len(all) == 0 {
		a.Say("There are no backups in %s. %s makes one.", text.Path(backup.Folder(path)), a.Typed("backup"))
		return nil
	}
	head := fmt.Sprintf("The backups of %s are in %s, newest first:", text.Path(path), text.Path(backup.Folder(path)))
	fmt.Fprintf(a.Stdout, "%s\n\n", console.Fitted(a.Stdout, head))
	w := tabwriter.NewWriter(a.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "WHEN\tSIZE\tSESSIONS\tSTATE\tTO GO BACK TO IT")
	for _, i := range all {
		command := "–"
		if i.Whole() {
			command = a.Typed("restore", i.Number())
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", i.Time.Format(datafile.ToTheSecond), phrase.Size(i.Bytes), i.Sessions(), i.Brief(), command)
	}
	return w.Flush()
}
