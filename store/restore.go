package store

import (
	"errors"
	"os"
	"path/filepath"

	"familyhub/stocktake/store/backup"
	"familyhub/stocktake/store/disk"
	"familyhub/stocktake/store/failure"
	"familyhub/stocktake/store/lock"
	"familyhub/stocktake/store/unfinished"
)

// Restoring puts a copy of a backup in the place of the data file. At every moment
// there is a whole file at the path, the former or the new one: the former gets a
// second name in the folder of backups, and then the new one takes its first.

// Restore puts a copy of a backup in the place of the data file at a path, or where
// there is none. The former file is set aside, whatever state it is in, and its new
// path returned; empty when there was none. It is never thinned, only purged. The
// backup stays. One that is damaged, foreign, newer or missing is refused, and after
// any error the data file is as it was. It is Busy while another process has it.
func (o Opener) Restore(path, from string) (aside string, err error) {
	if path, err = disk.WholePath(path); err != nil {
		return "", err
	}
	if disk.IsSame(path, from) {
		return "", failure.Errorf(failure.Conflict, nil, "%s is the data file itself; choose a backup", from)
	}
	if from, err = disk.WholePath(from); err != nil {
		return "", err
	}
	s, err := o.open(from, true, func(int64) extent { return records })
	if err != nil {
		return "", err
	}
	defer s.Close()
	if len(s.found.Faults) > 0 {
		return "", failure.Errorf(failure.Damaged, nil, "the backup %s is not whole (%s cannot be read); nothing was changed: choose another one",
			from, s.found.Faults[0])
	}
	// What was set aside was in use, and is all there but for its last change, at most. Of a
	// backup everything was written as one or a few changes.
	if s.MetaDamaged() && !backup.IsAside(from) {
		return "", failure.Errorf(failure.Damaged, nil, "the backup %s is not whole (a page at its beginning is damaged); nothing was changed: choose another one", from)
	}
	aside, err = s.takePlace(path)
	if err != nil {
		return "", failure.Of(path, "replaced", err)
	}
	return aside, nil
}

// takePlace puts a copy of the open file at a path.
func (s *Store) takePlace(path string) (aside string, err error) {
	if err := disk.MakeFolder(filepath.Dir(path)); err != nil {
		return "", err
	}
	var former *os.File
	if disk.Exists(path) {
		if err := checkRegular(path); err != nil {
			return "", err
		}
		if former, err = lock.Take(path); err != nil {
			return "", err
		}
		defer former.Close()
	}
	at := disk.BehindLinks(path)
	copied, err := s.copyOut(filepath.Dir(at), filepath.Base(at))
	if err != nil {
		return "", err
	}
	if _, err := s.settle(copied); err != nil {
		return "", err
	}
	defer os.Remove(copied.file.Name())
	if former == nil {
		err = disk.PutNew(copied.file.Name(), at)
	} else {
		aside, err = s.supplant(former, copied.file.Name(), at)
	}
	if err != nil {
		return "", err
	}
	return aside, disk.SyncFolder(filepath.Dir(at))
}

// supplant sets the former file aside and renames another to its path.
func (s *Store) supplant(former *os.File, with, at string) (aside string, err error) {
	if aside, err = backup.SetAside(at, s.opener.now()); err != nil {
		return "", err
	}
	if !disk.RenamesOpenFiles {
		former.Close()
	}
	if err := unfinished.Rename(with, at); err != nil {
		return "", errors.Join(err, os.Remove(aside))
	}
	return aside, nil
}

// NewestGood returns the newest backup of a data file that can be read to its end
// without faults. One that holds sessions comes before newer ones without any: a file
// that was begun after a loss is backed up too. A Missing error when there is none.
func (o Opener) NewestGood(path string) (backup.Backup, error) {
	all, err := backup.List(path)
	if err != nil {
		return backup.Backup{}, err
	}
	var empty []backup.Backup
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
	return backup.Backup{}, failure.Errorf(failure.Missing, nil, "there is no good backup in %s", backup.Folder(path))
}
