package store

import (
	"os"
	"path/filepath"
	"testing"

	"familyhub/stocktake/store/backup"
	"familyhub/stocktake/store/lock"
)

// TestBackupToNoFolder makes no file where a folder was meant.
func TestBackupToNoFolder(t *testing.T) {
	st := mustOpen(t, newPath(t))
	keep(t, st, "abc", "Northvale")
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, []byte("a file"), 0o600); err != nil {
		t.Fatal(err)
	}
	stick := filepath.Join(dir, "stick")
	end := string(os.PathSeparator)
	for path, folder := range map[string]string{
		stick + end: stick, filepath.Join(stick, "copy.db"): stick, file + end: file, filepath.Join(file, "copy.db"): file,
	} {
		for _, replace := range []bool{false, true} {
			_, err := st.BackupTo(path, replace)
			wantError(t, err, Missing, "there is no folder "+folder+"; make it first, or choose another")
		}
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 || bytesOf(t, file) != "a file" {
		t.Errorf("the folder holds %v, %v", entries, err)
	}
	_, err := st.BackupTo(dir+end, true)
	wantError(t, err, Foreign, "is a folder")
}

// TestBackupToAFileThatAppears has somebody take the name while the copy is read again.
func TestBackupToAFileThatAppears(t *testing.T) {
	st := mustOpen(t, newPath(t))
	keep(t, st, "abc", "Northvale")
	to := filepath.Join(t.TempDir(), "copy.db")
	st.opener.opening = func(string) {
		if err := os.WriteFile(to, []byte("first"), 0o600); err != nil {
			t.Error(err)
		}
	}
	_, err := st.BackupTo(to, false)
	wantError(t, err, Conflict, "there is a file "+to+" already", "nothing was written")
	if bytesOf(t, to) != "first" || remains(t, to) > 0 {
		t.Error("it was replaced, or an unfinished file stays")
	}
}

// A data file with backups is in use by somebody, and is no earlier copy of this one.
func TestBackupToReplacesNoDataFileInUse(t *testing.T) {
	used := newPath(t)
	other := mustOpen(t, used)
	keep(t, other, "def", "Southvale")
	mustBackUp(t, other)
	mustClose(t, other)
	before := bytesOf(t, used)
	st := mustOpen(t, newPath(t))
	keep(t, st, "abc", "Northvale")
	for _, path := range []string{used, lock.OwnerFile(st.path), backup.Folder(st.path), st.path + liveSuffix} {
		_, err := st.BackupTo(path, true)
		wantError(t, err, Conflict, path, "nothing was written")
	}
	if bytesOf(t, used) != before {
		t.Error("it was replaced")
	}
}
