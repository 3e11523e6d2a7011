package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"familyhub/stocktake/store/disk"
	"familyhub/stocktake/store/failure"
	"familyhub/stocktake/store/lock"
	"familyhub/stocktake/store/unfinished"

	"go.etcd.io/bbolt"
)

// ensure makes a data file if there is none at the path. It appears there whole or
// not at all, and whatever is there already stays. Made reports whether there was none.
func ensure(path string) (made bool, err error) {
	if disk.Exists(path) {
		return false, nil
	}
	if err := disk.MakeFolder(filepath.Dir(path)); err != nil {
		return false, failure.Of(path, "created", err)
	}
	if err := create(path); err != nil {
		return false, failure.Of(path, "created", err)
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
	if err := disk.PutNew(temp.Name(), path); err != nil && !disk.Exists(path) { // another process was first
		return err
	}
	return disk.SyncFolder(filepath.Dir(path))
}

// confirmName syncs the folder of a file that is there: the process that made it may have been
// killed, or failed, before that. Where this user may not read the folder, it is as it is.
func confirmName(path string) error {
	err := disk.SyncFolder(filepath.Dir(disk.BehindLinks(path)))
	if err != nil && !errors.Is(err, fs.ErrPermission) {
		return failure.Of(path, "opened", err)
	}
	return nil
}

// build makes a whole data file out of an empty one. The commit is a sync.
func build(path string) error {
	db, err := bbolt.Open(path, filePermission, &bbolt.Options{Timeout: lock.Timeout})
	if err != nil {
		return err
	}
	return errors.Join(db.Update(layOut), db.Close())
}

// sweep removes what processes left that were killed while they made a data file, unless
// somebody has opened it since. What cannot be removed now goes at the next start.
func sweep(path string) {
	for _, f := range unfinished.Left(filepath.Dir(path)) {
		switch {
		case !unfinished.IsFor(f.Path, filepath.Base(path)):
		case disk.IsSame(f.Path, path): // a second name of this file, which had just got its first
			_ = os.Remove(f.Path)
		default:
			_ = lock.RemoveUnused(f.Path)
		}
	}
}
