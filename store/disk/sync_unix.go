//go:build !windows

package disk

import (
	"errors"
	"os"
	"syscall"
)

// RenamesOpenFiles reports whether a file can be renamed, and replaced, while it is open.
const RenamesOpenFiles = true

// SyncFolder makes the names in a folder survive a loss of power.
func SyncFolder(path string) error {
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
