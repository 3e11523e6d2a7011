//go:build !windows

package lock

import (
	"errors"
	"os"
	"syscall"
)

// tryLock locks a file against bbolt in other processes; false when one of them has it.
func tryLock(file *os.File, alone bool) (bool, error) {
	how := syscall.LOCK_SH
	if alone {
		how = syscall.LOCK_EX
	}
	err := syscall.Flock(int(file.Fd()), how|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return false, nil
	}
	return err == nil, err
}

// Yield leaves the lock to bbolt, which gets it at once by the same file.
func Yield(*os.File) {}

// Release closes a file after a panic, without bbolt, and gives up its lock, which would
// live on with the memory that the file is mapped to.
func Release(file *os.File) error {
	return errors.Join(syscall.Flock(int(file.Fd()), syscall.LOCK_UN), file.Close())
}
