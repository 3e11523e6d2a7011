//go:build unix

package ptytest

import (
	"os"
	"os/exec"
	"syscall"
	"time"

	"github.com/hinshun/vt10x"
)

// PID is the number of the process that was started.
func (x *Terminal) PID() int { return x.cmd.Process.Pid }

// Signal sends the program a signal.
func (x *Terminal) Signal(s os.Signal) {
	x.t.Helper()
	if err := x.cmd.Process.Signal(s); err != nil {
		x.t.Fatal(err)
	}
}

// Kill ends the program at once, as a crash or the loss of power would, and reads
// what it had written until then.
func (x *Terminal) Kill() {
	KillAll(x.cmd)
	<-x.ended
}

// KillAll kills a command that Start has started, with all that it has started in turn.
func KillAll(cmd *exec.Cmd) {
	_ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) // they may have ended by themselves
}

// killed waits for the program to end, and reports whether it was killed.
func (x *Terminal) killed() bool {
	x.Exit()
	status, ok := x.cmd.ProcessState.Sys().(syscall.WaitStatus)
	return ok && status.Signal() == syscall.SIGKILL
}

// Exit waits for the program to end, and returns its exit status.
func (x *Terminal) Exit() int {
	x.t.Helper()
	late := time.NewTimer(patience)
	defer late.Stop()
	select {
	case <-x.ended:
	case <-late.C:
		x.t.Fatalf("the program does not end:\n%s", x.Screen())
	}
	return x.cmd.ProcessState.ExitCode()
}

// Gone waits for the program to end, also where nobody reads what it writes.
func (x *Terminal) Gone() {
	x.t.Helper()
	late := time.NewTimer(patience)
	defer late.Stop()
	select {
	case <-x.waited:
	case <-late.C:
		x.t.Fatal("the program does not end")
	}
}

// Mouse reports whether the program has asked the terminal to report the mouse.
func (x *Terminal) Mouse() bool { return x.screen.Mode()&vt10x.ModeMouseMask != 0 }

// Usable says after the end what keeps a person from going on in the terminal;
// empty when nothing does.
func (x *Terminal) Usable() string {
	<-x.ended
	x.screen.Lock()
	defer x.screen.Unlock()
	switch {
	case !x.cooked:
		return "the terminal's mode is not as it was before"
	case x.screen.Mode()&vt10x.ModeAltScreen != 0:
		return "the alternate screen is still shown"
	case !x.screen.CursorVisible():
		return "the cursor is hidden"
	case x.screen.Mode()&vt10x.ModeMouseMask != 0:
		return "the mouse is still reported"
	case x.paste.on:
		return "pasted texts are still put in brackets"
	default:
		return ""
	}
}
