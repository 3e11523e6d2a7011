//go:build unix

package input

import (
	"errors"
	"os"
	"time"

	"golang.org/x/sys/unix"
)

// readable waits until a file has something to read, and reports whether it has.
func readable(file *os.File) func(time.Duration) bool {
	return func(wait time.Duration) bool {
		return await(file, wait, func(fd int, fds *unix.FdSet, left *unix.Timeval) (int, error) {
			return unix.Select(fd+1, fds, nil, nil, left)
		})
	}
}

// writable waits until a file takes something, and reports whether it does.
func writable(file *os.File, wait time.Duration) bool {
	return await(file, wait, func(fd int, fds *unix.FdSet, left *unix.Timeval) (int, error) {
		return unix.Select(fd+1, nil, fds, nil, left)
	})
}

// await calls what waits for a file until that has happened or the time is over; signals
// interrupt it.
func await(file *os.File, wait time.Duration, once func(int, *unix.FdSet, *unix.Timeval) (int, error)) bool {
	fd := int(file.Fd())
	for end := time.Now().Add(wait); ; {
		var fds unix.FdSet
		fds.Set(fd)
		left := unix.NsecToTimeval(max(time.Until(end), 0).Nanoseconds())
		n, err := once(fd, &fds, &left)
		if !errors.Is(err, unix.EINTR) {
			return err == nil && n > 0
		}
	}
}
