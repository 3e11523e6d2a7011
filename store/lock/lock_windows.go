package lock

import (
	"errors"
	"os"
	"strings"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
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

// Yield gives the lock up, so that bbolt can have it: a second one is refused here to the
// same process, too. Whether the file was changed in between is seen when it is open.
func Yield(file *os.File) {
	unlockFileEx := syscall.NewLazyDLL("kernel32.dll").NewProc("UnlockFileEx")
	at := syscall.Overlapped{Offset: bboltLockPosition, OffsetHigh: bboltLockPosition}
	_, _, _ = unlockFileEx.Call(file.Fd(), 0, 1, 0, uintptr(unsafe.Pointer(&at))) // bbolt waits for it otherwise, and says so
}

// Release closes a file after a panic, without bbolt, and with it gives up its lock. A
// file that is mapped to memory can be neither replaced nor deleted here.
func Release(file *os.File) error { return errors.Join(unmap(file), file.Close()) }

// unmap takes a file out of this process's memory. Where a panic cut short bbolt.Open,
// nobody knows where it is: so it is looked for by its name.
func unmap(file *os.File) error {
	const withoutVolume, mapped = 0x4, 0x40000
	var name [windows.MAX_LONG_PATH]uint16
	if _, err := windows.GetFinalPathNameByHandle(windows.Handle(file.Fd()), &name[0], uint32(len(name)), withoutVolume); err != nil {
		return err
	}
	path := windows.UTF16ToString(name[:])
	mappedFileName := windows.NewLazySystemDLL("kernel32.dll").NewProc("K32GetMappedFileNameW")
	var region windows.MemoryBasicInformation
	for at := uintptr(0); windows.VirtualQuery(at, &region, unsafe.Sizeof(region)) == nil; at = region.BaseAddress + region.RegionSize {
		if region.Type != mapped || region.BaseAddress != region.AllocationBase {
			continue
		}
		n, _, _ := mappedFileName.Call(uintptr(windows.CurrentProcess()), region.BaseAddress, uintptr(unsafe.Pointer(&name[0])), uintptr(len(name)))
		if !strings.HasSuffix(windows.UTF16ToString(name[:n]), path) { // the volume has another name there
			continue
		}
		if err := windows.UnmapViewOfFile(region.BaseAddress); err != nil {
			return err
		}
	}
	return nil
}
