package unfinished

import (
	"errors"

	"golang.org/x/sys/windows"
)

// Alive reports whether a process of this computer is running. One that has ended can still
// be opened while somebody else has it open.
func Alive(pid int) bool {
	process, err := windows.OpenProcess(windows.SYNCHRONIZE, false, uint32(pid))
	if err != nil {
		return errors.Is(err, windows.ERROR_ACCESS_DENIED) // another user's
	}
	defer windows.CloseHandle(process)
	state, err := windows.WaitForSingleObject(process, 0)
	return err == nil && state == uint32(windows.WAIT_TIMEOUT)
}
