package store

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
)

// A data file begins with two meta pages. Each change that is saved is finished by writing
// one of them in turn, so the newer is what leads to the last change. Where one is not
// whole, bbolt goes by the other without a word: if it was the newer one that was damaged,
// the last change is gone, and the next one is written over what is left of it. Which of
// the two it was cannot be told for sure. A loss of power may do the same, where a disk
// writes a page by halves; then the change was not called saved yet.

// MetaDamaged reports whether one of the two meta pages was not whole when the file was
// opened: the last change may be missing.
func (s *Store) MetaDamaged() bool { return s.found.MetaDamaged }

// Kept is where the bytes of a file with a damaged meta page were kept before it was opened
// for writing; empty for others, and after OpenReadOnly.
func (s *Store) Kept() string { return s.kept }

// keepBytes keeps a copy of a file with a damaged meta page, with what is left of its last
// change, before anything is written to it.
func (s *Store) keepBytes() (err error) {
	if !s.MetaDamaged() {
		return nil
	}
	if s.kept, err = s.opener.copyAside(behindLinks(s.path)); err != nil {
		e := diskError(BackupFolder(s.path), "written", err)
		return newError(e.Kind, e, "a page at the beginning of the data file %s is damaged, and no copy of the file could be kept before "+
			"it is written to, so nothing was changed; stocktake list, show and export read it as it is: %s", s.path, e)
	}
	return nil
}

// copyAside copies the bytes of a data file into the folder of its backups, unless a copy
// that is the same was set aside before.
func (o Opener) copyAside(path string) (aside string, err error) {
	f, err := readBackups(path)
	if err != nil {
		return "", err
	}
	for _, b := range f.aside {
		if same, err := sameBytes(path, b.Path); err == nil && same {
			return b.Path, nil
		}
	}
	if err := makeFolder(f.path); err != nil {
		return "", err
	}
	aside = filepath.Join(f.path, asidePrefix+backupName(f.next(), o.now()))
	if err := copyBytes(path, aside); err != nil {
		return "", err
	}
	return aside, syncFolder(f.path)
}

// sameBytes reports whether two files hold the same.
func sameBytes(a, b string) (bool, error) {
	one, err := os.Open(a)
	if err != nil {
		return false, err
	}
	defer one.Close()
	other, err := os.Open(b)
	if err != nil {
		return false, err
	}
	defer other.Close()
	const atOnce = 64 << 10
	left, right := make([]byte, atOnce), make([]byte, atOnce)
	for {
		n, err := io.ReadFull(one, left)
		m, failed := io.ReadFull(other, right)
		ended := err == io.EOF || err == io.ErrUnexpectedEOF
		switch {
		case err != nil && !ended:
			return false, err
		case !bytes.Equal(left[:n], right[:m]):
			return false, nil
		case ended:
			return failed == err, nil
		}
	}
}
