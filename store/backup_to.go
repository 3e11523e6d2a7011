package store

import (
	"os"
	"path/filepath"

	"familyhub/stocktake/store/backup"
	"familyhub/stocktake/store/disk"
	"familyhub/stocktake/store/failure"
	"familyhub/stocktake/store/lock"
	"familyhub/stocktake/store/unfinished"
)

// BackupTo writes a copy of the data file to a path, whole or not at all. A file that
// is there already is a Conflict, unless it is to be replaced. The data file itself and the
// others that are given are one always, and so is a data file that has backups. A folder
// that is not there is Missing. The copy is read to its end and compared before it gets
// the name.
func (s *Store) BackupTo(path string, replace bool, others ...string) (backup.Backup, error) {
	meansFolder := path != "" && os.IsPathSeparator(path[len(path)-1])
	path, err := filepath.Abs(path) // without a separator at the end
	if err != nil {
		return backup.Backup{}, failure.Of(path, "written", err)
	}
	folder := filepath.Dir(path)
	if meansFolder {
		folder = path
	}
	if !disk.IsFolder(folder) {
		return backup.Backup{}, failure.Errorf(failure.Missing, nil, "there is no folder %s; make it first, or choose another", folder)
	}
	if err := checkTarget(path, append(others, s.path)...); err != nil {
		return backup.Backup{}, err
	}
	if disk.Exists(path) {
		release, err := mayReplace(path, replace)
		if err != nil {
			return backup.Backup{}, err
		}
		defer release()
	}
	b, err := s.backUpTo(path, replace)
	if err != nil {
		return backup.Backup{}, failure.Of(path, "written", err)
	}
	return b, nil
}

// isThere says that a file is not to be replaced.
func isThere(path string, cause error) *failure.Error {
	return failure.Errorf(failure.Conflict, cause, "there is a file %s already; nothing was written: choose another name, or say that it is to be replaced", path)
}

// mayReplace locks a file that is to be replaced: it may be a data file in use.
func mayReplace(path string, replace bool) (release func(), err error) {
	if err := checkRegular(path); err != nil {
		return nil, err
	}
	switch {
	case !replace:
		return nil, isThere(path, nil)
	case backup.Any(path):
		return nil, failure.Errorf(failure.Conflict, nil, "%s is no copy but a data file with backups of its own; nothing was written: "+
			"choose another name, or put it back with stocktake restore", path)
	}
	held, err := lock.Take(path)
	if err != nil {
		return nil, err
	}
	if !disk.RenamesOpenFiles {
		return func() {}, held.Close()
	}
	return func() { _ = held.Close() }, nil
}

func (s *Store) backUpTo(path string, replace bool) (backup.Backup, error) {
	sweep(path)
	s.writing.Lock()
	err := s.checkStructure()
	s.writing.Unlock()
	if err != nil {
		return backup.Backup{}, err
	}
	copied, err := s.copyOut(filepath.Dir(path), filepath.Base(path))
	if err != nil {
		return backup.Backup{}, err
	}
	found, err := s.settle(copied)
	if err != nil {
		return backup.Backup{}, err
	}
	defer os.Remove(copied.file.Name())
	put := disk.PutNew
	if replace {
		put = unfinished.Rename
	}
	if err := put(copied.file.Name(), path); err != nil {
		if !replace && disk.Exists(path) {
			return backup.Backup{}, isThere(path, err) // it came meanwhile
		}
		return backup.Backup{}, err
	}
	return backup.Backup{Path: path, Time: s.opener.now(), Bytes: found.Bytes}, disk.SyncFolder(filepath.Dir(path))
}
