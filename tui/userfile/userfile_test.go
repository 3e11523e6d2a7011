//go:build unix

package userfile_test

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"familyhub/stocktake/tui/userfile"
)

// Nothing is opened but files: to open a pipe waits until somebody writes into it.
func TestOpenRefusesWhatIsNoFile(t *testing.T) {
	dir := t.TempDir()
	pipe, socket, file, link := filepath.Join(dir, "pipe"), filepath.Join(dir, "s"), filepath.Join(dir, "file"), filepath.Join(dir, "link")
	if err := errors.Join(syscall.Mkfifo(pipe, 0o600), os.WriteFile(file, []byte("x"), 0o600), os.Symlink(pipe, link)); err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	for path, want := range map[string]string{
		pipe: "it is a pipe", link: "it is a pipe", dir: "it is a folder", "/dev/zero": "it is a device", socket: "it is a device or a socket",
		filepath.Join(dir, "none"): "no such file",
	} {
		f, err := userfile.Open(path)
		if p := new(fs.PathError); !errors.As(err, &p) || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %q", path, err, want)
		}
		if err == nil {
			f.Close()
		}
	}
	for _, path := range []string{file, `"` + file + `"`} {
		f, err := userfile.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		f.Close()
	}
}

// A pipe that the shell has opened is meant, as in stocktake load <(command).
func TestOpenReadsWhatTheShellHasOpened(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if _, err := w.WriteString("content"); err != nil {
		t.Fatal(err)
	}
	w.Close()
	f, err := userfile.Open(fmt.Sprintf("/dev/fd/%d", r.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if got, err := io.ReadAll(f); string(got) != "content" {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestIrregularFilesAreFiles(t *testing.T) {
	for mode, want := range map[fs.FileMode]bool{
		0o600: true, fs.ModeIrregular | 0o600: true, fs.ModeDir | fs.ModeIrregular: false, fs.ModeNamedPipe: false, fs.ModeDevice | fs.ModeCharDevice: false,
	} {
		if got := userfile.Regular(mode); got != want {
			t.Errorf("Regular(%v) is %t", mode, got)
		}
	}
}
