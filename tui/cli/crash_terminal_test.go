//go:build unix

package cli_test

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
	"syscall"
	"testing"

	"familyhub/stocktake/tui/cli/ptytest"
)

// buildFaulty builds the program with the faults that a test can ask for.
var buildFaulty = builtOnce("faulty-", "faults")

// secret is what the planted faults panic with, in the place of what people entered.
const secret = "Quilla"

// faulty is a session with three cards on the table, one of each kind, in a program
// with a fault that ctrl+g sets off.
func faulty(t *testing.T, dir, fault string, env ...string) *ptytest.Terminal {
	t.Helper()
	cmd := built(t, buildFaulty, dir, "open", group(t, dir, 3))
	cmd.Env = append(append(cmd.Env, "STOCKTAKE_FAULT="+fault), env...)
	return toFirstStatement(t, cmd)
}

// row is what the screen says, without the breaks between lines.
func row(x *ptytest.Terminal) string { return strings.Join(strings.Fields(x.Screen()), " ") }

// wants fails for each text that is not there.
func wants(t *testing.T, what, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("%s is without %q:\n%s", what, part, text)
		}
	}
}

// logged is the program's log of itself. It must be the user's alone, and without what
// was entered.
func logged(t *testing.T, dir string) string {
	t.Helper()
	info, err := os.Stat(ptytest.LogFile(dir))
	if err != nil {
		t.Fatal(err)
	}
	if info.Mode().Perm() != 0o600 {
		t.Errorf("the log has the mode %v", info.Mode())
	}
	text, err := os.ReadFile(ptytest.LogFile(dir))
	if err != nil {
		t.Fatal(err)
	}
	for _, private := range []string{secret, "Northvale", "Council"} {
		if strings.Contains(string(text), private) {
			t.Errorf("the log has %q:\n%s", private, text)
		}
	}
	return string(text)
}

// allThree wants the three scores in the file.
func allThree(t *testing.T, dir string) {
	t.Helper()
	if scores := call(t, dir, "export", "Northvale", "--format", "csv", "-o", "-"); strings.Count(scores, "\n") != 3 {
		t.Errorf("not all scores are in the file:\n%s", scores)
	}
}

func TestCrashIsToldInASentence(t *testing.T) {
	t.Parallel()
	const (
		own = "stocktake: The program met an error of its own and had to end."
		all = "Everything that was entered is in the data file "
	)
	for name, crash := range map[string]struct {
		fault, log, frame, why string
	}{
		"panic in Update":      {"update", "cause=panic", "stocktake/tui/cli/program.(*faulty).Update fault_on.go:", own},
		"panic in View":        {"view", "cause=panic", "stocktake/tui/cli/program.(*faulty).View fault_on.go:", own},
		"panic in a command":   {"command", "cause=panic", "stocktake/tui/cli/program.(*faulty).fail.func1 fault_on.go:", own},
		"panic in a batch":     {"batch", "cause=panic", "stocktake/tui/cli/program.(*faulty).fail.func1 fault_on.go:", own},
		"panic in a goroutine": {"goroutine", "cause=panic", "stocktake/tui/cli/program.(*faulty).fail", own},
		"fault in mapped memory": {
			"mapping", "cause=memory-fault", "stocktake/tui/cli/program.readCutFile fault_on.go:",
			"a file that it had open could no longer be read",
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			x := faulty(t, dir, crash.fault)
			x.Press("3 4 d ctrl+g")
			if status := x.Exit(); status != 1 {
				t.Errorf("it ends with %d", status)
			}
			if trouble := x.Usable(); trouble != "" {
				t.Error(trouble)
			}
			screen := row(x)
			wants(t, "the screen", screen, crash.why, all+ptytest.DataFile(dir),
				"Start stocktake again to go on where you were.", "What went wrong is in the log "+ptytest.LogFile(dir))
			if strings.Contains(screen, secret) || strings.Contains(screen, "[running]") {
				t.Errorf("the screen says too much:\n%s", x.Screen())
			}
			wants(t, "the log", logged(t, dir), " start version=", "columns=100 rows=30", " crash ", crash.log, crash.frame)
			allThree(t, dir)
		})
	}
}

