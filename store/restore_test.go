package store

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"familyhub/stocktake/store/backup"
	"familyhub/stocktake/store/disk"
	"familyhub/stocktake/store/storetest"

	"go.etcd.io/bbolt"
)

// backedUp is a data file with one session, which has changed since its backup.
func backedUp(t testing.TB) (path string, b backup.Backup) {
	t.Helper()
	path = newPath(t)
	st := mustOpen(t, path)
	s := keep(t, st, "abc", "Northvale")
	b = mustBackUp(t, st)
	s.do(t, s.evidence("later"))
	s.save(t, st)
	mustClose(t, st)
	return path, b
}

func TestRestore(t *testing.T) {
	path, b := backedUp(t)
	before := bytesOf(t, path)
	aside, err := Opener{Now: clock(11, 0)}.Restore(path, b.Path)
	if err != nil {
		t.Fatal(err)
	}
	if filepath.Base(aside) != "set-aside-000002-2026-03-12-110000.db" || bytesOf(t, aside) != before {
		t.Errorf("%s is not the former file", aside)
	}
	st := mustOpen(t, path)
	if h, _ := mustLoad(t, st, "abc"); h.Seq() != 1 {
		t.Errorf("%d entries", h.Seq())
	}
	if again := mustBackUp(t, st); again.Path != b.Path {
		t.Errorf("the content of %s was backed up once more", again.Path)
	}
	mustClose(t, st)
	// And back again: what was set aside is a data file like others.
	if _, err := (Opener{}).Restore(path, aside); err != nil {
		t.Fatal(err)
	}
	if h, _ := mustLoad(t, mustOpen(t, path), "abc"); h.Seq() != 2 {
		t.Errorf("%d entries", h.Seq())
	}
	if list, err := backup.Aside(path); len(list) != 2 || err != nil {
		t.Errorf("%v, %v", list, err)
	}
	if n := remains(t, path); n > 0 {
		t.Errorf("%d unfinished files stay", n)
	}
}

// A damaged file cannot even be opened, and its bytes are all that is left of the
// last changes.
func TestRestoreOverDamage(t *testing.T) {
	for name, data := range map[string][]byte{"nothing": {}, "garbage": []byte("garbage"), "cut short": wholeFile(t)[:2*os.Getpagesize()]} {
		t.Run(name, func(t *testing.T) {
			path, b := backedUp(t)
			if err := os.WriteFile(path, data, 0o600); err != nil {
				t.Fatal(err)
			}
			aside, err := Opener{}.Restore(path, b.Path)
			if err != nil {
				t.Fatal(err)
			}
			if bytesOf(t, aside) != string(data) {
				t.Error("the damaged file was not kept")
			}
			mustLoad(t, mustOpen(t, path), "abc")
		})
	}
}

func TestRestoreWhereThereIsNone(t *testing.T) {
	_, b := backedUp(t)
	path := filepath.Join(t.TempDir(), "a", "b.db")
	if aside, err := (Opener{}).Restore(path, b.Path); err != nil || aside != "" {
		t.Fatalf("%q, %v", aside, err)
	}
	mustLoad(t, mustOpen(t, path), "abc")
}

func TestRestoreRefuses(t *testing.T) {
	edited := func(t *testing.T, edit func(tx *bbolt.Tx) error) string {
		_, b := backedUp(t)
		db, err := bbolt.Open(b.Path, 0o600, nil)
		if err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(db.Update(edit), db.Close()); err != nil {
			t.Fatal(err)
		}
		return b.Path
	}
	for name, c := range map[string]struct {
		backup func(t *testing.T, path string) string
		kind   Kind
		words  string
	}{
		"a missing one": {func(_ *testing.T, path string) string { return path + ".none" }, Missing, "no such file"},
		"a folder":      {func(t *testing.T, _ string) string { return t.TempDir() }, Foreign, "is a folder"},
		"the data file": {func(_ *testing.T, path string) string { return path }, Conflict, "the data file itself"},
		"a damaged one": {func(t *testing.T, _ string) string {
			_, b := backedUp(t)
			if err := os.Truncate(b.Path, int64(3*os.Getpagesize())); err != nil {
				t.Fatal(err)
			}
			return b.Path
		}, Damaged, "cut short"},
		"one with faults": {func(t *testing.T, _ string) string {
			return edited(t, flip(logsBucket, "abc", sequenceKey(1)))
		}, Damaged, "entry 1"},
		"a newer one": {func(t *testing.T, _ string) string {
			return edited(t, func(tx *bbolt.Tx) error { return recordsIn(tx, metaBucket).put(schemaKey, schema+1) })
		}, Newer, "update the program"},
	} {
		t.Run(name, func(t *testing.T) {
			path, _ := backedUp(t)
			before := bytesOf(t, path)
			for _, opener := range []Opener{{}, {large: true}} {
				aside, err := opener.Restore(path, c.backup(t, path))
				wantError(t, err, c.kind, c.words)
				if aside != "" || bytesOf(t, path) != before || remains(t, path) > 0 {
					t.Error("the data file is not as it was")
				}
				wantBackups(t, path, 1)
			}
		})
	}
}

