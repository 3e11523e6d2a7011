package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"familyhub/stocktake/tui/cli/ptytest"
)

// TestProgramThatIsReplacedWhileItRuns puts another program in its place, and has it
// make and check a backup.
func TestProgramThatIsReplacedWhileItRuns(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	id := group(t, dir, 3)
	ours, err := build()
	if err != nil {
		t.Fatal(err)
	}
	binary := filepath.Join(dir, "stocktake")
	if err := os.Link(ours, binary); err != nil {
		t.Fatal(err)
	}
	x := ptytest.Start(t, 100, 30, ptytest.Command(binary, dir, "open", id))
	x.Shows("The people in the room")
	x.Press("g")
	x.Shows("Before the first statement")
	x.Press("g")
	x.Shows("Step 1 of 5")
	x.Press("enter 3")
	x.Saved("1 of 3 in")
	if err := os.WriteFile(binary+".other", []byte("#!/bin/sh\nexit 2\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(binary+".other", binary); err != nil {
		t.Fatal(err)
	}
	x.Press("ctrl+c y")
	if status := x.Exit(); status != 0 || strings.Contains(x.Screen(), "failed") {
		t.Errorf("it ends with %d:\n%s", status, x.Screen())
	}
}
