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
	fd := int(file.Fd())
	return func(wait time.Duration) bool {
		for end := time.Now().Add(wait); ; {
			var fds unix.FdSet
			fds.Set(fd)
			left := unix.NsecToTimeval(max(time.Until(end), 0).Nanoseconds())
			n, err := unix.Select(fd+1, &fds, nil, nil, &left)
			if !errors.Is(err, unix.EINTR) {
				return err == nil && n > 0
			}
		}
	}
}
