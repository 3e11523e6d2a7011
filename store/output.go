package store

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"familyhub/stocktake/store/pagewalk"
	"familyhub/stocktake/store/unfinished"
)

// liveSuffix names the folder beside a data file in which its second screen is served; see
// package live.
const liveSuffix = ".live"

// CheckOutput returns why a file that is no data file may not be put at a path: it would
// replace one of the data files, what belongs to them, or any other data file. The error is
// a Conflict, and nil where nothing speaks against it; neither has to be there yet.
func CheckOutput(path string, dataFiles ...string) error {
	if err := checkTarget(path, dataFiles...); err != nil {
		return err
	}
	if holdsDatabase(path) || hasBackups(path) {
		return newError(Conflict, nil, "%s is a data file with sessions of its own; nothing was written: choose another name", path)
	}
	return nil
}

// checkTarget is CheckOutput for what may replace other data files.
func checkTarget(path string, dataFiles ...string) error {
	at := destination(path)
	for _, file := range dataFiles {
		if isSame(path, file) || samePath(at, destination(file)) {
			return newError(Conflict, nil, "%s is the data file itself%s; nothing was written: choose another name", path, alsoCalled(path, file))
		}
		if belongs(path, at, file) {
			return newError(Conflict, nil, "%s belongs to the data file %s; nothing was written: choose another name", path, file)
		}
	}
	return nil
}

// alsoCalled is how people know a file that they named otherwise.
func alsoCalled(path, file string) string {
	if path == file {
		return ""
	}
	return ", " + file + ", by another name"
}

// belongs reports whether a path, which leads to a place, is for what lies beside a data file.
func belongs(path, at, file string) bool {
	data := destination(file)
	named := filepath.Join(destination(filepath.Dir(file)), filepath.Base(file))
	for _, own := range []string{data + ownerSuffix, data + backupsSuffix, data + liveSuffix, named + liveSuffix} {
		if isSame(path, own) || inside(at, own) {
			return true
		}
	}
	if unfinished.IsFor(at, filepath.Base(data)) && samePath(filepath.Dir(at), filepath.Dir(data)) {
		return true
	}
	f, err := readBackups(file)
	return err == nil && slices.ContainsFunc(slices.Concat(f.backups, f.aside), func(b Backup) bool { return isSame(path, b.Path) })
}

// inside reports whether a path is that of a folder, or leads into it.
func inside(path, folder string) bool {
	for !samePath(path, folder) && !isSame(path, folder) {
		above := filepath.Dir(path)
		if above == path {
			return false
		}
		path = above
	}
	return true
}

// samePath compares paths without links. Where capitals do not tell names apart, neither
// does it, and elsewhere such names are too much alike.
func samePath(a, b string) bool { return strings.EqualFold(a, b) }

func isSame(a, b string) bool {
	one, err := os.Stat(a)
	other, missing := os.Stat(b)
	return err == nil && missing == nil && os.SameFile(one, other)
}

// destination is where a path leads, through links that need not lead to anything.
func destination(path string) string {
	if whole, err := filepath.Abs(path); err == nil {
		path = whole
	}
	left := 40 // links, as many as systems follow
	return follow(path, &left)
}

// follow is destination for a whole path, and for so many links that are left.
func follow(path string, left *int) string {
	if at, err := filepath.EvalSymlinks(path); err == nil {
		return at
	}
	folder := filepath.Dir(path)
	if folder == path {
		return path
	}
	path = filepath.Join(follow(folder, left), filepath.Base(path))
	to, err := os.Readlink(path)
	if *left--; err != nil || *left < 0 {
		return path
	}
	if !filepath.IsAbs(to) {
		to = filepath.Join(filepath.Dir(path), to)
	}
	return follow(to, left)
}

// holdsDatabase reports whether a file is a data file, whole or not, by its beginning.
func holdsDatabase(path string) bool {
	if info, err := os.Stat(path); err != nil || !isOrdinary(info.Mode()) {
		return false // to open a pipe may take for ever
	}
	file, err := os.Open(path)
	if err != nil {
		return false
	}
	defer file.Close()
	metas, marked, err := pagewalk.ReadMetas(file)
	return err == nil && (len(metas) > 0 || marked)
}

// hasBackups reports whether a data file was at a path: backups of it, or what was set
// aside, are there.
func hasBackups(path string) bool {
	f, err := readBackups(path)
	return err == nil && len(f.backups)+len(f.aside) > 0
}
