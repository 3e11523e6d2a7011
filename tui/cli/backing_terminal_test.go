//go:build unix

package cli_test

import (
	"os"
	"path/filepath"
	"testing"

	"familyhub/stocktake/tui/cli/ptytest"
)

func TestBackupsAtTheStartAndOnLeaving(t *testing.T) {
	dir := t.TempDir()
	x := atFirstStatement(t, dir, 3)
	x.Press("3 4")
	x.Saved("2 of 3 in")
	x.Press("ctrl+c y")
	if status := x.Exit(); status != 0 {
		t.Errorf("it ends with %d:\n%s", status, x.Screen())
	}
	backups, err := filepath.Glob(ptytest.DataFile(dir) + ".backups/*.db")
	if err != nil || len(backups) != 2 {
		t.Errorf("the backups are %q, want one of the start and one of the end; %v", backups, err)
	}
}

func TestFailedBackupIsSaidOnTheScreenAndOnLeaving(t *testing.T) {
	dir := t.TempDir()
	id := group(t, dir, 3)
	if err := os.WriteFile(ptytest.DataFile(dir)+".backups", nil, 0o600); err != nil { // no folder can be made there
		t.Fatal(err)
	}
	x := ptytest.Start(t, 100, 30, program(t, dir, "open", id))
	x.Shows("backup failed · saved", "All that was entered is saved, but the backup failed; ctrl+s tries again.")
	x.Press("ctrl+c y")
	if status := x.Exit(); status != 0 {
		t.Errorf("it ends with %d:\n%s", status, x.Screen())
	}
	x.Shows("Everything is saved in", "but the last backup failed:")
}
