package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"familyhub/stocktake/store/failure"
)

// devicePrefix begins the whole path of what Windows takes for a device, such as CON or
// COM1 in any folder: to read of one can wait for ever.
const devicePrefix = `\\.\`

// CheckPath returns why a path cannot be that of a data file, which need not be there yet:
// it names a folder, or it leads through a symbolic link that leads nowhere. To take
// such a link for a file that was never made would hide that something is missing, a
// stick that is not plugged in, say. The errors are Foreign and Missing.
func CheckPath(path string) error {
	_, err := WholePath(path)
	return err
}

// WholePath is the absolute path of a data file. The errors are those of CheckPath.
func WholePath(path string) (string, error) {
	if IsFolder(path) || path != "" && os.IsPathSeparator(path[len(path)-1]) {
		return "", failure.Errorf(failure.Foreign, nil, "%s is a folder and no data file; add the name of a file, such as stocktake.db", path)
	}
	whole, err := filepath.Abs(path)
	if err != nil {
		return "", failure.Of(path, "opened", err)
	}
	if strings.HasPrefix(whole, devicePrefix) {
		return "", failure.Errorf(failure.Foreign, nil, "%s is the name of a device and no data file; choose another name, such as stocktake.db", path)
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
	if end := Destination(link); Exists(next) && end != link {
		return to + ", which leads to " + end
	}
	return to
}

// deadLink says that a part of a path, or all of it, is a link that leads nowhere.
func deadLink(path, whole, link, to, why string) *failure.Error {
	if link != whole {
		return failure.Errorf(failure.Missing, fs.ErrNotExist, "the data file %s cannot be reached: %s is a symbolic link to %s, which %s; "+
			"put back what the link leads to, or choose another file with --file", path, link, to, why)
	}
	return failure.Errorf(failure.Missing, fs.ErrNotExist, "the data file %s is a symbolic link to %s, which %s; "+
		"put back what the link leads to, or choose another file with --file", path, to, why)
}

// SamePath compares paths without links. Where capitals do not tell names apart, neither
// does it, and elsewhere such names are too much alike.
func SamePath(a, b string) bool { return strings.EqualFold(a, b) }

// IsSame reports whether two paths lead to one file.
func IsSame(a, b string) bool {
	one, err := os.Stat(a)
	other, missing := os.Stat(b)
	return err == nil && missing == nil && os.SameFile(one, other)
}

// Destination is where a path leads, through links that need not lead to anything.
func Destination(path string) string {
	if whole, err := filepath.Abs(path); err == nil {
		path = whole
	}
	left := 40 // links, as many as systems follow
	return follow(path, &left)
}

// follow is destination for a whole path, and for so many links that are left.
func follow(path string, left *int) string {
	if at, err := filepath.EvalSymlinks(path); err == nil {
		return at
	}
	folder := filepath.Dir(path)
	if folder == path {
		return path
	}
	path = filepath.Join(follow(folder, left), filepath.Base(path))
	to, err := os.Readlink(path)
	if *left--; err != nil || *left < 0 {
		return path
	}
	if !filepath.IsAbs(to) {
		to = filepath.Join(filepath.Dir(path), to)
	}
	return follow(to, left)
}

// BehindLinks is where the file itself is: to replace a link to it would leave it.
func BehindLinks(path string) string {
	if at, err := filepath.EvalSymlinks(path); err == nil {
		return at
	}
	return path
}