func TestRestoreWaitsForNobody(t *testing.T) {
	t.Parallel()
	path, b := backedUp(t)
	st := mustOpen(t, path)
	_, err := Opener{}.Restore(path, b.Path)
	wantError(t, err, Busy, path, fmt.Sprint("process ", os.Getpid()))
	mustClose(t, st)
	if _, err := (Opener{}).Restore(path, b.Path); err != nil {
		t.Error(err)
	}
}

// Where a file can have no second name, it is copied.
func TestSetAsideByCopying(t *testing.T) {
	path, _ := backedUp(t)
	to := filepath.Join(backup.Folder(path), "copy")
	if err := disk.CopyBytes(path, to); err != nil {
		t.Fatal(err)
	}
	if bytesOf(t, to) != bytesOf(t, path) {
		t.Error("the copy differs")
	}
	if err := disk.CopyBytes(path, to); err == nil {
		t.Error("it wrote over a file")
	}
	wantBackups(t, path, 1)
}

func TestNewestGood(t *testing.T) {
	path, b := backedUp(t)
	lay(t, path, "000007-2026-03-12-120000.db")
	if good, err := (Opener{}).NewestGood(path); err != nil || good.Path != b.Path {
		t.Errorf("%v, %v", good, err)
	}
	_, err := Opener{}.NewestGood(newPath(t))
	wantError(t, err, Missing, "no good backup")
}

// TestNewestGoodHoldsSessions backs up a file that was made anew after a loss.
func TestNewestGoodHoldsSessions(t *testing.T) {
	path, b := backedUp(t)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	empty := mustBackUp(t, mustOpen(t, path))
	if good, err := (Opener{}).NewestGood(path); err != nil || good.Path != b.Path {
		t.Errorf("%v, %v", good, err)
	}
	if err := os.Remove(b.Path); err != nil {
		t.Fatal(err)
	}
	if good, err := (Opener{}).NewestGood(path); err != nil || good.Path != empty.Path {
		t.Errorf("%v, %v", good, err)
	}
}

// restoreForEver puts back the oldest backup and then the other one, again and again.
func restoreForEver(path string) error {
	all, err := backup.List(path)
	if err != nil {
		return err
	}
	for i := 0; ; i++ {
		if _, err := (Opener{}).Restore(path, all[i%len(all)].Path); err != nil {
			return err
		}
		fmt.Println(i)
	}
}

// awaitAside waits until a file is set aside, but not for ever.
func awaitAside(t testing.TB, path string) {
	t.Helper()
	before, err := backup.Aside(path)
	for range 5000 {
		if err != nil {
			t.Fatal(err)
		}
		var now []backup.Backup
		if now, err = backup.Aside(path); len(now) > len(before) {
			return
		}
	}
}

func TestKillWhileRestoring(t *testing.T) {
	t.Parallel()
	kills := storetest.Count(t, storetest.KillsVar, 75) / 5
	path, _ := backedUp(t)
	st := mustOpen(t, path)
	mustBackUp(t, st)
	mustClose(t, st)
	for n := range kills {
		p := start(t, "restore", path)
		p.await(t, 1+rand.IntN(3))
		if n%3 > 0 {
			awaitAside(t, path)
		}
		p.kill(t)
		st := mustOpen(t, path) // which must not make another
		if h, _ := mustLoad(t, st, "abc"); h.Seq() < 1 || h.Seq() > 2 {
			t.Errorf("%d entries", h.Seq())
		}
		mustClose(t, st)
		wantBackups(t, path, 2)
		aside, err := backup.Aside(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range aside {
			mustInspect(t, b.Path)
			if disk.IsSame(b.Path, path) && runtime.GOOS != "windows" {
				t.Errorf("%s is the data file itself", b.Path)
			}
		}
		if n := remains(t, path); n > 0 {
			t.Errorf("%d unfinished files stay", n)
		}
	}
	storetest.Figure(t, 10, "%d kills in mid-restore: the former file or the backup, whole", kills)
}
