//go:build !windows

package failure

import (
	"syscall"
)

func systemErrors() map[syscall.Errno]osError {
	return map[syscall.Errno]osError{
		syscall.ENOSPC: fullDisk(),
		syscall.EDQUOT: fullDisk(),
		syscall.EFBIG:  fileTooLarge(),
		syscall.EROFS:  readOnlyDisk(),
		syscall.EIO:    brokenDisk(),
	}
}
