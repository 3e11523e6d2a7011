//go:build !windows

package store

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

// yieldLock leaves the lock to bbolt, which gets it at once by the same file.
func yieldLock(*os.File) {}
