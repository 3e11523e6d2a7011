package store

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

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
func (o Opener) Restore(path, backup string) (aside string, err error) {
	if path, err = wholePath(path); err != nil {
		return "", err
	}
	if isSame(path, backup) {
		return "", newError(Conflict, nil, "%s is the data file itself; choose a backup", backup)
	}
	if backup, err = wholePath(backup); err != nil {
		return "", err
	}
	from, err := o.open(backup, true, func(int64) extent { return records })
	if err != nil {
		return "", err
	}
	defer from.Close()
	if len(from.found.Faults) > 0 {
		return "", newError(Damaged, nil, "the backup %s is not whole (%s cannot be read); nothing was changed: choose another one",
			backup, from.found.Faults[0])
	}
	// What was set aside was in use, and is all there but for its last change, at most. Of a
	// backup everything was written as one or a few changes.
	if from.MetaDamaged() && !strings.HasPrefix(filepath.Base(backup), asidePrefix) {
		return "", newError(Damaged, nil, "the backup %s is not whole (a page at its beginning is damaged); nothing was changed: choose another one", backup)
	}
	aside, err = from.takePlace(path)
	if err != nil {
		return "", diskError(path, "replaced", err)
	}
	return aside, nil
}

// takePlace puts a copy of the open file at a path.
func (s *Store) takePlace(path string) (aside string, err error) {
	if err := makeFolder(filepath.Dir(path)); err != nil {
		return "", err
	}
	var former *os.File
	if exists(path) {
		if err := checkRegular(path); err != nil {
			return "", err
		}
		if former, err = lock(path); err != nil {
			return "", err
		}
		defer former.Close()
	}
	at := behindLinks(path)
	copied, err := s.copyOut(filepath.Dir(at), filepath.Base(at))
	if err != nil {
		return "", err
	}
	if _, err := s.settle(copied); err != nil {
		return "", err
	}
	defer os.Remove(copied.file.Name())
	if former == nil {
		err = putNew(copied.file.Name(), at)
	} else {
		aside, err = s.supplant(former, copied.file.Name(), at)
	}
	if err != nil {
		return "", err
	}
	return aside, syncFolder(filepath.Dir(at))
}

// supplant sets the former file aside and renames another to its path.
func (s *Store) supplant(former *os.File, with, at string) (aside string, err error) {
	if aside, err = s.opener.setAside(at); err != nil {
		return "", err
	}
	if !renamesOpenFiles {
		former.Close()
	}
	if err := unfinished.Rename(with, at); err != nil {
		return "", errors.Join(err, os.Remove(aside))
	}
	return aside, nil
}

// setAside gives a data file a second name in the folder of its backups. It makes a copy
// where the file system has no second names, and where one could not be taken back while
// another program has the file open: that would keep what is erased later.
func (o Opener) setAside(path string) (aside string, err error) {
	folder := BackupFolder(path)
	if err := makeFolder(folder); err != nil {
		return "", err
	}
	f, err := readBackups(path)
	if err != nil {
		return "", err
	}
	aside = filepath.Join(folder, asidePrefix+backupName(f.next(), o.now()))
	if !renamesOpenFiles || os.Link(path, aside) != nil {
		if err := copyBytes(path, aside); err != nil {
			return "", err
		}
	}
	return aside, syncFolder(folder)
}

// copyBytes copies a file of whatever content; the copy appears whole or not at all.
func copyBytes(from, to string) error {
	source, err := os.Open(from)
	if err != nil {
		return err
	}
	defer source.Close()
	temp, err := unfinished.Create(filepath.Dir(to), filepath.Base(to))
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name())
	_, err = io.Copy(temp, source)
	if err := errors.Join(err, temp.Sync(), temp.Close()); err != nil {
		return err
	}
	return putNew(temp.Name(), to)
}
