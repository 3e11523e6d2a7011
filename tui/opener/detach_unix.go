//go:build unix

package opener

import (
	"os/exec"
	"syscall"
)

// detach takes a command off this terminal: a document that is being edited must not close
// with its window.
func detach(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true} }
