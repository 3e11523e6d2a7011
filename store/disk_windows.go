package store

import (
	"os"
	"syscall"
)

// The numbers of Windows that have no name in package syscall.
const (
	errWriteProtect   = syscall.Errno(19)
	errHandleDiskFull = syscall.Errno(39)
	errDiskFull       = syscall.Errno(112)
	errFileTooLarge   = syscall.Errno(223)
	errIODevice       = syscall.Errno(1117)
)

// renamesOpenFiles is true where a file can be renamed, and replaced, while it is open.
const renamesOpenFiles = false

func systemTroubles() map[syscall.Errno]trouble {
	return map[syscall.Errno]trouble{
		errDiskFull:       fullDisk(),
		errHandleDiskFull: fullDisk(),
		errFileTooLarge:   fileTooLarge(),
		errWriteProtect:   readOnlyDisk(),
		errIODevice:       brokenDisk(),
	}
}

// syncFolder does nothing: Windows keeps names by itself and cannot sync a folder.
func syncFolder(string) error { return nil }

// release closes a file, and with it gives up its lock.
func release(file *os.File) error { return file.Close() }
