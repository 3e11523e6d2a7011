package store

import (
	"os"
	"path/filepath"
	"slices"

	"familyhub/stocktake/store/backup"
	"familyhub/stocktake/store/disk"
	"familyhub/stocktake/store/failure"
	"familyhub/stocktake/store/lock"
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
	if holdsDatabase(path) || backup.Any(path) {
		return failure.Errorf(failure.Conflict, nil, "%s is a data file with sessions of its own; nothing was written: choose another name", path)
	}
	return nil
}

// checkTarget is CheckOutput for what may replace other data files.
func checkTarget(path string, dataFiles ...string) error {
	at := disk.Destination(path)
	for _, file := range dataFiles {
		if disk.IsSame(path, file) || disk.SamePath(at, disk.Destination(file)) {
			return failure.Errorf(failure.Conflict, nil, "%s is the data file itself%s; nothing was written: choose another name", path, alsoCalled(path, file))
		}
		if belongs(path, at, file) {
			return failure.Errorf(failure.Conflict, nil, "%s belongs to the data file %s; nothing was written: choose another name", path, file)
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
	data := disk.Destination(file)
	named := filepath.Join(disk.Destination(filepath.Dir(file)), filepath.Base(file))
	for _, own := range []string{data + lock.OwnerSuffix, backup.Folder(data), data + liveSuffix, named + liveSuffix} {
		if disk.IsSame(path, own) || inside(at, own) {
			return true
		}
	}
	if unfinished.IsFor(at, filepath.Base(data)) && disk.SamePath(filepath.Dir(at), filepath.Dir(data)) {
		return true
	}
	f, err := backup.Read(file)
	return err == nil && slices.ContainsFunc(slices.Concat(f.Backups, f.Aside), func(b backup.Backup) bool { return disk.IsSame(path, b.Path) })
}

// inside reports whether a path is that of a folder, or leads into it.
func inside(path, folder string) bool {
	for !disk.SamePath(path, folder) && !disk.IsSame(path, folder) {
		above := filepath.Dir(path)
		if above == path {
			return false
		}
		path = above
	}
	return true
}

// holdsDatabase reports whether a file is a data file, whole or not, by its beginning.
func holdsDatabase(path string) bool {
	if info, err := os.Stat(path); err != nil || !disk.IsOrdinary(info.Mode()) {
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
