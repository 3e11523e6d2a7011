package store

import (
	"errors"
	"os"
	"path/filepath"

	"go.etcd.io/bbolt"
)

// bbolt leaves the bytes of what was deleted in free pages. So what is to be erased
// is deleted, and then the file is made anew of what it still holds.
//
// At every moment there is one whole file at the path, the old one or the new one, and
// a process that opens it finds it locked: the new file is locked before it gets the
// name, and the old one until it has lost it. Whoever had opened the old file by then
// and waited for its lock finds that it is not what the path leads to, and opens the
// new one (see open). Where a file that is open cannot be renamed, both are closed for
// that moment. Another process that comes in between makes the renaming fail, or has
// the new file; the store then gives up the file and says so.
//
// That a compaction is owed stands in the file from the deletion on, so that Open
// makes up for one that was cut short. Its unfinished copy has the name of a file
// that is being made, and is swept away with those.

// oweCompaction notes in the file that its free pages hold what must not stay.
func oweCompaction(tx *bbolt.Tx) error { return shelfOf(tx, metaBucket).put(owedKey, true) }

// isDebt reports whether a record is that note. It says nothing of the content, and a
// copy has no such pages.
func isDebt(path string, key []byte) bool { return path == metaBucket && string(key) == owedKey }

func (s *Store) owesCompaction() (owes bool, err error) {
	err = s.view(func(tx *bbolt.Tx) error {
		owes = shelfOf(tx, metaBucket).has(owedKey)
		return nil
	})
	return owes, err
}

// Compact writes the data file anew, so that nothing in it is left of what was erased
// or deleted for good. Reading goes on meanwhile, writing waits. After an error the
// file is as it was, unless the error says that the disk did not confirm.
func (s *Store) Compact() error {
	s.writing.Lock()
	defer s.writing.Unlock()
	if err := s.mayWrite(); err != nil {
		return err
	}
	if err := s.writeAnew(); err != nil {
		return err
	}
	if err := s.syncPlace(); err != nil {
		return s.suspected(err) // after a loss of power the old file may be back
	}
	return nil
}

// copyBeside makes a duplicate beside the data file, on the disk and compared.
func (s *Store) copyBeside() (*duplicate, error) {
	at := behindLinks(s.path)
	copied, err := s.copyOut(filepath.Dir(at), filepath.Base(at))
	if err != nil {
		return nil, err
	}
	if err := errors.Join(copied.finish(), copied.compare()); err != nil {
		return nil, errors.Join(err, copied.discard())
	}
	return copied, nil
}

// behindLinks is where the file itself is: to replace a link to it would leave it.
func behindLinks(path string) string {
	if at, err := filepath.EvalSymlinks(path); err == nil {
		return at
	}
	return path
}

// exchange puts the copy in the place of the data file, while nobody reads.
func (s *Store) exchange(copied *database) error {
	s.exchanging.Lock()
	defer s.exchanging.Unlock()
	if err := s.checkPlace(); err != nil {
		return err
	}
	if !renamesOpenFiles {
		return s.exchangeClosed(copied)
	}
	if err := os.Rename(copied.file.Name(), behindLinks(s.path)); err != nil {
		return err
	}
	old := s.database
	s.database = *copied
	s.walked.Store(true)
	_ = old.db.Close() // nobody needs it any more, and its lock ends with it
	return nil
}

// exchangeClosed is exchange where an open file cannot be renamed.
func (s *Store) exchangeClosed(copied *database) error {
	err := errors.Join(copied.db.Close(), s.db.Close())
	if err == nil {
		err = os.Rename(copied.file.Name(), behindLinks(s.path))
	}
	if err == nil {
		s.identity = copied.identity
	}
	again := &Store{opener: s.opener, path: s.path}
	if failed := again.openOnce(func(int64) extent { return records }); failed != nil {
		e := newError(Busy, failed, "the data file %s could not be opened again after it was made anew; "+
			"it is whole: try again, or end stocktake and start it again", s.path)
		s.broken.Store(e)
		s.use.Store(gone)
		return e
	}
	s.database = again.database
	s.walked.Store(true)
	return err
}
