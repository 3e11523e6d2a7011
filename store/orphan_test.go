package store

import (
	"os"
	"testing"

	"familyhub/stocktake/store/disk"
)

// TestOrphanIsNotBackedUp deletes and replaces a file that is open: what it holds must
// not become the newest backup of what is there now.
func TestOrphanIsNotBackedUp(t *testing.T) {
	if !disk.RenamesOpenFiles {
		t.Skip("this system keeps open files where they are")
	}
	path := newPath(t)
	st := mustOpen(t, path)
	s := keep(t, st, "abc", "Northvale")
	mustBackUp(t, st)
	if err := os.Rename(path, path+".away"); err != nil {
		t.Fatal(err)
	}
	_, err := st.Backup()
	wantError(t, err, Moved, "no backup was made", path)
	if err := os.Rename(path+".away", path); err != nil {
		t.Fatal(err)
	}
	s.do(t, s.evidence("later"))
	s.save(t, st)
	if err := os.Rename(path, path+".away"); err != nil {
		t.Fatal(err)
	}
	if _, err := ensure(path); err != nil {
		t.Fatal(err)
	}
	_, err = st.Backup()
	wantError(t, err, Moved, "no backup was made", path)
	wantBackups(t, path, 1)
}
