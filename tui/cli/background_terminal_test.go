//go:build unix

package cli_test

import (
	"path/filepath"
	"testing"
	"time"

	"familyhub/stocktake/tui/cli/ptytest"
)

// muchTooLate is less than the five seconds that Bubble Tea's own question takes on a
// terminal that answers nothing, and far more than ours.
const muchTooLate = 4 * time.Second

func TestNoCommandAsksTheTerminal(t *testing.T) {
	dir := t.TempDir()
	call(t, dir, "new", "--title", "Northvale")
	out := filepath.Join(dir, "out.csv")
	for _, args := range [][]string{
		{"--help"},
		{"version"},
		{"list"},
		{"show", "Northvale"},
		{"export", "Northvale", "--format", "csv", "-o", out},
		{"no-such-command"},
	} {
		began := time.Now()
		x := ptytest.StartSilent(t, 100, 30, program(t, dir, args...))
		x.Exit()
		if took := time.Since(began); took > muchTooLate {
			t.Errorf("%v took %v", args, took)
		}
		if x.Asked() {
			t.Errorf("%v asks the terminal for its background", args)
		}
	}
}

// The screens ask once and do not wait long. An answer that comes too late is no key, also
// where only its beginning was in time.
func TestScreensOnASilentTerminal(t *testing.T) {
	dir := t.TempDir()
	call(t, dir, "new", "--title", "Northvale")
	began := time.Now()
	x := ptytest.StartSilent(t, 100, 30, program(t, dir))
	x.Write("\x1b]11;rgb:ff")
	x.Shows("Northvale")
	if took := time.Since(began); took > muchTooLate {
		t.Errorf("the first screen took %v", took)
	}
	if !x.Asked() {
		t.Error("the screens do not ask for the background")
	}
	x.Write("ff/ffff/ffff\x07\x1b[24;80R")
	x.Press("?")
	x.Shows("Keys")
	x.Press("ctrl+c y")
	if status := x.Exit(); status != 0 {
		t.Errorf("it ends with %d:\n%s", status, x.Screen())
	}
	if trouble := x.Usable(); trouble != "" {
		t.Error(trouble)
	}
}

// What is typed while the terminal is asked is typed into the first screen.
func TestKeysBeforeTheFirstScreen(t *testing.T) {
	dir := t.TempDir()
	call(t, dir, "new", "--title", "Northvale")
	x := ptytest.StartSilent(t, 100, 30, program(t, dir))
	x.Await("the question", func(string) bool { return x.Asked() })
	x.Press("?")
	x.Shows("Keys")
}

func TestColoursThatDoNotDependOnTheBackground(t *testing.T) {
	dir := t.TempDir()
	call(t, dir, "new", "--title", "Northvale")
	for _, one := range []struct {
		args []string
		env  string
		asks bool
	}{
		{nil, "NO_COLOR=1", false},
		{nil, "CLICOLOR=0", false},
		{nil, "TERM=dumb", false},
		{[]string{"--theme", "light"}, "", false},
		{[]string{"--theme", "dark"}, "", false},
		{[]string{"--theme", "mono"}, "", false},
		{[]string{"--theme", "contrast"}, "", true},
		{[]string{"--theme", "auto"}, "", true},
	} {
		cmd := program(t, dir, one.args...)
		if one.env != "" {
			cmd.Env = append(cmd.Env, one.env)
		}
		x := ptytest.Start(t, 100, 30, cmd)
		x.Shows("Northvale")
		if x.Asked() != one.asks {
			t.Errorf("%v %s: asked is %t", one.args, one.env, x.Asked())
		}
		x.Press("ctrl+c y")
		x.Exit()
	}
}
