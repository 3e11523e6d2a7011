//go:build unix

package live

import (
	"io/fs"
	"os"
	"syscall"
)

// private reports whether a folder belongs to this user, and to nobody else.
func private(info fs.FileInfo) bool {
	stat, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(stat.Uid) == os.Getuid() && info.Mode().Perm()&0o077 == 0
}
