package unfinished

import "os"

// Alive reports whether a process of this computer is running: here, finding a process
// opens it.
func Alive(pid int) bool {
	process, err := os.FindProcess(pid)
	if err != nil {
		return false
	}
	return process.Release() == nil
}
