//go:build !windows

package unfinished

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"syscall"
)

// Alive reports whether a process of this computer is running.
func Alive(pid int) bool {
	if pid <= 0 {
		return false
	}
	if err := syscall.Kill(pid, 0); err != nil && !errors.Is(err, syscall.EPERM) {
		return false
	}
	// One that has ended keeps its number until its parent asks how: Linux says so here.
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	_, state, ok := bytes.Cut(stat, []byte(") ")) // the name before may hold anything
	return err != nil || !ok || !bytes.HasPrefix(state, []byte("Z"))
}
