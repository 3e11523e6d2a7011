package store

import (
	"errors"
	"fmt"
	"os"
	"runtime/debug"

	"familyhub/stocktake/store/failure"

	"go.etcd.io/bbolt"
)

// view runs fn in a transaction that reads.
func (s *Store) view(fn func(*bbolt.Tx) error) error {
	s.swapping.RLock()
	defer s.swapping.RUnlock()
	err := s.guarded(func() error { return s.db.View(fn) })
	if err != nil {
		return failure.Of(s.path, "read", err)
	}
	return nil
}

// update runs fn in a transaction that writes. When it returns nil, everything is on
// the disk; otherwise nothing was written, or nobody knows and the store is suspect.
// Only want of room, with the file as it was before, is an error to go on after.
func (s *Store) update(fn func(*bbolt.Tx) error) error {
	s.writing.Lock() // until it is known what became of the commit
	defer s.writing.Unlock()
	if err := s.mayWrite(); err != nil {
		return err
	}
	committing := 0 // the number of the transaction
	err := s.guarded(func() error {
		return s.db.Update(func(tx *bbolt.Tx) error {
			if err := fn(tx); err != nil {
				return err
			}
			if err := s.checkPlace(); err != nil {
				return err
			}
			committing = tx.ID()
			return nil
		})
	})
	if err == nil {
		return nil
	}
	if s.use.Load() != usable {
		return err // a panic has made it suspect
	}
	if kind, _ := failure.Reason(err); committing > 0 && (kind != failure.Full || !s.undone(committing)) {
		return s.markSuspect(err)
	}
	return failure.Of(s.path, "written", err)
}

// ready is mayWrite for what writes elsewhere, while others write to the file.
func (s *Store) ready() error {
	s.writing.Lock()
	defer s.writing.Unlock()
	return s.mayWrite()
}

// mayWrite refuses a store that only reads, and first recovers one that is suspect, or walks
// the pages of the file if that was not done yet. The caller has s.writing.
func (s *Store) mayWrite() error {
	if len(s.found.Faults) > 0 {
		return failure.Errorf(failure.ReadOnly, nil, "the data file %s is open for reading only, since it is damaged (%s); nothing was changed: "+
			"restore a backup with stocktake restore", s.path, s.found.Faults[0])
	}
	if s.readOnly {
		return failure.Errorf(failure.ReadOnly, nil, "the data file %s is open for reading only; nothing was changed", s.path)
	}
	if s.broken.Load() != nil {
		return s.recover()
	}
	return s.checkStructure()
}

// checkPlace notices that the open file was moved, deleted or replaced: what is
// written then goes where nobody will look for it.
func (s *Store) checkPlace() error {
	info, err := os.Stat(s.path)
	if err == nil && os.SameFile(info, s.identity) {
		return nil
	}
	return s.moved(err)
}

func (s *Store) moved(cause error) *failure.Error {
	return failure.Errorf(failure.Moved, cause, "the data file is no longer at %s: it was moved, deleted or replaced while it was open, "+
		"so nothing was saved; put it back and try again, or save elsewhere", s.path)
}

// undone reports whether a commit that failed left the file as it was before. When
// even the last page was written and only the disk's word is missing, the file may
// keep the commit or not.
func (s *Store) undone(transaction int) bool {
	var latest int
	err := s.view(func(tx *bbolt.Tx) error {
		latest = tx.ID()
		return nil
	})
	return err == nil && latest < transaction
}

// guarded runs fn, and turns the panics of bbolt in a damaged file into an error,
// also those that come from reading what the file no longer has. After one, the
// database is of no more use: bbolt's locks are in an unknown state.
func (s *Store) guarded(fn func() error) error {
	if s.use.Load() != usable {
		return s.unusable()
	}
	err := caught(fn)
	if p := new(panicError); errors.As(err, &p) {
		e := damaged("the structure", s.path, p)
		s.broken.Store(e)
		s.use.Store(panicked)
		return e
	}
	return err
}

// panicError is a panic of bbolt, or a fault in the memory that the file is mapped to.
type panicError struct{ error }

// caught runs fn and returns a panic as a panicError.
func caught(fn func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			err = &panicError{asError(r)}
		}
	}()
	return fn()
}

func asError(panicked any) error {
	if err, ok := panicked.(error); ok {
		return err
	}
	return errors.New(fmt.Sprint(panicked))
}
