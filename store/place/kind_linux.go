package place

import (
	"os"
	"syscall"
)

// fileSystem is the type of the file system on which a folder is.
func fileSystem(folder string) (string, error) {
	var stat syscall.Statfs_t
	if err := syscall.Statfs(folder, &stat); err != nil {
		return "", err
	}
	kind := kindOfMagic(uint32(stat.Type))
	if kind != anyFUSE {
		return kind, nil
	}
	mounts, err := os.ReadFile("/proc/self/mountinfo")
	return mountedKind(string(mounts), folder), err
}
