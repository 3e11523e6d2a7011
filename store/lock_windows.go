package store

import (
	"errors"
	"os"
	"syscall"
	"unsafe"
)

// What package syscall has no names for.
const (
	lockExclusive     = 0x2
	lockFailAtOnce    = 0x1
	errLockViolation  = syscall.Errno(33)
	bboltLockPosition = 1<<32 - 1 // both halves of it
)

// tryLock locks a file against bbolt in other processes; false when one of them has
// it. bbolt locks one byte at a position that no file reaches.
func tryLock(file *os.File, alone bool) (bool, error) {
	lockFileEx := syscall.NewLazyDLL("kernel32.dll").NewProc("LockFileEx")
	at := syscall.Overlapped{Offset: bboltLockPosition, OffsetHigh: bboltLockPosition}
	how := uintptr(lockFailAtOnce)
	if alone {
		how |= lockExclusive
	}
	done, _, err := lockFileEx.Call(file.Fd(), how, 0, 1, 0, uintptr(unsafe.Pointer(&at)))
	if done != 0 {
		return true, nil
	}
	if errors.Is(err, errLockViolation) {
		return false, nil
	}
	return false, err
}

// yieldLock gives the lock up, so that bbolt can have it: a second one is refused here to the
// same process, too. Whether the file was changed in between is seen when it is open.
func yieldLock(file *os.File) {
	unlockFileEx := syscall.NewLazyDLL("kernel32.dll").NewProc("UnlockFileEx")
	at := syscall.Overlapped{Offset: bboltLockPosition, OffsetHigh: bboltLockPosition}
	_, _, _ = unlockFileEx.Call(file.Fd(), 0, 1, 0, uintptr(unsafe.Pointer(&at))) // bbolt waits for it otherwise, and says so
}
