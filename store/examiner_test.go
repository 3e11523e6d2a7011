package store

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// hangTime is after how long a process hangs, however slow the machine is.
const hangTime = 30 * time.Second

// examiner is another process that opens files. When it crashes or hangs, the next
// file finds another one in its place.
type examiner struct {
	t     testing.TB
	role  string
	limit time.Duration // for each file
	busy  time.Duration // for how long the process that ended last was at work
	*exec.Cmd
	stdin  io.Closer
	paths  io.Writer
	lines  chan []byte // what it says; closed when it has ended
	stderr *bytes.Buffer
}

func newExaminer(t testing.TB, role string) *examiner {
	x := &examiner{t: t, role: role, limit: hangTime}
	t.Cleanup(x.end)
	return x
}

// examine hands a file over. Accident is how the process came to its end over it;
// empty when it did not.
func (x *examiner) examine(path string) (f finding, accident string) {
	x.t.Helper()
	if x.Cmd == nil {
		x.begin()
	}
	fmt.Fprintln(x.paths, path) // a process that has ended is noticed next
	late := time.NewTimer(x.limit)
	defer late.Stop()
	select {
	case line, ok := <-x.lines:
		if !ok {
			x.end()
			return f, "it crashed: " + firstLine(x.stderr.String())
		}
		if err := json.Unmarshal(line, &f); err != nil {
			x.t.Fatalf("the other process says %q: %v", line, err)
		}
		return f, ""
	case <-late.C:
		x.end()
		return f, fmt.Sprintf("it hung for %v", x.limit)
	}
}

func (x *examiner) begin() {
	x.t.Helper()
	x.Cmd, x.stderr = command(x.t, x.role, "", "GOTRACEBACK=none"), new(bytes.Buffer)
	x.Stderr = x.stderr
	in, err := x.StdinPipe()
	if err != nil {
		x.t.Fatal(err)
	}
	out, err := x.StdoutPipe()
	if err != nil {
		x.t.Fatal(err)
	}
	if err := x.Start(); err != nil {
		x.t.Fatal(err)
	}
	x.stdin, x.paths, x.lines = in, in, make(chan []byte)
	go listen(out, x.lines)
}

// listen passes lines on until there are no more.
func listen(from io.Reader, to chan<- []byte) {
	defer close(to)
	const longest = 1 << 20
	said := bufio.NewScanner(from)
	said.Buffer(nil, longest)
	for said.Scan() {
		to <- bytes.Clone(said.Bytes())
	}
}

// end ends the process if it has not ended by itself.
func (x *examiner) end() {
	if x.Cmd == nil {
		return
	}
	_ = x.stdin.Close()
	_ = x.Process.Kill() // it may have ended
	for range x.lines {  // to the end, or the goroutine would stay
	}
	_ = x.Wait() // how it ended is known
	x.busy = x.ProcessState.UserTime() + x.ProcessState.SystemTime()
	x.Cmd = nil
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	return line
}
