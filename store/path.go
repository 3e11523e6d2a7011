package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// devicePrefix begins the whole path of what Windows takes for a device, such as CON or
// COM1 in any folder: to read of one can wait for ever.
const devicePrefix = `\\.\`

// CheckPath returns why a path cannot be that of a data file, which need not be there yet:
// it names a folder, or it leads through a symbolic link that leads nowhere. To take
// such a link for a file that was never made would hide that something is missing, a
// stick that is not plugged in, say. The errors are Foreign and Missing.
func CheckPath(path string) error {
	_, err := wholePath(path)
	return err
}

// wholePath is the absolute path of a data file. The errors are those of CheckPath.
func wholePath(path string) (string, error) {
	if isFolder(path) || path != "" && os.IsPathSeparator(path[len(path)-1]) {
		return "", newError(Foreign, nil, "%s is a folder and no data file; add the name of a file, such as stocktake.db", path)
	}
	whole, err := filepath.Abs(path)
	if err != nil {
		return "", diskError(path, "opened", err)
	}
	if strings.HasPrefix(whole, devicePrefix) {
		return "", newError(Foreign, nil, "%s is the name of a device and no data file; choose another name, such as stocktake.db", path)
	}
	for part := whole; ; part = filepath.Dir(part) {
		if filepath.Dir(part) == part {
			return whole, nil
		}
		to, err := os.Readlink(part)
		if err != nil {
			continue
		}
		_, err = os.Stat(part)
		if why := whyDead(err); why != "" {
			return "", deadLink(path, whole, part, ends(part, to), why)
		}
	}
}

// whyDead says in words what is wrong with the end of a link; empty where it is only that
// this user may not see it, or nothing.
func whyDead(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return "is not there"
	case errors.Is(err, syscall.ELOOP):
		return "leads back to the link"
	}
	return ""
}

// ends is what a link leads to in words, where that is a link, too, with the end of it.
func ends(link, to string) string {
	next := to
	if !filepath.IsAbs(next) {
		next = filepath.Join(filepath.Dir(link), to)
	}
	if end := destination(link); exists(next) && end != link {
		return to + ", which leads to " + end
	}
	return to
}

// deadLink says that a part of a path, or all of it, is a link that leads nowhere.
func deadLink(path, whole, link, to, why string) *Error {
	if link != whole {
		return newError(Missing, fs.ErrNotExist, "the data file %s cannot be reached: %s is a symbolic link to %s, which %s; "+
			"put back what the link leads to, or choose another file with --file", path, link, to, why)
	}
	return newError(Missing, fs.ErrNotExist, "the data file %s is a symbolic link to %s, which %s; "+
		"put back what the link leads to, or choose another file with --file", path, to, why)
}
