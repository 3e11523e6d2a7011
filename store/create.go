package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"familyhub/stocktake/store/unfinished"

	"go.etcd.io/bbolt"
)

// ensure makes a data file if there is none at the path. It appears there whole or
// not at all, and whatever is there already stays. Made reports whether there was none.
func ensure(path string) (made bool, err error) {
	if exists(path) {
		return false, nil
	}
	if err := makeFolder(filepath.Dir(path)); err != nil {
		return false, diskError(path, "created", err)
	}
	if err := create(path); err != nil {
		return false, diskError(path, "created", err)
	}
	return true, nil
}

func create(path string) error {
	temp, err := unfinished.Create(filepath.Dir(path), filepath.Base(path))
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name())
	if err := temp.Close(); err != nil {
		return err
	}
	if err := build(temp.Name()); err != nil {
		return err
	}
	if err := putInPlace(temp.Name(), path); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// confirmName syncs the folder of a file that is there: the process that made it may have been
// killed, or failed, before that. Where this user may not read the folder, it is as it is.
func confirmName(path string) error {
	err := syncFolder(filepath.Dir(behindLinks(path)))
	if err != nil && !errors.Is(err, fs.ErrPermission) {
		return diskError(path, "opened", err)
	}
	return nil
}

// build makes a whole data file out of an empty one. The commit is a sync.
func build(path string) error {
	db, err := bbolt.Open(path, filePermission, &bbolt.Options{Timeout: lockTimeout})
	if err != nil {
		return err
	}
	return errors.Join(db.Update(layOut), db.Close())
}

// putInPlace gives a file its name, unless another process was first. A link fails
// where something has the name. Renaming would replace it, so that is only for file
// systems without links, just after a look whether the name is free.
func putInPlace(temp, path string) error {
	if os.Link(temp, path) == nil || exists(path) {
		return nil
	}
	return os.Rename(temp, path)
}

// makeFolder makes a folder, and those above it, so that they survive a loss of power.
func makeFolder(path string) error { return makeFolderBy(os.Mkdir, path) }

// makeFolderBy is makeFolder with a function in the place of os.Mkdir. Nothing is above the
// root of a drive: one that is not there cannot be made.
func makeFolderBy(mkdir func(string, fs.FileMode) error, path string) error {
	err := mkdir(path, folderPermission)
	if above := filepath.Dir(path); errors.Is(err, fs.ErrNotExist) && above != path {
		if err := makeFolderBy(mkdir, above); err != nil {
			return err
		}
		err = mkdir(path, folderPermission)
	}
	switch {
	case err == nil:
		if err := syncFolder(filepath.Dir(path)); err != nil {
			// The next try would take it for one that lasts.
			return errors.Join(err, os.Remove(path))
		}
		return nil
	case isFolder(path):
		return nil
	case exists(path):
		return newError(Conflict, err, "there is a file %s in the place of the folder of that name; move it away, or choose another file with --file", path)
	default:
		return err
	}
}

// sweep removes what processes left that were killed while they made a data file, unless
// somebody has opened it since. What cannot be removed now goes at the next start.
func sweep(path string) {
	for _, f := range unfinished.Left(filepath.Dir(path)) {
		switch {
		case !unfinished.IsFor(f.Path, filepath.Base(path)):
		case isSame(f.Path, path): // a second name of this file, which had just got its first
			_ = os.Remove(f.Path)
		default:
			_ = removeUnused(f.Path)
		}
	}
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}
