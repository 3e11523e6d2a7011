package store

import (
	"errors"
	"os"
	"path/filepath"

	"familyhub/stocktake/store/disk"
	"familyhub/stocktake/store/failure"

	"go.etcd.io/bbolt"
)

// bbolt leaves the bytes of what was deleted in free pages. So what is to be erased
// is deleted, and then a new file is made of what it still holds.
//
// At every moment there is one whole file at the path, the old one or the new one, and
// a process that opens it finds it locked: the new file is locked before it gets the
// name, and the old one until it has lost it. A process that had opened the old file by then
// and waited for its lock finds that it is not what the path leads to, and opens the
// new one (see open). Where a file that is open cannot be renamed, both are closed for
// that moment. Another process that comes in between makes the renaming fail, or has
// the new file; the store then gives up the file and says so.
//
// That a compaction is owed stands in the file from the deletion on, so that Open
// makes up for one that was cut short. Its unfinished copy has the name of a file
// that is being made, and is swept away with those.

// markCompactionPending notes in the file that its free pages hold what must not stay.
func markCompactionPending(tx *bbolt.Tx) error {
	return recordsIn(tx, metaBucket).put(pendingKey, true)
}

// isCompactionMark reports whether a record is that note. It says nothing of the content, and a
// copy has no such pages.
func isCompactionMark(path string, key []byte) bool {
	return path == metaBucket && string(key) == pendingKey
}

func (s *Store) compactionPending() (owes bool, err error) {
	err = s.view(func(tx *bbolt.Tx) error {
		owes = recordsIn(tx, metaBucket).has(pendingKey)
		return nil
	})
	return owes, err
}

// Compact puts a copy in the place of the data file, so that nothing in it is left of what was erased
// or deleted for good. Reading goes on meanwhile, writing waits. After an error the
// file is as it was, unless the error says that the disk did not confirm.
func (s *Store) Compact() error {
	s.writing.Lock()
	defer s.writing.Unlock()
	if err := s.mayWrite(); err != nil {
		return err
	}
	if err := s.rewrite(); err != nil {
		return err
	}
	if err := s.syncPlace(); err != nil {
		return s.markSuspect(err) // after a loss of power the old file may be back
	}
	return nil
}

// copyBeside makes a copy beside the data file, on the disk and compared.
func (s *Store) copyBeside() (*snapshotFile, error) {
	at := disk.BehindLinks(s.path)
	copied, err := s.copyOut(filepath.Dir(at), filepath.Base(at))
	if err != nil {
		return nil, err
	}
	if err := errors.Join(copied.finish(), copied.compare()); err != nil {
		return nil, errors.Join(err, copied.discard())
	}
	return copied, nil
}

// swapFile puts the copy in the place of the data file, while nobody reads.
func (s *Store) swapFile(copied *database) error {
	s.swapping.Lock()
	defer s.swapping.Unlock()
	if err := s.checkPlace(); err != nil {
		return err
	}
	if !disk.RenamesOpenFiles {
		return s.swapClosed(copied)
	}
	if err := os.Rename(copied.file.Name(), disk.BehindLinks(s.path)); err != nil {
		return err
	}
	old := s.database
	s.database = *copied
	s.walked.Store(true)
	_ = old.db.Close() // nobody needs it any more, and its lock ends with it
	return nil
}

// swapClosed is swapFile where an open file cannot be renamed.
func (s *Store) swapClosed(copied *database) error {
	err := errors.Join(copied.db.Close(), s.db.Close())
	if err == nil {
		err = os.Rename(copied.file.Name(), disk.BehindLinks(s.path))
	}
	if err == nil {
		s.identity = copied.identity
	}
	again := &Store{opener: s.opener, path: s.path}
	if failed := again.openOnce(func(int64) extent { return records }); failed != nil {
		e := failure.Errorf(failure.Busy, failed, "the data file %s could not be opened again after it was rewritten; "+
			"it is whole: try again, or end stocktake and start it again", s.path)
		s.broken.Store(e)
		s.use.Store(gone)
		return e
	}
	s.database = again.database
	s.walked.Store(true)
	return err
}
