package store

import (
	"errors"
	"os"
	"path/filepath"

	"familyhub/stocktake/store/disk"
	"familyhub/stocktake/store/failure"
	"familyhub/stocktake/store/lock"
)

// After an error of the disk nobody knows what the file holds: the commit that failed
// may be there or not, and a sync that failed lets the system forget what it had not
// yet written, and go on as if it had. The store is suspect then. The next write first
// recovers: the file is closed, read to its end, opened again, and written to other places
// of the disk, with syncs that succeed. Only then is anything more written. While any of
// this fails the store stays suspect, and the next write tries again.
//
// A program that has a session open appends its whole log after an error, from memory: the file
// takes what it lacks, and another entry than that in memory is a Conflict.

// use says what may be done with the database of a store.
type use = int32

const (
	usable   use = iota
	panicked     // bbolt's locks are in an unknown state: the file can only be closed
	gone         // it is closed
)

// markSuspect keeps all writing back until the store has recovered.
func (s *Store) markSuspect(cause error) *failure.Error {
	_, why := failure.Reason(cause)
	e := failure.Errorf(failure.Fault, cause, "%s: it is not known whether %s was written; "+
		"try again, which first compares the file with what was saved, or save elsewhere", why, s.path)
	s.broken.Store(e)
	return e
}

// unusable is why a store is suspect, or cannot be read.
func (s *Store) unusable() *failure.Error {
	if e := s.broken.Load(); e != nil {
		return e
	}
	return failure.Errorf(failure.Fault, nil, "the data file %s was not open just now; try again", s.path)
}

// recover makes a suspect store one that can be written to, or says why it cannot.
// The caller has s.writing.
func (s *Store) recover() error {
	was := s.broken.Load()
	err := s.recoverFile()
	if err == nil {
		if !s.broken.CompareAndSwap(was, nil) {
			return s.unusable() // a reader's panic came in between
		}
		return nil
	}
	reason := failure.Of(s.path, "opened again after an error of the disk", err)
	switch reason.Kind {
	case failure.Full, failure.Fault, failure.Moved: // these say what to do in the middle of the work
	default:
		reason = failure.Errorf(reason.Kind, err, "%s; what was entered since is not saved yet: try again, or save elsewhere", reason)
	}
	s.broken.Store(reason)
	return reason
}

func (s *Store) recoverFile() error {
	if err := s.reopen(); err != nil {
		return err
	}
	if err := s.view(s.checkSchema); err != nil {
		return err
	}
	if err := s.rewrite(); err != nil {
		return err
	}
	return s.syncPlace()
}

// reopen closes the file, reads it to its end and opens it as at the start. The lock is given
// up for that time, so another process may have the file then.
func (s *Store) reopen() error {
	// A reader that waits for a lock that a panic left behind waits for ever.
	if s.use.Load() != panicked {
		s.swapping.Lock()
	} else if !s.swapping.TryLock() {
		return failure.Errorf(failure.Busy, nil, "the data file %s is still being read", s.path)
	}
	defer s.swapping.Unlock()
	if err := s.checkPlace(); err != nil {
		return err // the file that is open may be all that there is
	}
	s.closeFile()
	again := &Store{opener: s.opener, path: s.path}
	err := again.openOnce(func(int64) extent { return records })
	if errors.Is(err, errFaults) {
		return failure.Errorf(failure.Damaged, nil, "%s in the data file %s cannot be read", again.found.Faults[0], s.path)
	}
	if err != nil {
		return err
	}
	if !os.SameFile(again.identity, s.identity) {
		return errors.Join(s.moved(nil), again.db.Close())
	}
	lock.Claim(s.path)
	s.database = again.database
	s.walked.Store(true)
	s.use.Store(usable)
	return nil
}

// closeFile closes the database, as far as that can be done.
func (s *Store) closeFile() {
	if s.use.Load() == gone {
		return
	}
	lock.Disown(s.path)
	// What does not close is noticed when the file cannot be opened again.
	if s.use.Swap(gone) == panicked {
		_ = lock.Release(s.file)
	} else {
		_ = s.db.Close()
	}
}

// rewrite puts a copy of the file in its place, all of it on the disk.
func (s *Store) rewrite() error {
	copied, err := s.copyBeside()
	if err != nil {
		return failure.Of(s.path, "rewritten", err)
	}
	if err := s.swapFile(&copied.database); err != nil {
		_ = copied.discard() // it is closed already where it has become the store's
		return failure.Of(s.path, "replaced", err)
	}
	return nil
}

// syncPlace makes the file's new name survive a loss of power.
func (s *Store) syncPlace() error { return disk.SyncFolder(filepath.Dir(disk.BehindLinks(s.path))) }
