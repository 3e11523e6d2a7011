package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/store"
	"familyhub/stocktake/store/backup"

	"github.com/spf13/cobra"
)

func backupCommand(a *App) *cobra.Command {
	var replace bool
	cmd := &cobra.Command{
		Use: "backup [PATH]", Short: "Make a copy of the data file, and check it",
		Long: `Make a copy of the whole data file, read it to its end, and print where it is. Without a
PATH it goes into the folder of backups beside the data file; where the newest backup
holds the same, nothing is written. The ten newest backups stay, and of older ones the
newest of each day for thirty days.

With a PATH it is written there, or into the folder that PATH is: to take it to another
computer, or to another disk. With --replace, a link at PATH stays, and the file that it
leads to is replaced. Nothing of what was erased or deleted is in a copy.`,
		Example: `  stocktake backup
  stocktake backup /media/stick
  stocktake backup northvale.db --replace     in place of an earlier copy`,
		Args: takes("[PATH]"), DisableFlagsInUseLine: true,
		RunE: func(_ *cobra.Command, args []string) error {
			path, err := a.existing()
			if err != nil {
				return err
			}
			var b backup.Backup
			if len(args) == 0 {
				err = a.using(path, a.opener().Open, func(s *store.Store) error {
					b, err = s.Backup()
					return err
				})
			} else {
				err = a.reading(func(s *store.Store) error {
					b, err = backUpTo(a, s, args[0], replace)
					return err
				})
			}
			if err != nil {
				return err
			}
			return sayBackup(a, b)
		},
	}
	cmd.Flags().BoolVar(&replace, "replace", false, "write over a file that is at PATH already")
	return cmd
}

// backUpTo writes a copy to a path, or into a folder.
func backUpTo(a *App, s *store.Store, path string, replace bool) (backup.Backup, error) {
	path = copyPath(a, s, path)
	there, err := os.Stat(path)
	if err != nil {
		return s.BackupTo(path, replace, a.dataFiles()...)
	}
	if replace {
		return s.BackupTo(behindLink(path), true, a.dataFiles()...)
	}
	if own, err := os.Stat(s.Path()); there.Mode().IsRegular() && (err != nil || !os.SameFile(own, there)) {
		return backup.Backup{}, fmt.Errorf("there is a file %s already; nothing was written: choose another name, or add --replace", absolute(path))
	}
	return s.BackupTo(path, false, a.dataFiles()...)
}

// behindLink is the path of the file that a link leads to, or the path itself.
func behindLink(path string) string {
	info, err := os.Lstat(path)
	if err != nil || info.Mode()&os.ModeSymlink == 0 {
		return path
	}
	if file, err := filepath.EvalSymlinks(path); err == nil {
		return file
	}
	return path
}

// copyPath is the file that a copy is to be; a folder gets one that tells of the time.
func copyPath(a *App, s *store.Store, path string) string {
	if info, err := os.Stat(path); err != nil || !info.IsDir() {
		return path
	}
	name := filepath.Base(s.Path())
	ext := filepath.Ext(name)
	return filepath.Join(path, strings.TrimSuffix(name, ext)+a.Now().Format("-2006-01-02-150405")+ext)
}

// sayBackup prints where a backup is, and says what it holds.
func sayBackup(a *App, b backup.Backup) error {
	report, err := a.opener().Inspect(b.Path)
	if err != nil {
		return err
	}
	a.say("The backup was read to its end: %s, %s, all records are whole.", plural(report.Sessions, "session"), size(report.Bytes))
	_, err = fmt.Fprintln(a.Stdout, text.Line(shown(b.Path)))
	return err
}

// size is a number of bytes as people read it, rounded up.
func size(bytes int64) string {
	const kB, MB = 1000, 1000 * 1000
	if bytes < 10*MB {
		return fmt.Sprintf("%d kB", (bytes+kB-1)/kB)
	}
	return fmt.Sprintf("%d MB", (bytes+MB-1)/MB)
}
