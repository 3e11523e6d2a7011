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
func (f *dataFile) markSuspect(cause error) *failure.Error {
	_, why := failure.Reason(cause)
	e := failure.Errorf(failure.Fault, cause, "%s: it is not known whether %s was written; "+
		"try again, which first compares the file with what was saved, or save elsewhere", why, f.path)
	f.broken.Store(e)
	return e
}

// unusable is why a store is suspect, or cannot be read.
func (f *dataFile) unusable() *failure.Error {
	if e := f.broken.Load(); e != nil {
		return e
	}
	return failure.Errorf(failure.Fault, nil, "the data file %s was not open just now; try again", f.path)
}

// recover makes a suspect store one that can be written to, or says why it cannot.
// The caller has f.writing.
func (f *dataFile) recover() error {
	was := f.broken.Load()
	err := f.reopen()
	if err == nil {
		err = f.view(checkSchema(f.path))
	}
	if err == nil {
		err = f.rewrite()
	}
	if err == nil {
		if !f.broken.CompareAndSwap(was, nil) {
			return f.unusable() // a reader's panic came in between
		}
		return nil
	}
	reason := failure.Of(f.path, "opened again after an error of the disk", err)
	switch reason.Kind {
	case failure.Full, failure.Fault, failure.Moved: // these say what to do in the middle of the work
	default:
		reason = failure.Errorf(reason.Kind, err, "%s; what was entered since is not saved yet: try again, or save elsewhere", reason)
	}
	f.broken.Store(reason)
	return reason
}

// reopen closes the file, reads it to its end and opens it as at the start. The lock is given
// up for that time, so another process may have the file then.
func (f *dataFile) reopen() error {
	// A reader that waits for a lock that a panic left behind waits for ever.
	if f.use.Load() != panicked {
		f.swapping.Lock()
	} else if !f.swapping.TryLock() {
		return failure.Errorf(failure.Busy, nil, "the data file %s is still being read", f.path)
	}
	defer f.swapping.Unlock()
	if err := f.checkPlace(); err != nil {
		return err // the file that is open may be all that there is
	}
	f.closeFile()
	again := &dataFile{opener: f.opener, path: f.path}
	err := again.openAgain()
	if errors.Is(err, errFaults) {
		return failure.Errorf(failure.Damaged, nil, "%s in the data file %s cannot be read", again.found.Faults[0], f.path)
	}
	if err != nil {
		return err
	}
	if !os.SameFile(again.identity, f.identity) {
		return errors.Join(f.moved(nil), again.db.Close())
	}
	lock.Claim(f.path)
	f.database = again.database
	f.walked.Store(true)
	f.use.Store(usable)
	return nil
}

// closeFile closes the database, as far as that can be done.
func (f *dataFile) closeFile() {
	if f.use.Load() == gone {
		return
	}
	lock.Disown(f.path)
	// What does not close is noticed when the file cannot be opened again.
	if f.use.Swap(gone) == panicked {
		_ = lock.Release(f.file)
	} else {
		_ = f.db.Close()
	}
}

// rewrite puts a copy of the file in its place, all of it on the disk and compared. The caller
// has f.writing.
func (f *dataFile) rewrite() error {
	copied, err := f.copyBeside()
	if err != nil {
		return failure.Of(f.path, "rewritten", err)
	}
	if err := f.swapFile(&copied.database); err != nil {
		_ = copied.discard() // it is closed already where it has become the store's
		return failure.Of(f.path, "replaced", err)
	}
	if err := disk.SyncFolder(filepath.Dir(disk.BehindLinks(f.path))); err != nil {
		return f.markSuspect(err) // after a loss of power the old file may be back
	}
	return nil
}
