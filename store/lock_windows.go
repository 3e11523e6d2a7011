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
func tryLock(file *os.File) (bool, error) {
	lockFileEx := syscall.NewLazyDLL("kernel32.dll").NewProc("LockFileEx")
	at := syscall.Overlapped{Offset: bboltLockPosition, OffsetHigh: bboltLockPosition}
	done, _, err := lockFileEx.Call(file.Fd(), lockExclusive|lockFailAtOnce, 0, 1, 0, uintptr(unsafe.Pointer(&at)))
	if done != 0 {
		return true, nil
	}
	if errors.Is(err, errLockViolation) {
		return false, nil
	}
	return false, err
}