// A panic that nobody recovers loses the terminal: what the test above sees is guard's doing.
func TestCrashThatNobodyRecoversLosesTheTerminal(t *testing.T) {
	x := faulty(t, t.TempDir(), "goroutine", "STOCKTAKE_UNRECOVERED=1")
	x.Press("ctrl+g")
	x.Exit()
	if x.Usable() == "" {
		t.Error("the terminal is usable")
	}
}

func TestSignalToTheScreensEndsThemInOrder(t *testing.T) {
	t.Parallel()
	for _, signal := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP, syscall.SIGINT, syscall.SIGQUIT} {
		t.Run(signal.String(), func(t *testing.T) {
			dir := t.TempDir()
			x := atFirstStatement(t, dir, 3)
			x.Press("3 4 d")
			x.Shows("3 of 3 in")
			x.Signal(signal)
			if status := x.Exit(); status != 0 {
				t.Errorf("it ends with %d:\n%s", status, x.Screen())
			}
			if trouble := x.Usable(); trouble != "" {
				t.Error(trouble)
			}
			wants(t, "the screen", row(x), "told to end by a signal ("+signal.String()+")",
				"Everything that was entered is in the data file "+ptytest.DataFile(dir))
			wants(t, "the log", logged(t, dir), "by=signal signal=")
			allThree(t, dir)
		})
	}
}

func TestCrashOfTheDemoLeavesYourOwnFileAlone(t *testing.T) {
	dir := t.TempDir()
	cmd := built(t, buildFaulty, dir, "demo")
	cmd.Env = append(cmd.Env, "STOCKTAKE_FAULT=goroutine")
	x := ptytest.Start(t, 100, 30, cmd)
	x.Shows("Sample sessions")
	x.Press("ctrl+g")
	if status := x.Exit(); status != 1 {
		t.Errorf("it ends with %d", status)
	}
	if trouble := x.Usable(); trouble != "" {
		t.Error(trouble)
	}
	wants(t, "the screen", row(x), "an error of its own", "your own data file was not touched")
	if _, err := os.Stat(ptytest.DataFile(dir)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("there is a data file now: %v", err)
	}
}

// A killed program leaves the terminal as it is, and loses nothing that was called saved.
func TestKilledScreens(t *testing.T) {
	dir := t.TempDir()
	x := atFirstStatement(t, dir, 3)
	x.Press("3 4 d")
	x.Saved("3 of 3 in")
	x.Kill()
	allThree(t, dir)
}

// What keeps the screens from being opened is said in the terminal as it was.
func TestRefusalsOfTheScreens(t *testing.T) {
	dir := t.TempDir()
	group(t, dir, 1)
	for _, call := range []struct {
		args   []string
		status int
		says   string
	}{
		{[]string{"open", "nowhere"}, 1, "stocktake: there is no session"},
		{[]string{"wall", "Northvale", "--glyphs", "odd"}, 2, "See: stocktake wall --help"},
		{[]string{"--file", dir}, 1, "is a folder and no data file"},
	} {
		x := ptytest.Start(t, 100, 30, program(t, dir, call.args...))
		if status := x.Exit(); status != call.status {
			t.Errorf("%v ends with %d", call.args, status)
		}
		if trouble := x.Usable(); trouble != "" {
			t.Errorf("%v: %s", call.args, trouble)
		}
		if said := strings.TrimSpace(row(x)); !strings.Contains(said, call.says) || strings.Contains(said, "ended") {
			t.Errorf("%v says %q", call.args, said)
		}
	}
}

// What the user set decides about colours.
func TestColoursAreTheUsers(t *testing.T) {
	for name, want := range map[string]bool{"CI=": true, "CI=1": false} {
		dir := t.TempDir()
		cmd := program(t, dir)
		cmd.Env = append(slices.Clone(cmd.Env), name)
		x := ptytest.Start(t, 100, 30, cmd)
		x.Shows("Family Hub workforce self-assessment")
		if got := x.Coloured(); got != want {
			t.Errorf("with %s there are colours: %t", name, got)
		}
		x.Press("ctrl+c y")
		x.Exit()
	}
}
