package failure

import "syscall"

// The numbers of Windows that have no name in package syscall.
const (
	errWriteProtect   = syscall.Errno(19)
	errHandleDiskFull = syscall.Errno(39)
	errDiskFull       = syscall.Errno(112)
	errFileTooLarge   = syscall.Errno(223)
	errIODevice       = syscall.Errno(1117)
)

func systemErrors() map[syscall.Errno]osError {
	return map[syscall.Errno]osError{
		errDiskFull:       fullDisk(),
		errHandleDiskFull: fullDisk(),
		errFileTooLarge:   fileTooLarge(),
		errWriteProtect:   readOnlyDisk(),
		errIODevice:       brokenDisk(),
	}
}
