//go:build unix

package console

import (
	"os"
	"os/signal"
	"syscall"
)

// suspensions tells of each SIGTSTP until the returned function is called.
func suspensions() (<-chan os.Signal, func()) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGTSTP)
	return signals, func() { signal.Stop(signals) }
}

// openTerminal opens the terminal that this process belongs to.
func openTerminal() (in, out *os.File, err error) {
	const terminal = "/dev/tty"
	if in, err = os.Open(terminal); err != nil {
		return nil, nil, err
	}
	if out, err = os.OpenFile(terminal, os.O_WRONLY, 0); err != nil {
		_ = in.Close()
		return nil, nil, err
	}
	return in, out, nil
}

// ownWindow is false: a window here is a shell's, which goes on.
func ownWindow() bool { return false }
