//go:build unix

package ptytest

import (
	"fmt"
	"os/exec"
	"strings"
)

// Child is the number of the process that the program has started for the screens. They
// must be open.
func (x *Terminal) Child() int {
	x.t.Helper()
	out, err := exec.Command("ps", "-A", "-o", "pid=,ppid=").Output()
	if err != nil {
		x.t.Fatal(err)
	}
	for line := range strings.Lines(string(out)) {
		var pid, parent int
		if _, err := fmt.Sscan(line, &pid, &parent); err == nil && parent == x.PID() {
			return pid
		}
	}
	x.t.Fatalf("the program has no child:\n%s", x.Screen())
	return 0
}
