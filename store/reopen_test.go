package store

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/store/disk"
)

// hung is how long a file may take to open before it counts as hung.
const hung = 10 * time.Second

// reopenAll opens data files, the paths of which come from stdin, as a start of the
// program does, and says what each holds or why it cannot be opened.
func reopenAll(string) error {
	paths := bufio.NewScanner(os.Stdin)
	for paths.Scan() {
		says, err := reopened(paths.Text())
		if err != nil {
			says = "error: " + err.Error()
		}
		fmt.Println(strings.ReplaceAll(says, "\n", " "))
	}
	return paths.Err()
}

func reopened(path string) (string, error) {
	s, err := Open(path)
	if err != nil {
		return "", err
	}
	if f := s.Faults(); len(f) > 0 {
		return "", errors.Join(errors.New(strings.Join(f, "; ")), s.Close())
	}
	says, err := content(s)
	if s.MetaDamaged() { // a disk writes no less than the part of a page with all of the meta
		says += ", with a damaged meta page"
	}
	return says, errors.Join(err, s.Close())
}

// reopener has another process open files, which may kill or hang that process.
type reopener struct {
	t       testing.TB
	process *process
	in      io.WriteCloser
	folder  string
	n       int
}

func newReopener(t testing.TB) *reopener {
	t.Helper()
	r := &reopener{t: t, folder: memory(t)}
	t.Cleanup(r.end)
	return r
}

// memory is a new folder that is not on a disk, where there is such a thing: syncing
// has been tested when states are opened.
func memory(t testing.TB) string {
	t.Helper()
	const shared = "/dev/shm"
	if !disk.IsFolder(shared) {
		return t.TempDir()
	}
	folder, err := os.MkdirTemp(shared, "stocktake-test-")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(folder); err != nil {
			t.Error(err)
		}
	})
	return folder
}

// open writes files with write, opens the one of a name among them, and returns what it
// holds; or an error that begins with "error:" or "it crashes".
func (r *reopener) open(write func(folder string) error, name string) string {
	r.n++
	folder := filepath.Join(r.folder, fmt.Sprint(r.n))
	if err := write(folder); err != nil {
		r.t.Error(err)
		return ""
	}
	defer os.RemoveAll(folder)
	if r.process == nil {
		r.start()
	}
	process := r.process.Process
	late := time.AfterFunc(hung, func() { _ = process.Kill() })
	defer late.Stop()
	_, err := fmt.Fprintln(r.in, filepath.Join(folder, name))
	if err != nil || !r.process.said.Scan() {
		r.end()
		return "it crashes or hangs"
	}
	return r.process.said.Text()
}

func (r *reopener) start() {
	c := command(r.t, "reopen", "")
	c.Stderr = nil // of a crash that is expected, the stack is of no use
	in, err := c.StdinPipe()
	if err != nil {
		r.t.Error(err)
	}
	r.in = in
	r.process = run(r.t, c)
}

func (r *reopener) end() {
	if r.process != nil {
		r.process.kill(r.t)
		r.process = nil
	}
}
