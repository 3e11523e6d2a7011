//go:build !windows

package store

import (
	"errors"
	"os"
	"syscall"
)

// renamesOpenFiles tells whether a file can be renamed, and replaced, while it is open.
const renamesOpenFiles = true

func systemErrors() map[syscall.Errno]osError {
	return map[syscall.Errno]osError{
		syscall.ENOSPC: fullDisk(),
		syscall.EDQUOT: fullDisk(),
		syscall.EFBIG:  fileTooLarge(),
		syscall.EROFS:  readOnlyDisk(),
		syscall.EIO:    brokenDisk(),
	}
}

// syncFolder makes the names in a folder survive a loss of power.
func syncFolder(path string) error {
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	defer folder.Close()
	err = folder.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) {
		return nil // a file system that has no such operation
	}
	return err
}

// release closes the file after a panic, without bbolt, and gives up its lock, which would
// live on with the memory that the file is mapped to.
func (d *database) release() error {
	return errors.Join(syscall.Flock(int(d.file.Fd()), syscall.LOCK_UN), d.file.Close())
}
