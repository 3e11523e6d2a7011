//go:build unix

package input

import (
	"errors"
	"os"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// A terminal that was stopped takes nothing more, and a write to it waits until somebody
// lets it go on.
func TestATerminalThatTakesNoOutputIsNotAsked(t *testing.T) {
	master, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = errors.Join(slave.Close(), master.Close()) })
	fill(t, slave.Name())
	if _, known := New(slave).Background(slave, time.Millisecond); known {
		t.Error("a terminal that was not asked has answered")
	}
}

// fill writes to a terminal until it takes nothing more.
func fill(t *testing.T, name string) {
	t.Helper()
	fd, err := syscall.Open(name, os.O_WRONLY|syscall.O_NONBLOCK|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = syscall.Close(fd) }()
	for size := 512; size > 0; { // then byte for byte, until there is room for none
		_, err := syscall.Write(fd, make([]byte, size))
		switch {
		case errors.Is(err, syscall.EAGAIN):
			size /= 2
		case err != nil:
			t.Fatal(err)
		}
	}
}
