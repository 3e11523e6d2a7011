package store

import (
	"os"
	"time"
)

// lockRetry is how often the lock of a file that another process has is tried: waiting
// for it in the system could not be ended when the time is over.
const lockRetry = 50 * time.Millisecond

// lock opens a file and locks it as bbolt does for writing, but reads nothing of it: so
// a damaged one can be locked too. Closing the file gives up the lock. The error is
// Busy when another process has the file for longer than lockTimeout.
func lock(path string) (*os.File, error) {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return nil, diskError(path, "opened", err)
	}
	locked, err := waitForLock(file, true)
	switch {
	case err != nil:
		file.Close()
		return nil, diskError(path, "locked", err)
	case !locked || !leadsTo(path, file):
		file.Close()
		return nil, busy(path, nil)
	}
	return file, nil
}

// waitForLock locks a file for this process alone, or so that others may read, too. It
// reports whether it could within lockTimeout.
func waitForLock(file *os.File, alone bool) (locked bool, err error) {
	for began := time.Now(); ; time.Sleep(lockRetry) {
		locked, err := tryLock(file, alone)
		if locked || err != nil || time.Since(began) > lockTimeout {
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
