package cli

import (
	"io"
	"regexp"
)

// maxReport is how much of what the Go runtime says of a crash is kept, in bytes: the
// goroutine at fault comes first.
const maxReport = 64 << 10

// tap passes on what a child says, until the Go runtime begins to report a crash. That
// is held back, since it may quote what people entered, and a room may be watching.
type tap struct {
	out    io.Writer
	held   []byte
	within bool // in the middle of a line
}

// reports are how the runtime begins. It writes these words at once, so that they are
// never read in parts.
var reports = regexp.MustCompile(`(?m)^(panic: |fatal error: |unexpected fault address |runtime: |SIG[A-Z]+: )`)

// Write takes what the child has said, and never fails: it must go on being read.
func (t *tap) Write(said []byte) (int, error) {
	passed := said
	if at := t.report(said); at >= 0 {
		t.held = append(t.held, said[at:min(len(said), at+maxReport-len(t.held))]...)
		passed = said[:at]
	}
	if len(passed) > 0 {
		_, _ = t.out.Write(passed)
		t.within = passed[len(passed)-1] != '\n'
	}
	return len(said), nil
}

// report is where in the text the runtime reports a crash; -1 for nowhere.
func (t *tap) report(said []byte) int {
	if len(t.held) > 0 {
		return 0
	}
	for _, at := range reports.FindAllIndex(said, 2) {
		if at[0] > 0 || !t.within {
			return at[0]
		}
	}
	return -1
}
