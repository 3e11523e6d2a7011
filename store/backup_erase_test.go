package store

import (
	"path/filepath"
	"testing"

	"familyhub/stocktake/store/backup"
)

func TestErasedNameIsInNoCopy(t *testing.T) {
	path := newPath(t)
	st := mustOpen(t, path)
	joined(t, st)
	b := mustBackUp(t, st)
	mustClose(t, st)
	if _, err := (Opener{}).Restore(path, b.Path); err != nil {
		t.Fatal(err)
	}
	folder := backup.Folder(path)
	leave(t, filepath.Join(folder, filepath.Base(path)), []byte(unlike))
	if found := traces(t, path, unlike); len(found) != 4 {
		t.Errorf("the name is in %v: this test sees too little", found)
	}
	st = mustOpen(t, path)
	erase(t, st)
	mustBackUp(t, st) // while the bytes are still in free pages
	if found := traces(t, path, unlike); len(found) == 0 {
		t.Error("the name is not in the file even without Compact")
	}
	if err := st.Compact(); err != nil {
		t.Fatal(err)
	}
	if n, err := backup.Purge(path); n != 3 || err != nil {
		t.Errorf("%d, %v", n, err)
	}
	mustBackUp(t, st)
	if found := traces(t, path, unlike); len(found) > 0 {
		t.Errorf("the name is still in %v", found)
	}
	wantBackups(t, path, 1)
	if h, _ := mustLoad(t, st, "abc"); len(h.Session().Participants()) != 1 {
		t.Error("somebody else went too")
	}
}

// A backup of a file that still holds erased bytes in free pages does not hold them.
func TestBackupHasNoFreePages(t *testing.T) {
	path := newPath(t)
	st := mustOpen(t, path)
	joined(t, st)
	if err := st.Erase("abc"); err != nil {
		t.Fatal(err)
	}
	b := mustBackUp(t, st)
	if len(traces(t, path, unlike)) == 0 {
		t.Error("the name is not in the file: this test sees nothing")
	}
	if found := traces(t, b.Path, unlike); len(found) > 0 {
		t.Errorf("the name is in %v", found)
	}
}
