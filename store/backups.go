package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"familyhub/stocktake/store/unfinished"
)

// The backups of a data file lie in a folder beside it. The number in a name orders
// them, since clocks jump; the time is for people. Only files with such names are ever
// taken for backups, or removed.
//
//	stocktake.db.backups/000017-2026-11-22-104233.db             a backup
//	stocktake.db.backups/set-aside-000018-2026-11-22-110002.db   a former data file
//
// One in the making has a name of package unfinished.
const (
	backupsSuffix = ".backups"
	asidePrefix   = "set-aside-"
	backupTime    = "2006-01-02-150405"
)

// Backup is a backup of a data file, or a former data file that was set aside.
type Backup struct {
	Path  string
	Time  time.Time // what the clock showed when it was made, to the second
	Bytes int64

	number int
}

// BackupFolder is where the backups of a data file are, whether there are any or not.
func BackupFolder(path string) string { return behindLinks(path) + backupsSuffix }

// Backups returns the backups of a data file, newest first; none where there is no
// folder for them.
func Backups(path string) ([]Backup, error) {
	f, err := readBackups(path)
	return f.backups, err
}

// SetAside returns the former data files that Restore has set aside, newest first.
func SetAside(path string) ([]Backup, error) {
	f, err := readBackups(path)
	return f.aside, err
}

// NewestGood returns the newest backup of a data file that can be read to its end
// without faults. One that holds sessions comes before newer ones without any: a file
// that was begun after a loss is backed up too. A Missing error when there is none.
func (o Opener) NewestGood(path string) (Backup, error) {
	all, err := Backups(path)
	if err != nil {
		return Backup{}, err
	}
	var empty []Backup
	for _, b := range all {
		switch found, err := o.Inspect(b.Path); {
		case err != nil || !found.Whole():
		case found.Sessions > 0:
			return b, nil
		default:
			empty = append(empty, b)
		}
	}
	if len(empty) > 0 {
		return empty[0], nil
	}
	return Backup{}, newError(Missing, nil, "there is no good backup in %s", BackupFolder(path))
}

// PurgeBackups deletes every backup of a data file, and every file that was set aside,
// and returns how many there were. Their bytes stay on the disk until it writes there
// again, as with all files that are deleted.
func PurgeBackups(path string) (n int, err error) {
	f, err := readBackups(path)
	if err != nil {
		return 0, err
	}
	var errs []error
	for _, b := range slices.Concat(f.backups, f.aside) {
		if err := removeUnused(b.Path); err != nil {
			errs = append(errs, err)
			continue
		}
		n++
	}
	errs = append(errs, f.sweep())
	if f.exists {
		errs = append(errs, syncFolder(f.path))
	}
	if err := errors.Join(errs...); err != nil {
		return n, diskError(f.path, "emptied", err)
	}
	return n, nil
}

// backupFolder is what lies in a folder of backups.
type backupFolder struct {
	path           string
	exists         bool
	backups, aside []Backup // newest first
	unfinished     []string // paths
}

func readBackups(path string) (backupFolder, error) {
	f := backupFolder{path: BackupFolder(path)}
	entries, err := os.ReadDir(f.path)
	if errors.Is(err, fs.ErrNotExist) {
		return f, nil
	}
	if err != nil {
		return f, diskError(f.path, "read", err)
	}
	f.exists = true
	for _, e := range entries {
		if isOrdinary(e.Type()) {
			f.add(e)
		}
	}
	newestFirst := func(a, b Backup) int { return b.number - a.number }
	slices.SortFunc(f.backups, newestFirst)
	slices.SortFunc(f.aside, newestFirst)
	return f, nil
}

func (f *backupFolder) add(e fs.DirEntry) {
	path := filepath.Join(f.path, e.Name())
	if unfinished.Is(e.Name()) {
		f.unfinished = append(f.unfinished, path)
		return
	}
	name, aside := strings.CutPrefix(e.Name(), asidePrefix)
	b, ok := parseBackup(name)
	if !ok {
		return
	}
	b.Path = path
	if info, err := e.Info(); err == nil {
		b.Bytes = info.Size()
	}
	if aside {
		f.aside = append(f.aside, b)
	} else {
		f.backups = append(f.backups, b)
	}
}

// next is a number that is higher than those of all that is there.
func (f backupFolder) next() int {
	last := 0
	for _, list := range [][]Backup{f.backups, f.aside} {
		if len(list) > 0 {
			last = max(last, list[0].number)
		}
	}
	return last + 1
}

// sweep removes what was left unfinished.
func (f backupFolder) sweep() error {
	var errs []error
	for _, left := range unfinished.Left(f.path) {
		errs = append(errs, removeUnused(left.Path))
	}
	return errors.Join(errs...)
}

// removeUnused removes a file, unless a process has it open as its data file: any that
// holds a database can be opened as one.
func removeUnused(path string) error {
	file, err := lock(path)
	if Is(err, Busy) {
		return err
	}
	if err == nil {
		_ = file.Close() // nothing was written
	}
	return os.Remove(path)
}

// sweepBackups removes what processes left that were killed: unfinished files, and a
// second name of the data file, which was to be set aside.
func sweepBackups(path string) {
	f, err := readBackups(path)
	if err != nil {
		return // the next start sweeps again
	}
	_ = f.sweep()
	data, err := os.Stat(path)
	if err != nil {
		return
	}
	for _, b := range f.aside {
		if info, err := os.Lstat(b.Path); err == nil && os.SameFile(info, data) {
			_ = os.Remove(b.Path)
		}
	}
}

func backupName(number int, at time.Time) string {
	return fmt.Sprintf("%06d-%s.db", number, at.Format(backupTime))
}

// parseBackup reads a name; false for any that backupName would not have made.
func parseBackup(name string) (Backup, bool) {
	number, rest, _ := strings.Cut(name, "-")
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 {
		return Backup{}, false
	}
	// In UTC every time of a clock exists.
	at, err := time.Parse(backupTime+".db", rest)
	if err != nil || backupName(n, at) != name {
		return Backup{}, false
	}
	local := time.Date(at.Year(), at.Month(), at.Day(), at.Hour(), at.Minute(), at.Second(), 0, time.Local)
	return Backup{Time: local, number: n}, true
}
