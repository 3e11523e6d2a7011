//go:build unix

package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"familyhub/stocktake/tui/cli/ptytest"
)

// saveElsewhere has a program that runs in dir go on in a file at a path.
func saveElsewhere(x *ptytest.Terminal, dir, path string) {
	x.Press("ctrl+e")
	x.Shows("Save elsewhere", dir)
	x.Press(strings.Repeat("backspace ", len(dir)+len("/stocktake-2006-01-02-1504.db")))
	x.Write(path)
	x.Press("enter")
	x.Shows("The work goes on in")
}

// TestWorkGoesOnElsewhere takes the data file away in the middle of a workshop.
func TestWorkGoesOnElsewhere(t *testing.T) {
	t.Parallel()
	for name, lose := range map[string]func(path string) error{
		"deleted": os.Remove,
		"moved":   func(path string) error { return os.Rename(path, path+".old") },
		"replaced": func(path string) error {
			if err := os.WriteFile(path+".other", []byte("another"), 0o600); err != nil {
				return err
			}
			return os.Rename(path+".other", path)
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			x := atFirstStatement(t, dir, 3)
			x.Press("3")
			x.Saved("1 of 3 in")
			if err := lose(ptytest.DataFile(dir)); err != nil {
				t.Fatal(err)
			}
			x.Press("4")
			x.Shows("NOT SAVED", "no longer at")
			saveElsewhere(x, dir, filepath.Join(dir, "rescued.db"))
			x.Shows("2 of 3 in")
			x.Press("d")
			x.Saved("3 of 3 in")
			x.Press("ctrl+c y")
			if status := x.Exit(); status != 0 {
				t.Errorf("it ends with %d:\n%s", status, x.Screen())
			}
			if trouble := x.Usable(); trouble != "" {
				t.Error(trouble)
			}
			x.Shows("A session was saved elsewhere", "rescued.db")
			scores := call(t, dir, "--file", filepath.Join(dir, "rescued.db"), "export", "Northvale", "--format", "csv", "-o", "-")
			if strings.Count(scores, "\n") != 3 {
				t.Errorf("not all scores were saved:\n%s", scores)
			}
			if name == "replaced" {
				if text, err := os.ReadFile(ptytest.DataFile(dir)); err != nil || string(text) != "another" {
					t.Errorf("the other file is now %q, %v", text, err)
				}
			}
		})
	}
}

// TestEndAfterSavingElsewhere wants the file named where everything is: not the first.
func TestEndAfterSavingElsewhere(t *testing.T) {
	dir := t.TempDir()
	x := atFirstStatement(t, dir, 3)
	if err := os.Remove(ptytest.DataFile(dir)); err != nil {
		t.Fatal(err)
	}
	x.Press("3")
	x.Shows("NOT SAVED", "no longer at")
	rescued := filepath.Join(dir, "rescued here.db")
	saveElsewhere(x, dir, rescued)
	x.Shows("1 of 3 in")
	x.Resize(200, 40) // for a path in one line
	x.Signal(syscall.SIGTERM)
	x.Exit()
	x.Says("Everything that was entered is in the data file "+rescued+".", "this opens it: stocktake --file '"+rescued+"'")
}
