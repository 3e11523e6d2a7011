// Package opener opens files and folders with the programs that the system has for them.
package opener

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
)

// ErrNone says that the system has nothing to open files with, as over a connection without a
// desktop.
var ErrNone = errors.New("there is no desktop here to open it with")

// Open opens the file or the folder at an absolute path as a double click would, and waits
// for the program that passes it on. What opens the file outlives this program.
func Open(path string) error {
	name, args, err := command(runtime.GOOS, os.Getenv, path)
	if err != nil {
		return err
	}
	if name, err = exec.LookPath(name); err != nil {
		return ErrNone
	}
	cmd := exec.Command(name, args...)
	detach(cmd)
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("no program for it was found (%w)", err)
	}
	return nil
}

// command is what opens a path on a system. On Linux there must be a desktop: otherwise
// xdg-open falls back to programs that draw on this terminal.
func command(system string, getenv func(string) string, path string) (name string, args []string, err error) {
	switch system {
	case "windows":
		return "rundll32", []string{"url.dll,FileProtocolHandler", path}, nil
	case "darwin":
		return "open", []string{path}, nil
	}
	if getenv("DISPLAY") == "" && getenv("WAYLAND_DISPLAY") == "" {
		return "", nil, ErrNone
	}
	return "xdg-open", []string{path}, nil
}
