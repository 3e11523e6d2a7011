package failure

import "syscall"

// The numbers of Windows that have no name in package syscall.
const (
	errWriteProtect   = syscall.Errno(19)
	errHandleDiskFull = syscall.Errno(39)
	errDiskFull       = syscall.Errno(112)
	errInvalidName    = syscall.Errno(123)
	errBadPath        = syscall.Errno(161)
	errNameTooLong    = syscall.Errno(206)
	errFileTooLarge   = syscall.Errno(223)
	errInvalidFolder  = syscall.Errno(267)
	errIODevice       = syscall.Errno(1117)
)

func systemErrors() map[syscall.Errno]osError {
	return map[syscall.Errno]osError{
		errDiskFull:       fullDisk(),
		errHandleDiskFull: fullDisk(),
		errFileTooLarge:   fileTooLarge(),
		errWriteProtect:   readOnlyDisk(),
		errIODevice:       brokenDisk(),
		errInvalidName:    badName(),
		errBadPath:        badName(),
		errNameTooLong:    badName(),
		errInvalidFolder:  badName(),
	}
}

// badName is of a name that can never be had, whatever the disk.
func badName() osError {
	return osError{Fault, "Windows allows no such name", `choose one that is not too long and without any of < > : " | ? *`}
}
