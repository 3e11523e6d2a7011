package store

import (
	"os"
	"testing"
)

// What another program has open cannot be replaced. Nothing of it may stay beside it then,
// where it would outlive an erasing.
func TestRestoreOverAFileThatAnotherProgramHolds(t *testing.T) {
	st := mustOpen(t, newPath(t))
	path := st.Path()
	b, err := st.Backup()
	if err != nil {
		t.Fatal(err)
	}
	mustClose(t, st)
	held, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer held.Close()
	before := bytesOf(t, path)
	_, err = Opener{}.Restore(path, b.Path)
	wantError(t, err, Busy, "another program has the file open", path)
	if bytesOf(t, path) != before {
		t.Error("the file has changed")
	}
	if aside, err := SetAside(path); err != nil || len(aside) > 0 || unfinishedBackups(t, path) > 0 {
		t.Errorf("beside it there are %v, %v", aside, err)
	}
	held.Close()
	if aside, err := (Opener{}).Restore(path, b.Path); err != nil || aside == "" {
		t.Errorf("afterwards: %q, %v", aside, err)
	}
}
