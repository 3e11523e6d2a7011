package datafile

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/store"
	"familyhub/stocktake/store/backup"
	"familyhub/stocktake/tui/cli/phrase"
)

// Copy is a backup, or a file that was set aside, after a look at it.
type Copy struct {
	backup.Backup
	Aside  bool
	Report store.Findings
	Err    error
}

// kept is all backups of a data file and what was set aside, newest first, without a
// look at them.
func kept(path string) ([]Copy, error) {
	backups, err := backup.List(path)
	if err != nil {
		return nil, err
	}
	aside, err := backup.Aside(path)
	if err != nil {
		return nil, err
	}
	var all []Copy
	for _, b := range backups {
		all = append(all, Copy{Backup: b})
	}
	for _, b := range aside {
		all = append(all, Copy{Backup: b, Aside: true})
	}
	// The numbers are one row, and no clock that jumps disorders them.
	slices.SortStableFunc(all, func(a, b Copy) int {
		return cmp.Or(len(b.Number())-len(a.Number()), strings.Compare(b.Number(), a.Number()))
	})
	return all, nil
}

// InspectAll looks at all backups of a data file, and at what was set aside.
func (f *File) InspectAll(path string) ([]Copy, error) {
	all, err := kept(path)
	for i := range all {
		all[i].Report, all[i].Err = f.Opener().Inspect(all[i].Path)
	}
	return all, err
}

// plainName is the name of a file without the word that says it was set aside.
func (i Copy) plainName() string {
	return strings.TrimLeftFunc(filepath.Base(i.Path), func(r rune) bool { return !unicode.IsDigit(r) })
}

// Number is what people call a backup by, such as 000004.
func (i Copy) Number() string {
	number, _, _ := strings.Cut(i.plainName(), "-")
	return number
}

// named reports whether a name begins so, whether it tells of setting aside or not.
func (i Copy) named(beginning string) bool {
	return beginning != "" && (strings.HasPrefix(i.plainName(), beginning) || strings.HasPrefix(filepath.Base(i.Path), beginning))
}

func (i Copy) Whole() bool { return i.Err == nil && i.Report.Whole() }

// State is a word or two on what a backup is worth.
func (i Copy) State() string {
	state := "whole"
	switch {
	case store.Is(i.Err, store.Newer):
		state = "of a newer stocktake"
	case !i.Whole():
		state = "damaged"
	}
	if i.Aside {
		state += ", set aside"
	}
	return state
}

// Sessions is how many there are, as far as that can be told.
func (i Copy) Sessions() string {
	if i.Err != nil {
		return "–"
	}
	return fmt.Sprint(i.Report.Sessions)
}

// ToTheSecond tells backups apart that were made in the same minute, in little room.
const ToTheSecond = "2 Jan 2006, 15:04:05"

// Brief is state in one word or two: the list has to fit into 80 columns.
func (i Copy) Brief() string {
	switch {
	case store.Is(i.Err, store.Newer):
		return "newer"
	case !i.Whole():
		return "damaged"
	case i.Aside:
		return "set aside"
	default:
		return "whole"
	}
}

// NewestGood is the newest good backup of a data file, with what it holds.
func (f *File) NewestGood(path string) (Copy, error) {
	b, err := f.Opener().NewestGood(path)
	if err != nil {
		return Copy{}, err
	}
	report, err := f.Opener().Inspect(b.Path)
	return Copy{Backup: b, Report: report}, err
}

// words name a backup by its time and what it holds.
func (i Copy) words() string {
	return fmt.Sprintf("%s, with %s", phrase.Moment(i.Time), text.CountOf(i.Report.Sessions, "session", "sessions"))
}

// named is the backup that somebody means, as a path and in words. A file of that name
// comes first, and then what lies in the folder of backups.
func FindCopy(path, name string) (backup, what string, err error) {
	if _, err := os.Stat(name); err == nil || name != filepath.Base(name) {
		return name, text.Path(name), nil
	}
	all, err := kept(path)
	if err != nil {
		return "", "", err
	}
	var meant []Copy
	for _, i := range all {
		if i.named(name) {
			meant = append(meant, i)
		}
	}
	switch len(meant) {
	case 0:
		return name, text.Path(name), nil
	case 1:
		return meant[0].Path, "the backup of " + phrase.Moment(meant[0].Time), nil
	default:
		return "", "", fmt.Errorf("the names of %d backups begin with %q; write more of the one that is meant", len(meant), name)
	}
}
