package place

import (
	"path/filepath"
	"strings"
	"syscall"
	"unsafe"
)

// fileSystem tells whether a folder is on a drive of another machine: by a path such as
// \\server\share, or by what Windows says of the drive's letter.
func fileSystem(folder string) (string, error) {
	volume := filepath.VolumeName(folder)
	local := strings.HasPrefix(volume, `\\?\`) && !strings.HasPrefix(strings.ToUpper(volume), `\\?\UNC`) || strings.HasPrefix(volume, `\\.\`)
	if strings.HasPrefix(volume, `\\`) && !local {
		return remoteDrive, nil
	}
	root, err := syscall.UTF16PtrFromString(volume + `\`)
	if err != nil {
		return "", err
	}
	const driveRemote = 4
	getDriveType := syscall.NewLazyDLL("kernel32.dll").NewProc("GetDriveTypeW")
	if kind, _, _ := getDriveType.Call(uintptr(unsafe.Pointer(root))); kind == driveRemote {
		return remoteDrive, nil
	}
	return "", nil
}
