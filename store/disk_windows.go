package store

import (
	"errors"
	"os"
	"strings"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

// The numbers of Windows that have no name in package syscall.
const (
	errWriteProtect   = syscall.Errno(19)
	errHandleDiskFull = syscall.Errno(39)
	errDiskFull       = syscall.Errno(112)
	errFileTooLarge   = syscall.Errno(223)
	errIODevice       = syscall.Errno(1117)
)

// renamesOpenFiles tells whether a file can be renamed, and replaced, while it is open.
const renamesOpenFiles = false

func systemErrors() map[syscall.Errno]osError {
	return map[syscall.Errno]osError{
		errDiskFull:       fullDisk(),
		errHandleDiskFull: fullDisk(),
		errFileTooLarge:   fileTooLarge(),
		errWriteProtect:   readOnlyDisk(),
		errIODevice:       brokenDisk(),
	}
}

// syncFolder does nothing: Windows keeps names by itself and cannot sync a folder.
func syncFolder(string) error { return nil }

// release closes the file after a panic, without bbolt, and with it gives up its lock. A
// file that is mapped to memory can be neither replaced nor deleted here.
func (d *database) release() error { return errors.Join(unmap(d.file), d.file.Close()) }

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
