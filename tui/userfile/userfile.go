// Package userfile opens the files that people name, for reading.
package userfile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
)

// Open opens a file for reading. What is no file, such as a folder, a pipe or a device,
// is refused before it is opened: to open one can wait for ever. What the shell has opened
// already, such as /dev/stdin and the pipe of <(command), is read. The error is an
// *fs.PathError.
func Open(path string) (*os.File, error) {
	path = Unquoted(path)
	if err := Check(path); err != nil {
		return nil, err
	}
	return os.Open(path)
}

// inherited are the paths of files that were open when the program began.
var inherited = regexp.MustCompile(`^/dev/stdin$|^/(?:dev|proc/self)/fd/[0-9]+$`)

// Unquoted is a path without the quotation marks that Windows puts round one that is
// copied.
func Unquoted(path string) string {
	if inner := strings.TrimSuffix(strings.TrimPrefix(path, `"`), `"`); len(inner) > 0 && len(inner) == len(path)-2 {
		return inner
	}
	return path
}

// Check refuses what Open does, without opening it.
func Check(path string) error {
	wrong := func(what string) error {
		return &fs.PathError{Op: "open", Path: path, Err: errors.New("it is " + what + "; name a file")}
	}
	if base := filepath.Base(path); runtime.GOOS == "windows" && base != `\` && base != ".." && !filepath.IsLocal(base) {
		return wrong("the name of a device")
	}
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	switch mode := info.Mode(); {
	case Regular(mode), !mode.IsDir() && inherited.MatchString(filepath.ToSlash(filepath.Clean(path))):
		return nil
	case mode.IsDir():
		return wrong("a folder")
	case mode&fs.ModeNamedPipe != 0:
		return wrong("a pipe")
	default:
		return wrong("a device or a socket")
	}
}

// Regular reports whether a mode is that of a file. That of a file in a synchronised
// folder of Windows, which is irregular to Go, is one too.
func Regular(mode fs.FileMode) bool { return mode.Type()&^fs.ModeIrregular == 0 }
