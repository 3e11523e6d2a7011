// Package lock keeps a data file for one process, as bbolt does, and tells the others who has it.
package lock

import (
	"os"
	"time"

	"familyhub/stocktake/store/failure"
)

// lockRetry is how often the lock of a file that another process has is tried: waiting
// for it in the system could not be ended when the time is over.
const lockRetry = 50 * time.Millisecond

// Timeout is how long to wait for a file that another process has: long
// enough for one that is about to end, short enough to be told.
const Timeout = 800 * time.Millisecond

// Take opens a file and locks it as bbolt does for writing, but reads nothing of it: so
// a damaged one can be locked too. Closing the file gives up the lock. The error is
// Busy when another process has the file for longer than Timeout.
func Take(path string) (*os.File, error) {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return nil, failure.Of(path, "opened", err)
	}
	locked, err := Wait(file, true)
	switch {
	case err != nil:
		file.Close()
		return nil, failure.Of(path, "locked", err)
	case !locked || !leadsTo(path, file):
		file.Close()
		return nil, Busy(path, nil)
	}
	return file, nil
}

// Wait locks a file for this process alone, or so that others may read, too. It
// reports whether it could within Timeout.
func Wait(file *os.File, alone bool) (locked bool, err error) {
	for began := time.Now(); ; time.Sleep(lockRetry) {
		locked, err := tryLock(file, alone)
		if locked || err != nil || time.Since(began) > Timeout {
			return locked, err
		}
	}
}

// leadsTo reports whether a file still has its path: another may have taken it while the lock
// was waited for.
func leadsTo(path string, file *os.File) bool {
	info, err := file.Stat()
	there, missing := os.Stat(path)
	return err == nil && missing == nil && os.SameFile(info, there)
}

// RemoveUnused removes a file, unless a process has it open as its data file: any that
// holds a database can be opened as one.
func RemoveUnused(path string) error {
	file, err := Take(path)
	if failure.Is(err, failure.Busy) {
		return err
	}
	if err == nil {
		_ = file.Close() // nothing was written
	}
	return os.Remove(path)
}
