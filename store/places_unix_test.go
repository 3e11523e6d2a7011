//go:build unix

package store

import (
	"net"
	"os"
	"syscall"
)

// specialPlaces are the places that only some systems have.
func specialPlaces() map[string]func(path string) error {
	return map[string]func(string) error{
		"a pipe":             func(path string) error { return syscall.Mkfifo(path, uint32(filePermission)) },
		"a socket":           makeSocket,
		"a link to a device": func(path string) error { return os.Symlink("/dev/zero", path) },
	}
}

// makeSocket leaves a socket at which nobody answers any more.
func makeSocket(path string) error {
	l, err := net.ListenUnix("unix", &net.UnixAddr{Name: path, Net: "unix"})
	if err != nil {
		return err
	}
	l.SetUnlinkOnClose(false)
	return l.Close()
}
