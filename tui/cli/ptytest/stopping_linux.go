package ptytest

import (
	"reflect"
	"syscall"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/hinshun/vt10x"
)

// What waitid knows a process by, and what it waits for.
const (
	byPID      = 1
	tillItStop = 2
)

// Stopped waits until the program has stopped, as a shell does, and returns what keeps a
// person from using the terminal meanwhile; empty when nothing does.
func (x *Terminal) Stopped() string {
	x.t.Helper()
	stopped := make(chan error, 1)
	go func() { stopped <- waitForStop(x.PID()) }()
	late := time.NewTimer(patience)
	defer late.Stop()
	select {
	case err := <-stopped:
		if err != nil {
			x.t.Fatalf("waiting for the program to stop: %v", err)
		}
	case <-late.C:
		x.t.Fatalf("the program does not stop:\n%s", x.Screen())
	}
	now, err := term.GetState(x.slaveFD)
	if err != nil || !reflect.DeepEqual(now, x.before) {
		return "the terminal's mode is not as it was before"
	}
	// What was written before the stop may still be on its way through the terminal.
	x.Await("the main screen", func(string) bool {
		x.screen.Lock()
		defer x.screen.Unlock()
		return x.screen.Mode()&vt10x.ModeAltScreen == 0 && x.screen.CursorVisible()
	})
	return ""
}

func waitForStop(pid int) error {
	for {
		_, _, errno := syscall.Syscall6(syscall.SYS_WAITID, byPID, uintptr(pid), 0, tillItStop, 0, 0)
		if errno == 0 {
			return nil
		}
		if errno != syscall.EINTR {
			return errno
		}
	}
}
