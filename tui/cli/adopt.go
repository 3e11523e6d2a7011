package cli

import (
	"fmt"
	"io"
	"os"
	"strings"
)

// childVar marks a process as the child that shows the screens. Its value is a mark.
const childVar = "STOCKTAKE_CHILD"

// ciVar keeps the child from asking the terminal for its background, which the
// supervisor has done: the answer can take seconds, and only one of the two may read
// it. The library asks before main begins, but never where this is set.
const ciVar = "CI"

// mark is what a supervisor tells its child.
type mark struct {
	parent   int     // the supervisor's process
	lifeline uintptr // a pipe that reaches its end when the supervisor does
	dark     bool    // the terminal's background
	hears    bool    // the supervisor's stderr is a terminal, so questions are seen there
	quiet    bool    // ciVar was added
}

const markFormat = "%d %d %t %t %t"

func (m mark) String() string {
	return fmt.Sprintf(markFormat, m.parent, m.lifeline, m.dark, m.hears, m.quiet)
}

// parseMark reads a mark. It counts only in a child of the process that made it: one
// that was handed on to other programs means nothing.
func parseMark(text string, parent int) (m mark, ok bool) {
	_, err := fmt.Sscanf(text, markFormat, &m.parent, &m.lifeline, &m.dark, &m.hears, &m.quiet)
	return m, err == nil && m.parent == parent
}

// childEnvironment is an environment with a mark for the child.
func childEnvironment(env []string, m mark) []string {
	kept := make([]string, 0, len(env)+2)
	m.quiet = true
	for _, entry := range env {
		name, value, _ := strings.Cut(entry, "=")
		switch {
		case name == childVar:
			continue
		case name == ciVar && value != "":
			m.quiet = false
		}
		kept = append(kept, entry)
	}
	if m.quiet {
		kept = append(kept, ciVar+"=1") // the last one counts
	}
	return append(kept, childVar+"="+m.String())
}

// supervisor is the process above, as its child sees it.
type supervisor struct {
	dark  bool          // the terminal's background
	hears bool          // what is said on stderr comes to a terminal
	gone  chan struct{} // closed when it has ended
}

// adopt finds out whether this process is the child of a supervisor, and returns nil
// when it is not. It leaves the environment as the user's shell had made it.
func adopt() *supervisor {
	text, marked := os.LookupEnv(childVar)
	if !marked {
		return nil
	}
	_ = os.Unsetenv(childVar) // fails for impossible names only
	m, ok := parseMark(text, os.Getppid())
	if !ok {
		return nil
	}
	if m.quiet {
		_ = os.Unsetenv(ciVar)
	}
	survivePipes()
	s := &supervisor{dark: m.dark, hears: m.hears, gone: make(chan struct{})}
	lifeline := openLifeline(m.lifeline)
	go func() {
		defer close(s.gone)
		defer lifeline.Close()
		_, _ = io.Copy(io.Discard, lifeline) // nothing is ever written to it
	}()
	return s
}

// ended is closed when the supervisor has ended; never for a process without one.
func (s *supervisor) ended() <-chan struct{} {
	if s == nil {
		return nil
	}
	return s.gone
}
