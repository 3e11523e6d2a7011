//go:build unix

package cli_test

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"familyhub/stocktake/tui/cli/ptytest"
)

// build builds the program once for all tests that put it into a terminal: as people
// run it, and quick to start even where the tests look for races.
var build = builtOnce("binary-")

// builtOnce builds the program with some tags, once and when it is first asked for.
func builtOnce(folder string, tags ...string) func() (string, error) {
	return sync.OnceValues(func() (string, error) {
		dir, err := os.MkdirTemp(scratch, folder)
		if err != nil {
			return "", err
		}
		return ptytest.Build(dir, tags...)
	})
}

// program is a call of the program. It is not built with the race detector, so that the short
// tests, which are those that look for races, leave it out.
func program(t testing.TB, dir string, args ...string) *exec.Cmd {
	t.Helper()
	return built(t, build, dir, args...)
}

// built is a call of a program that build has built, for its first call.
func built(t testing.TB, build func() (string, error), dir string, args ...string) *exec.Cmd {
	t.Helper()
	if testing.Short() {
		t.Skip("the program in a terminal has no race detector in it")
	}
	binary, err := build()
	if err != nil {
		t.Fatal(err)
	}
	return ptytest.Command(binary, dir, args...)
}

// toFirstStatement starts a program that opens a new session, and goes to its first
// statement.
func toFirstStatement(t testing.TB, cmd *exec.Cmd) *ptytest.Terminal {
	t.Helper()
	x := ptytest.Start(t, 100, 30, cmd)
	x.Shows("The people in the room")
	x.Press("g")
	x.Shows("Before the first statement")
	x.Press("g")
	x.Shows("Step 1 of 5")
	x.Press("enter")
	x.Shows("1 of 20, step 1")
	return x
}

// call runs a command without a terminal and returns what it prints.
func call(t testing.TB, dir string, args ...string) string {
	t.Helper()
	cmd := program(t, dir, args...)
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("stocktake %v: %v\n%s", args, err, said.String())
	}
	return strings.TrimSpace(string(out))
}

// group begins a session of some people without names, and returns its id.
func group(t testing.TB, dir string, people int) string {
	t.Helper()
	list := "name,agency,role,scoring\n" + strings.Repeat(",Council,,yes\n", people)
	path := filepath.Join(dir, "people.csv")
	if err := os.WriteFile(path, []byte(list), 0o600); err != nil {
		t.Fatal(err)
	}
	return call(t, dir, "new", "--title", "Northvale", "--participants", path)
}

// atFirstStatement opens a new session of some people at its first statement.
func atFirstStatement(t testing.TB, dir string, people int) *ptytest.Terminal {
	t.Helper()
	return toFirstStatement(t, program(t, dir, "open", group(t, dir, people)))
}

func TestEveryWayOutLeavesTheTerminalUsable(t *testing.T) {
	t.Parallel()
	for name, out := range map[string]func(*ptytest.Terminal){
		"ctrl+c": func(x *ptytest.Terminal) { x.Press("ctrl+c y") },
		"q from the home screen": func(x *ptytest.Terminal) {
			x.Press("q y")
			x.Shows("Family Hub workforce self-assessment")
			x.Press("q")
			x.Shows("Leave stocktake?")
			x.Press("y")
		},
		"SIGTERM": func(x *ptytest.Terminal) { x.Signal(syscall.SIGTERM) },
		"SIGHUP":  func(x *ptytest.Terminal) { x.Signal(syscall.SIGHUP) },
		"SIGINT":  func(x *ptytest.Terminal) { x.Signal(syscall.SIGINT) },
		"SIGQUIT": func(x *ptytest.Terminal) { x.Signal(syscall.SIGQUIT) },
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			x := atFirstStatement(t, dir, 3)
			x.Press("3 4 d") // seen, and perhaps not yet on the disk
			x.Shows("3 of 3 in")
			out(x)
			if status := x.Exit(); status != 0 {
				t.Errorf("it ends with %d:\n%s", status, x.Screen())
			}
			if trouble := x.Usable(); trouble != "" {
				t.Error(trouble)
			}
			if scores := call(t, dir, "export", "Northvale", "--format", "csv", "-o", "-"); strings.Count(scores, "\n") != 3 {
				t.Errorf("not all scores were saved:\n%s", scores)
			}
		})
	}
}

// told is how soon a second process must say that it cannot have the file.
const told = 1500 * time.Millisecond

func TestSecondProcessIsToldAtOnce(t *testing.T) {
	dir := t.TempDir()
	x := atFirstStatement(t, dir, 3)
	for _, args := range [][]string{{"list"}, {"show", "Northvale"}, {"new", "--title", "Another"}} {
		ctx, cancel := context.WithTimeout(t.Context(), told)
		defer cancel()
		again := program(t, dir, args...)
		late := exec.CommandContext(ctx, again.Path)
		late.Args, late.Env, late.Dir = again.Args, again.Env, again.Dir
		out, err := late.CombinedOutput()
		if ctx.Err() != nil || late.ProcessState.ExitCode() != 1 {
			t.Errorf("%v: %v, %v", args, err, ctx.Err())
		}
		for _, words := range []string{ptytest.DataFile(dir), "process " + strconv.Itoa(x.PID()) + ","} {
			if !strings.Contains(string(out), words) {
				t.Errorf("%v says %q, without %q", args, out, words)
			}
		}
	}
	x.Press("3")
	x.Saved("1 of 3 in")
}

// A click reaches the screens as a terminal sends it; --no-mouse leaves the mouse to the terminal.
func TestMouseInATerminal(t *testing.T) {
	dir := t.TempDir()
	call(t, dir, "new", "--title", "Northvale")
	x := ptytest.Start(t, 100, 30, program(t, dir))
	x.Shows("Northvale", "Enter open")
	if !x.Mouse() {
		t.Error("the terminal was not told to report the mouse")
	}
	x.Write("\x1b[<0;3;30M") // Enter open, in the last row
	x.Shows("The people in the room")
	x.Press("ctrl+c y")
	x.Exit()
	if trouble := x.Usable(); trouble != "" {
		t.Error(trouble)
	}
	x = ptytest.Start(t, 100, 30, program(t, dir, "--no-mouse"))
	x.Shows("Northvale", "Enter open")
	x.Write("\x1b[<0;3;30M")
	x.Press("i")
	x.Shows("Guide: ")
	if x.Mouse() {
		t.Error("the terminal was told to report the mouse")
	}
	x.Press("ctrl+c y")
	x.Exit()
}

func TestResizeWhileTyping(t *testing.T) {
	t.Parallel()
	x := atFirstStatement(t, t.TempDir(), 12)
	for _, size := range [][2]int{
		{60, 18}, {250, 80}, {61, 80}, {250, 18}, {80, 24}, {120, 36}, {73, 23}, {74, 22}, {99, 46}, {100, 45}, {200, 60}, {60, 18}, {20, 6}, {250, 80},
	} {
		x.Resize(size[0], size[1])
		x.Press("3 4 d n 0 5 backspace left left left left left left 5 ? q left e a b right")
		x.Write("\r\r")
		x.Await("the footer in the last row", func(screen string) bool {
			rows := strings.Split(strings.TrimRight(screen, "\n"), "\n")
			return len(rows) == size[1] && strings.Contains(rows[len(rows)-1], "?")
		})
	}
	x.Press("c")
	x.Shows("1 of 20, step 1", "Consensus")
	x.Press("ctrl+c y")
	if status := x.Exit(); status != 0 {
		t.Errorf("it ends with %d:\n%s", status, x.Screen())
	}
}
