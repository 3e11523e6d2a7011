//go:build unix

package cli

import (
	"os"
	"os/signal"
	"syscall"
)

// openLifeline opens the lifeline for this process only, not for those that it starts.
func openLifeline(fd uintptr) *os.File {
	syscall.CloseOnExec(int(fd))
	return os.NewFile(fd, "lifeline")
}

// survivePipes keeps a write to stderr from ending the process when the supervisor, who
// reads it, has been killed: what was entered is still to be saved.
func survivePipes() { signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE) }
