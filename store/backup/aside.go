package backup

import (
	"os"
	"path/filepath"
	"strings"
	"time"

	"familyhub/stocktake/store/disk"
)

// SetAside gives a data file a second name in the folder of its backups. It makes a copy
// where the file system has no second names, and where one could not be taken back while
// another program has the file open: that would keep what is erased later.
func SetAside(path string, now time.Time) (aside string, err error) {
	f, err := Read(path)
	if err != nil {
		return "", err
	}
	return f.setAside(path, now, func(from, to string) error {
		if disk.RenamesOpenFiles && os.Link(from, to) == nil {
			return nil
		}
		return disk.CopyBytes(from, to)
	})
}

// KeepCopy copies the bytes of a data file into the folder of its backups, unless a copy
// that is the same was set aside before.
func KeepCopy(path string, now time.Time) (aside string, err error) {
	f, err := Read(path)
	if err != nil {
		return "", err
	}
	for _, b := range f.Aside {
		if same, err := disk.SameBytes(path, b.Path); err == nil && same {
			return b.Path, nil
		}
	}
	return f.setAside(path, now, disk.CopyBytes)
}

func (f Contents) setAside(path string, now time.Time, put func(from, to string) error) (aside string, err error) {
	if err := disk.MakeFolder(f.Path); err != nil {
		return "", err
	}
	aside = filepath.Join(f.Path, asidePrefix+name(f.next(), now))
	if err := put(path, aside); err != nil {
		return "", err
	}
	return aside, disk.SyncFolder(f.Path)
}

// Any reports whether a data file was at a path: backups of it, or what was set aside, are
// there.
func Any(path string) bool {
	f, err := Read(path)
	return err == nil && len(f.Backups)+len(f.Aside) > 0
}

// IsAside reports whether a path is that of a former data file.
func IsAside(path string) bool { return strings.HasPrefix(filepath.Base(path), asidePrefix) }
