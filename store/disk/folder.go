// Package disk finds, makes and copies files and folders so that they survive a loss of power.
package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"familyhub/stocktake/store/failure"
)

// FolderPermission is that of the folders which MakeFolder makes.
const FolderPermission fs.FileMode = 0o700

// MakeFolder makes a folder, and those above it, so that they survive a loss of power.
func MakeFolder(path string) error { return makeFolderBy(os.Mkdir, path) }

// makeFolderBy is MakeFolder with a function in the place of os.Mkdir. Nothing is above the
// root of a drive: one that is not there cannot be made.
func makeFolderBy(mkdir func(string, fs.FileMode) error, path string) error {
	err := mkdir(path, FolderPermission)
	if above := filepath.Dir(path); errors.Is(err, fs.ErrNotExist) && above != path {
		if err := makeFolderBy(mkdir, above); err != nil {
			return err
		}
		err = mkdir(path, FolderPermission)
	}
	switch {
	case err == nil:
		if err := SyncFolder(filepath.Dir(path)); err != nil {
			// The next try would take it for one that lasts.
			return errors.Join(err, os.Remove(path))
		}
		return nil
	case IsFolder(path):
		return nil
	case Exists(path):
		return failure.Errorf(failure.Conflict, err, "there is a file %s in the place of the folder of that name; move it away, or choose another file with --file", path)
	default:
		return err
	}
}

// Exists reports whether something has a path, be it a link that leads nowhere.
func Exists(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}

// IsFolder reports whether a path leads to a folder.
func IsFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// IsOrdinary reports whether a file is neither a folder, a link, a pipe nor a device. On
// Windows a file that is kept in OneDrive counts as irregular, and is as good as others.
func IsOrdinary(mode fs.FileMode) bool { return mode&(fs.ModeType&^fs.ModeIrregular) == 0 }
