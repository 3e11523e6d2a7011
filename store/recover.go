package store

import (
	"errors"
	"os"
	"path/filepath"

	"go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

// After an error of the disk nobody knows what the file holds: the commit that failed
// may be there or not, and a sync that failed lets the system forget what it had not
// yet written, and go on as if it had. The store is suspect then. The next
// write first recovers: the file is closed, looked at and opened as at the start,
// compared with what was acknowledged, and written anew to other places of the disk,
// with syncs that succeed. Only then is anything more written. While any of this
// fails the store stays suspect, and the next write tries again.

// use says what may be done with the database of a store.
type use = int32

const (
	usable   use = iota
	panicked     // bbolt's locks are in an unknown state: the file can be let go, no more
	gone         // it is closed
)

// suspected keeps all writing back until the store has recovered.
func (s *Store) suspected(cause error) *Error {
	t := troubleOf(cause)
	e := newError(Fault, cause, "%s: it is not known whether %s was written; "+
		"try again, which first compares the file with what was saved, or save elsewhere", t.why, s.path)
	s.broken.Store(e)
	return e
}

// unusable is why a store is suspect, or cannot be read.
func (s *Store) unusable() *Error {
	if e := s.broken.Load(); e != nil {
		return e
	}
	return newError(Fault, nil, "the data file %s was not open just now; try again", s.path)
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
	reason := diskError(s.path, "opened again after an error of the disk", err)
	switch reason.Kind {
	case Full, Fault, Lost, Moved: // these say what to do in the middle of the work
	default:
		reason = newError(reason.Kind, err, "%s; what was entered since is not saved yet: try again, or save elsewhere", reason)
	}
	s.broken.Store(reason)
	return reason
}

func (s *Store) recoverFile() error {
	if err := s.reopen(); err != nil {
		return err
	}
	var found map[string]belief
	err := s.view(func(tx *bbolt.Tx) (err error) {
		if err := s.checkSchema(tx); err != nil {
			return err
		}
		found, err = s.compare(tx)
		return err
	})
	if err != nil {
		return err
	}
	if err := s.writeAnew(); err != nil {
		return err
	}
	if err := s.syncPlace(); err != nil {
		return err
	}
	for id, is := range found {
		s.beliefs.set(id, is)
	}
	return nil
}

// reopen closes the file and opens it as at the start. The lock is given up for that
// time, so another process may have the file then.
func (s *Store) reopen() error {
	// A reader that waits for a lock that a panic left behind waits for ever.
	if s.use.Load() != panicked {
		s.exchanging.Lock()
	} else if !s.exchanging.TryLock() {
		return newError(Busy, nil, "the data file %s is still being read", s.path)
	}
	defer s.exchanging.Unlock()
	if err := s.checkPlace(); err != nil {
		return err // the file that is open may be all that there is
	}
	s.letGo()
	report, err := s.opener.inspect(s.path)
	if err != nil {
		return err
	}
	if len(report.Faults) > 0 {
		return newError(Damaged, nil, "%s in the data file %s cannot be read", report.Faults[0], s.path)
	}
	again, err := openAgain(s.path)
	if err != nil {
		return err
	}
	if !os.SameFile(again.identity, s.identity) {
		return errors.Join(s.moved(nil), again.db.Close())
	}
	claim(s.path)
	s.database = again
	s.use.Store(usable)
	return nil
}

// letGo closes the database, as far as that can be done.
func (s *Store) letGo() {
	if s.use.Load() == gone {
		return
	}
	disown(s.path)
	// What does not close is noticed when the file cannot be opened again.
	if s.use.Swap(gone) == panicked {
		_ = s.release()
	} else {
		_ = s.db.Close()
	}
}

func openAgain(path string) (database, error) {
	var again database
	if err := checkRegular(path); err != nil {
		return again, err
	}
	err := caught(func() error { return again.open(path, false, guard) })
	if p := new(panicError); errors.As(err, &p) {
		_ = again.release() // it was left open, and locked
		return again, damaged("the structure", path, err)
	}
	if errors.Is(err, bolterrors.ErrTimeout) {
		return again, busy(path, err)
	}
	return again, err
}

// writeAnew puts a copy of the file in its place, all of it on the disk.
func (s *Store) writeAnew() error {
	copied, err := s.copyBeside()
	if err != nil {
		return diskError(s.path, "written anew", err)
	}
	if err := s.exchange(&copied.database); err != nil {
		_ = copied.discard() // it is closed already where it has become the store's
		return diskError(s.path, "replaced", err)
	}
	return nil
}

// syncPlace makes the file's new name survive a loss of power.
func (s *Store) syncPlace() error { return syncFolder(filepath.Dir(behindLinks(s.path))) }
