package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"familyhub/stocktake/store/backup"
	"familyhub/stocktake/store/disk"
	"familyhub/stocktake/store/unfinished"
)

func mustBackUp(t testing.TB, st *Store) backup.Backup {
	t.Helper()
	b, err := st.Backup()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// mustInspect wants a file that is whole.
func mustInspect(t testing.TB, path string) Findings {
	t.Helper()
	r, err := Inspect(path)
	if err != nil || len(r.Faults) > 0 {
		t.Fatalf("%s: %v, %v", path, r.Faults, err)
	}
	return r
}

// wantBackups wants so many backups, all whole, and nothing else but what was set aside.
func wantBackups(t testing.TB, path string, n int) []backup.Backup {
	t.Helper()
	all, err := backup.List(path)
	if left := unfinishedBackups(t, path); err != nil || len(all) != n || left > 0 {
		t.Fatalf("want %d backups: %v with %d unfinished, %v", n, all, left, err)
	}
	for _, b := range all {
		if r := mustInspect(t, b.Path); r.Bytes != b.Bytes {
			t.Errorf("%s has %d bytes, not %d", b.Path, r.Bytes, b.Bytes)
		}
	}
	return all
}

// unfinishedBackups is how many backups of a data file are in the making, or were left so.
func unfinishedBackups(t testing.TB, path string) (n int) {
	t.Helper()
	entries, err := os.ReadDir(backup.Folder(path))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	for _, e := range entries {
		if unfinished.Is(e.Name()) {
			n++
		}
	}
	return n
}

func TestBackup(t *testing.T) {
	path := newPath(t)
	opener := Opener{Now: clock(10, 42)}
	st, err := opener.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer mustClose(t, st)
	s := joined(t, st)
	first := mustBackUp(t, st)
	if name := filepath.Base(first.Path); name != "000001-2026-03-12-104200.db" {
		t.Error(name)
	}
	for name, want := range map[string]os.FileMode{first.Path: filePermission, backup.Folder(path): disk.FolderPermission | os.ModeDir} {
		if info, err := os.Stat(name); err != nil || info.Mode() != want && runtime.GOOS != "windows" {
			t.Errorf("%v, %v", info.Mode(), err)
		}
	}

	// Nothing changed, here or since the process before.
	if again := mustBackUp(t, st); again != first {
		t.Errorf("%v is not %v", again, first)
	}
	st = reopen(t, st)
	if again := mustBackUp(t, st); again.Path != first.Path {
		t.Errorf("%v is not %v", again, first)
	}
	wantBackups(t, path, 1)

	s.do(t, s.evidence("later"))
	s.save(t, st)
	second := mustBackUp(t, st)
	all := wantBackups(t, path, 2)
	if all[0].Path != second.Path || all[1].Path != first.Path || second.Bytes != all[0].Bytes {
		t.Errorf("%+v, and not %+v and %+v", all, second, first)
	}
	if got := all[1].Time.Format("2006-01-02 15:04"); got != "2026-03-12 10:42" {
		t.Error(got)
	}
	// The content is the same again, and in another file: that is no new backup.
	if err := st.Compact(); err != nil {
		t.Fatal(err)
	}
	if again := mustBackUp(t, st); again.Path != second.Path {
		t.Errorf("%v is not %v", again, second)
	}
	// One that somebody removed is made again.
	if err := os.Remove(second.Path); err != nil {
		t.Fatal(err)
	}
	mustBackUp(t, st)
	wantBackups(t, path, 2)
}

func TestBackupOfAFileForReadingOnly(t *testing.T) {
	path := newPath(t)
	st := mustOpen(t, path)
	keep(t, st, "abc", "Northvale")
	mustClose(t, st)
	reader, err := Opener{}.OpenReadOnly(path)
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	_, err = reader.Backup()
	wantError(t, err, ReadOnly, path)
	to := filepath.Join(t.TempDir(), "copy.db")
	if _, err := reader.BackupTo(to, false); err != nil {
		t.Fatal(err)
	}
	if mustInspect(t, to).Digest != mustInspect(t, path).Digest {
		t.Error("the copy differs")
	}
}

func TestBackupTo(t *testing.T) {
	t.Parallel()
	path := newPath(t)
	st := mustOpen(t, path)
	joined(t, st)
	to := filepath.Join(t.TempDir(), "copy.db")
	leave(t, to, []byte("unfinished"))
	b, err := st.BackupTo(to, false)
	if err != nil {
		t.Fatal(err)
	}
	if r := mustInspect(t, to); b.Path != to || b.Bytes != r.Bytes || r.Sessions != 1 {
		t.Errorf("%+v, %+v", b, r)
	}
	keep(t, st, "def", "Southvale")
	_, err = st.BackupTo(to, false)
	wantError(t, err, Conflict, to, "nothing was written")
	if r := mustInspect(t, to); r.Sessions != 1 {
		t.Error("it was written all the same")
	}
	if _, err := st.BackupTo(to, true); err != nil {
		t.Fatal(err)
	}
	if r := mustInspect(t, to); r.Sessions != 2 {
		t.Errorf("%+v", r)
	}
	if n := remains(t, to); n > 0 {
		t.Errorf("%d unfinished files stay", n)
	}
	for _, replace := range []bool{false, true} {
		_, err = st.BackupTo(path, replace)
		wantError(t, err, Conflict, path, "the data file itself")
	}
	_, err = st.BackupTo(t.TempDir(), true)
	wantError(t, err, Foreign, "is a folder")
	_, err = st.BackupTo(filepath.Join(t.TempDir(), "none", "copy.db"), true)
	wantError(t, err, Missing, "there is no folder", "none", "make it first")
	other := newPath(t)
	mustOpen(t, other)
	_, err = st.BackupTo(other, true)
	wantError(t, err, Busy, other)
}

func TestBackupBesideSaving(t *testing.T) {
	st := mustOpen(t, newPath(t))
	s := keep(t, st, "abc", "Northvale")
	var backups sync.WaitGroup
	for range 2 {
		backups.Go(func() {
			for range 5 {
				if _, err := st.Backup(); err != nil {
					t.Error(err)
				}
			}
		})
	}
	for range 50 {
		s.do(t, s.evidence("a note"))
		s.save(t, st)
	}
	if err := st.Compact(); err != nil {
		t.Error(err)
	}
	backups.Wait()
	mustBackUp(t, st)
	newest, err := Opener{}.NewestGood(st.path)
	if err != nil {
		t.Fatal(err)
	}
	if r := mustInspect(t, newest.Path); r.Entries != 51 {
		t.Errorf("%d entries are backed up", r.Entries)
	}
}

// A file of many transactions' worth: the copy is made in several.
func TestBackupOfALargeFile(t *testing.T) {
	t.Parallel()
	path := newPath(t)
	st := mustOpen(t, path)
	s := keep(t, st, "abc", "Northvale")
	for range 600 {
		s.do(t, s.evidence(strings.Repeat("a long note ", 800)))
	}
	s.save(t, st)
	keep(t, st, "def", "Southvale")
	b := mustBackUp(t, st)
	if b.Bytes <= copyBatch {
		t.Errorf("%d bytes are one transaction", b.Bytes)
	}
	mustClose(t, st)
	if mustInspect(t, b.Path).Digest != mustInspect(t, path).Digest {
		t.Error("the backup differs")
	}
}
