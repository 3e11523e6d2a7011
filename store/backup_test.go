package store

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"stocktake/store/faults"
)

func mustBackUp(t testing.TB, st *Store) Backup {
	t.Helper()
	b, err := st.Backup()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// mustInspect wants a file that is whole.
func mustInspect(t testing.TB, path string) Report {
	t.Helper()
	r, err := Inspect(path)
	if err != nil || len(r.Faults) > 0 {
		t.Fatalf("%s: %v, %v", path, r.Faults, err)
	}
	return r
}

// wantBackups wants so many backups, all whole, and nothing else but what was set aside.
func wantBackups(t testing.TB, path string, n int) []Backup {
	t.Helper()
	f, err := readBackups(path)
	if err != nil || len(f.backups) != n || len(f.unfinished) > 0 {
		t.Fatalf("want %d backups: %+v, %v", n, f, err)
	}
	for _, b := range f.backups {
		if r := mustInspect(t, b.Path); r.Bytes != b.Bytes {
			t.Errorf("%s has %d bytes, not %d", b.Path, r.Bytes, b.Bytes)
		}
	}
	return f.backups
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
	for name, want := range map[string]os.FileMode{first.Path: filePermission, BackupFolder(path): folderPermission | os.ModeDir} {
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
	reader, err := OpenReadOnly(path)
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
	path := newPath(t)
	st := mustOpen(t, path)
	joined(t, st)
	to := filepath.Join(t.TempDir(), "copy.db")
	if err := os.WriteFile(to+newInfix+"1", []byte("unfinished"), 0o600); err != nil {
		t.Fatal(err)
	}
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

// A backup that is not what was written is noticed, whatever became of it.
func TestDamagedBackupIsNoticed(t *testing.T) {
	for name, damage := range map[string]func(path string) error{
		"flipped": func(path string) error {
			data, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			at := strings.Index(string(data), "a note")
			data[at] ^= 1
			return os.WriteFile(path, data, 0o600)
		},
		"cut short": func(path string) error { return os.Truncate(path, int64(3*os.Getpagesize())) },
		"another":   func(path string) error { return errors.Join(os.Remove(path), openOnce(path)) },
	} {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			broken := false
			opener := Opener{Guard: func(path string) (Report, error) {
				if broken {
					if err := damage(path); err != nil {
						t.Error(err)
					}
				}
				return Inspect(path)
			}}
			st, err := opener.Open(path)
			if err != nil {
				t.Fatal(err)
			}
			defer mustClose(t, st)
			s := keep(t, st, "abc", "Northvale")
			mustBackUp(t, st)
			s.do(t, s.evidence("later"))
			s.save(t, st)
			broken = true
			if _, err := st.Backup(); err == nil || !strings.HasPrefix(err.Error(), "no backup was made: ") {
				t.Errorf("the backup counts: %v", err)
			}
			wantBackups(t, path, 1)
			broken = false
			mustBackUp(t, st)
			wantBackups(t, path, 2)
		})
	}
}

func TestBackupNamesADamagedRecord(t *testing.T) {
	st, err := Open(newPath(t))
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	keep(t, st, "abc", "Northvale")
	if err := st.db.Update(flip(logsBucket, "abc", sequenceKey(1))); err != nil {
		t.Fatal(err)
	}
	_, err = st.Backup()
	wantError(t, err, Damaged, "entry 1 of the session abc", st.path)
	wantBackups(t, st.path, 0)
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

// Whatever the content is, a backup holds it, and restoring gives it back.
func TestBackupsRestoreEqual(t *testing.T) {
	folder := t.TempDir()
	runs := 0
	rapid.Check(t, func(r *rapid.T) {
		runs++
		path := filepath.Join(folder, fmt.Sprint(runs), "stocktake.db")
		st, err := Open(path)
		if err != nil {
			r.Fatal(err)
		}
		defer st.Close()
		sessions := map[string]*sample{}
		for range rapid.IntRange(0, 6).Draw(r, "steps") {
			id := rapid.SampledFrom([]string{"abc", "def", "ghi"}).Draw(r, "session")
			change(t, r, st, sessions, id)
		}
		b, err := st.Backup()
		if err != nil {
			r.Fatal(err)
		}
		want := digestOf(t, st)
		change(t, r, st, sessions, "jkl") // which is not in the backup
		if err := st.Close(); err != nil {
			r.Fatal(err)
		}
		aside, err := Opener{}.Restore(path, b.Path)
		if err != nil {
			r.Fatal(err)
		}
		if got := mustInspect(t, path).Digest; got != want {
			r.Errorf("%s was restored, not %s", got, want)
		}
		if got := mustInspect(t, aside).Digest; got == want {
			r.Error("the former file is not what was set aside")
		}
	})
}

func digestOf(t testing.TB, st *Store) string {
	t.Helper()
	d, err := st.copyOut(t.TempDir(), "*")
	if err != nil {
		t.Fatal(err)
	}
	defer d.discard()
	return d.digest
}

// change makes one change of any kind.
func change(t testing.TB, r *rapid.T, st *Store, sessions map[string]*sample, id string) {
	s, there := sessions[id]
	if !there {
		sessions[id] = keep(t, st, id, rapid.StringMatching(`[a-zé長]{1,40}`).Draw(r, "title"))
		return
	}
	switch rapid.IntRange(0, 3).Draw(r, "kind") {
	case 0:
		if err := st.SetSetting("theme", rapid.String().Draw(r, "theme")); err != nil {
			r.Fatal(err)
		}
	case 1:
		if err := st.Delete(id); err != nil {
			r.Fatal(err)
		}
		if err := st.Erase(id); err != nil {
			r.Fatal(err)
		}
		delete(sessions, id)
	default:
		words := rapid.StringMatching(`[a-zé長]{1,20}`).Draw(r, "words")
		s.do(t, s.evidence(strings.Repeat(words, rapid.IntRange(1, 400).Draw(r, "times"))))
		s.save(t, st)
	}
}

// A file of many transactions' worth: the copy is made in several.
func TestBackupOfALargeFile(t *testing.T) {
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

// backUpForEver adds to the session "abc" and backs up, and says how many entries the
// newest backup has.
func backUpForEver(path string) error {
	st, err := Open(path)
	if err != nil {
		return err
	}
	h, o, err := st.Load("abc")
	if err != nil {
		return err
	}
	for {
		e, err := (&sample{History: h}).note(fmt.Sprint(h.Seq()))
		if err != nil {
			return err
		}
		if err := st.Append(o, e); err != nil {
			return err
		}
		if _, err := st.Backup(); err != nil {
			return err
		}
		fmt.Println(e.Seq)
	}
}

// awaitUnfinished waits until a backup is in the making, but not for ever: it may be
// finished between two looks.
func awaitUnfinished(t testing.TB, path string) {
	t.Helper()
	for range 5000 {
		f, err := readBackups(path)
		if err != nil {
			t.Fatal(err)
		}
		if len(f.unfinished) > 0 {
			return
		}
	}
}

func TestKillWhileBackingUp(t *testing.T) {
	kills := faults.Count(t, faults.KillsVar, 75) / 5
	path := newPath(t)
	st := mustOpen(t, path)
	keep(t, st, "abc", "Northvale")
	mustClose(t, st)
	swept := 0
	for n := range kills {
		p := start(t, "backup", path)
		said := p.await(t, 1+rand.IntN(3))
		if n%2 == 0 {
			awaitUnfinished(t, path)
		}
		if rest := p.kill(t); len(rest) > 0 {
			said = rest[len(rest)-1]
		}
		var saved int
		if _, err := fmt.Sscan(said, &saved); err != nil {
			t.Fatalf("the other process says %q", said)
		}
		f, err := readBackups(path)
		if err != nil {
			t.Fatal(err)
		}
		swept += len(f.unfinished)
		mustClose(t, mustOpen(t, path))
		all := wantBackups(t, path, len(f.backups))
		if r := mustInspect(t, all[0].Path); r.Entries < saved || r.Entries > saved+1 {
			t.Errorf("of %d entries %d are backed up", saved, r.Entries)
		}
	}
	faults.Figure(t, 10, "%d kills in mid-backup: the last backup was whole; %d unfinished ones were swept away", kills, swept)
}

func TestErasedNameIsInNoCopy(t *testing.T) {
	path := newPath(t)
	st := mustOpen(t, path)
	joined(t, st)
	b := mustBackUp(t, st)
	mustClose(t, st)
	if _, err := (Opener{}).Restore(path, b.Path); err != nil {
		t.Fatal(err)
	}
	folder := BackupFolder(path)
	if err := os.WriteFile(filepath.Join(folder, unfinishedPrefix+"1"), []byte(unlike), 0o600); err != nil {
		t.Fatal(err)
	}
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
	if n, err := PurgeBackups(path); n != 3 || err != nil {
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
