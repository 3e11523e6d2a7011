//go:build unix

package ptytest

import (
	"errors"
	"os"
	"sync"
	"syscall"
)

// flow is the flow of what the program writes. The zero value lets it pass.
type flow struct {
	mu     sync.Mutex
	closed chan struct{} // nil while the flow is open; closed when it opens again
	held   chan struct{} // gets a token when somebody waits
}

// Write waits until the flow is open.
func (f *flow) Write(p []byte) (int, error) {
	f.mu.Lock()
	closed, held := f.closed, f.held
	f.mu.Unlock()
	if closed != nil {
		close(held)
		<-closed
	}
	return len(p), nil
}

// StopReading makes a terminal that reads nothing any more: a program that writes to it is
// blocked. The returned function makes it read again.
func (x *Terminal) StopReading() (resume func()) {
	x.t.Helper()
	x.flow.mu.Lock()
	x.flow.closed, x.flow.held = make(chan struct{}), make(chan struct{})
	closed, held := x.flow.closed, x.flow.held
	x.flow.mu.Unlock()
	resume = sync.OnceFunc(func() {
		x.flow.mu.Lock()
		x.flow.closed = nil
		x.flow.mu.Unlock()
		close(closed)
	})
	x.t.Cleanup(resume)
	if err := x.fill(held); err != nil {
		x.t.Fatal(err)
	}
	return resume
}

// fill writes to the terminal, as the program does, until nothing more has room; held is
// closed once nobody reads.
func (x *Terminal) fill(held <-chan struct{}) error {
	fd, err := syscall.Open(x.slave.Name(), os.O_WRONLY|syscall.O_NONBLOCK|syscall.O_NOCTTY, 0)
	if err != nil {
		return err
	}
	defer func() { _ = syscall.Close(fd) }()
	nothing := make([]byte, 512) // a terminal passes over NUL
	for {
		select {
		case <-held:
		default:
			if _, err := syscall.Write(fd, nothing[:1]); err != nil && !errors.Is(err, syscall.EAGAIN) {
				return err
			}
			continue
		}
		if _, err := syscall.Write(fd, nothing); errors.Is(err, syscall.EAGAIN) {
			return nil
		} else if err != nil {
			return err
		}
	}
}
