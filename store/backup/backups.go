// Package backup has the folder of backups beside a data file: what is in it, what stays, and what
// goes. It knows names, times and numbers, and nothing of what the files hold.
package backup

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

	"familyhub/stocktake/store/disk"
	"familyhub/stocktake/store/failure"
	"familyhub/stocktake/store/lock"
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
	suffix      = ".backups"
	asidePrefix = "set-aside-"
	backupTime  = "2006-01-02-150405"
)

// Backup is a backup of a data file, or a former data file that was set aside.
type Backup struct {
	Path  string
	Time  time.Time // what the clock showed when it was made, to the second
	Bytes int64

	number int
}

// Folder is where the backups of a data file are, whether there are any or not.
func Folder(path string) string { return disk.BehindLinks(path) + suffix }

// List returns the backups of a data file, newest first; none where there is no
// folder for them.
func List(path string) ([]Backup, error) {
	f, err := Read(path)
	return f.Backups, err
}

// Aside returns the former data files that were set aside, newest first.
func Aside(path string) ([]Backup, error) {
	f, err := Read(path)
	return f.Aside, err
}

// Purge deletes every backup of a data file, and every file that was set aside,
// and returns how many there were. Their bytes stay on the disk until it writes there
// again, as with all files that are deleted.
func Purge(path string) (n int, err error) {
	f, err := Read(path)
	if err != nil {
		return 0, err
	}
	var errs []error
	for _, b := range slices.Concat(f.Backups, f.Aside) {
		if err := lock.RemoveUnused(b.Path); err != nil {
			errs = append(errs, err)
			continue
		}
		n++
	}
	errs = append(errs, f.Sweep())
	if f.exists {
		errs = append(errs, disk.SyncFolder(f.Path))
	}
	if err := errors.Join(errs...); err != nil {
		return n, failure.Of(f.Path, "emptied", err)
	}
	return n, nil
}

// Contents is what lies in a folder of backups.
type Contents struct {
	Path           string
	exists         bool
	Backups, Aside []Backup // newest first
}

// Read reads the folder of a data file; there may be none.
func Read(path string) (Contents, error) {
	f := Contents{Path: Folder(path)}
	entries, err := os.ReadDir(f.Path)
	if errors.Is(err, fs.ErrNotExist) {
		return f, nil
	}
	if err != nil {
		return f, failure.Of(f.Path, "read", err)
	}
	f.exists = true
	for _, e := range entries {
		if disk.IsOrdinary(e.Type()) {
			f.add(e)
		}
	}
	newestFirst := func(a, b Backup) int { return b.number - a.number }
	slices.SortFunc(f.Backups, newestFirst)
	slices.SortFunc(f.Aside, newestFirst)
	return f, nil
}

func (f *Contents) add(e fs.DirEntry) {
	path := filepath.Join(f.Path, e.Name())
	name, aside := strings.CutPrefix(e.Name(), asidePrefix)
	b, ok := parse(name)
	if !ok {
		return
	}
	b.Path = path
	if info, err := e.Info(); err == nil {
		b.Bytes = info.Size()
	}
	if aside {
		f.Aside = append(f.Aside, b)
	} else {
		f.Backups = append(f.Backups, b)
	}
}

// New is a backup that is about to be made: its number is higher than those of all that is there.
func (f Contents) New(now time.Time) Backup {
	n := f.next()
	return Backup{Path: filepath.Join(f.Path, name(n, now)), Time: now, number: n}
}

func (f Contents) next() int {
	last := 0
	for _, list := range [][]Backup{f.Backups, f.Aside} {
		if len(list) > 0 {
			last = max(last, list[0].number)
		}
	}
	return last + 1
}

// Sweep removes what was left unfinished.
func (f Contents) Sweep() error {
	var errs []error
	for _, left := range unfinished.Left(f.Path) {
		errs = append(errs, lock.RemoveUnused(left.Path))
	}
	return errors.Join(errs...)
}

// Sweep removes what processes left that were killed: unfinished files, and a
// second name of the data file, which was to be set aside.
func Sweep(path string) {
	f, err := Read(path)
	if err != nil {
		return // the next start sweeps again
	}
	_ = f.Sweep()
	data, err := os.Stat(path)
	if err != nil {
		return
	}
	for _, b := range f.Aside {
		if info, err := os.Lstat(b.Path); err == nil && os.SameFile(info, data) {
			_ = os.Remove(b.Path)
		}
	}
}

func name(number int, at time.Time) string {
	return fmt.Sprintf("%06d-%s.db", number, at.Format(backupTime))
}

// parse reads a name; false for any that name would not have made.
func parse(text string) (Backup, bool) {
	number, rest, _ := strings.Cut(text, "-")
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 {
		return Backup{}, false
	}
	// In UTC every time of a clock exists.
	at, err := time.Parse(backupTime+".db", rest)
	if err != nil || name(n, at) != text {
		return Backup{}, false
	}
	local := time.Date(at.Year(), at.Month(), at.Day(), at.Hour(), at.Minute(), at.Second(), 0, time.Local)
	return Backup{Time: local, number: n}, true
}
