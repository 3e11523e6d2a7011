package unfinished

import (
	"errors"
	"os"
	"syscall"
	"time"
)

// What Windows says of a file that another program has open, such as Word or a scanner.
const (
	errSharing = syscall.Errno(32)
	errLock    = syscall.Errno(33)
	errMapped  = syscall.Errno(1224)
)

// How long and how often Rename tries.
const (
	renameTime  = time.Second
	renameRetry = 50 * time.Millisecond
)

// HeldElsewhere reports whether an error says that another program has a file open.
func HeldElsewhere(err error) bool {
	link := new(os.LinkError)
	return errors.Is(err, errSharing) || errors.Is(err, errLock) || errors.Is(err, errMapped) ||
		errors.As(err, &link) && link.Op == "rename" && errors.Is(err, syscall.ERROR_ACCESS_DENIED)
}

// Rename is os.Rename, tried for about a second where another program has one of the files
// open: a scanner is soon done.
func Rename(from, to string) error {
	for began := time.Now(); ; time.Sleep(renameRetry) {
		err := os.Rename(from, to)
		if err == nil || !HeldElsewhere(err) || time.Since(began) > renameTime {
			return err
		}
	}
}
