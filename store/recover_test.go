package store

import (
	"bytes"
	"errors"
	"os"
	"runtime"
	"sync/atomic"
	"testing"

	"familyhub/stocktake/store/disk"

	"go.etcd.io/bbolt"
)

// suspect makes a store one whose latest commit the disk did not confirm, with a
// session of three notes and one more that is still to be saved.
func suspect(t *testing.T) (*Store, *sample) {
	t.Helper()
	st := mustOpen(t, newPath(t))
	s := keep(t, st, "abc", "Northvale")
	s.do(t, s.evidence("a second note"))
	s.do(t, s.evidence("a third note"))
	s.save(t, st)
	wantError(t, st.markSuspect(errCommit), Fault, "not known whether", st.path, "save elsewhere")
	s.do(t, s.evidence("entered after the error"))
	return st, s
}

var errCommit = errors.New("a sync that failed")

// tamper changes a file that another has open.
func tamper(t *testing.T, st *Store, edit func(tx *bbolt.Tx) error) {
	t.Helper()
	if err := st.db.Update(edit); err != nil {
		t.Fatal(err)
	}
}

// unsaved checks that a store goes on refusing, with the same words.
func unsaved(t *testing.T, st *Store, s *sample, kind Kind, words ...string) {
	t.Helper()
	for range 2 {
		wantError(t, st.Append(s.overview(), s.queue...), kind, words...)
		wantError(t, st.SetSetting("theme", "dark"), kind, words...)
	}
}

func TestErrorOfTheDiskIsRecoveredFrom(t *testing.T) {
	st, s := suspect(t)
	mustLoad(t, st, "abc") // reading goes on
	before := st.identity
	s.save(t, st)
	if st.broken.Load() != nil || os.SameFile(before, st.identity) {
		t.Error("the file was not written anew")
	}
	s.do(t, s.evidence("and on"))
	s.save(t, st)
	if h, _ := mustLoad(t, reopen(t, st), "abc"); h.Seq() != s.Seq() || dump(h.Session()) != dump(s.Session()) {
		t.Errorf("of %d entries there are %d", s.Seq(), h.Seq())
	}
}

func TestEntryThatWasOnItsWayIsTaken(t *testing.T) {
	st, s := suspect(t)
	tamper(t, st, func(tx *bbolt.Tx) error { // the commit that failed is in the file
		l, err := st.logOf(tx, s.overview())
		if err != nil {
			return err
		}
		return l.write(s.queue[0])
	})
	s.do(t, s.evidence("another"))
	s.save(t, st)
	if h, _ := mustLoad(t, st, "abc"); h.Seq() != s.Seq() || dump(h.Session()) != dump(s.Session()) {
		t.Errorf("of %d entries there are %d", s.Seq(), h.Seq())
	}
}

// removeEntry takes an entry out of a log.
func removeEntry(id string, seq uint64) func(tx *bbolt.Tx) error {
	return func(tx *bbolt.Tx) error {
		return tx.Bucket([]byte(logsBucket)).Bucket([]byte(id)).Delete([]byte(sequenceKey(seq)))
	}
}

// The disk may have lost what it had confirmed: the file is then as it was some changes ago.
func TestChangesThatTheDiskHasLostComeFromMemory(t *testing.T) {
	for lost := range uint64(4) {
		st, s := suspect(t)
		tamper(t, st, func(tx *bbolt.Tx) error {
			for seq := 4 - lost; seq < 4; seq++ {
				if err := removeEntry("abc", seq)(tx); err != nil {
					return err
				}
			}
			return tx.Bucket([]byte(logsBucket)).Bucket([]byte("abc")).SetSequence(3 - lost)
		})
		if err := st.Append(s.overview(), s.Entries()...); err != nil {
			t.Fatal(err)
		}
		if h, _ := mustLoad(t, reopen(t, st), "abc"); h.Seq() != s.Seq() || dump(h.Session()) != dump(s.Session()) {
			t.Errorf("without %d: of %d entries there are %d", lost, s.Seq(), h.Seq())
		}
	}
}

func TestWhatIsOtherThanInMemoryIsNotWrittenOver(t *testing.T) {
	for name, c := range map[string]struct {
		edit  func(tx *bbolt.Tx) error
		kind  Kind
		words string
	}{
		"the last entry": {removeEntry("abc", 3), Damaged, "entry 3 of the session abc"},
		"an entry":       {removeEntry("abc", 2), Damaged, "entry 2 of the session abc"},
		"another entry": {func(tx *bbolt.Tx) error {
			l := recordBucket{tx.Bucket([]byte(logsBucket)).Bucket([]byte("abc")), logPrefix + "abc"}
			body, err := l.body(sequenceKey(3))
			if err != nil {
				return err
			}
			return l.putBody(sequenceKey(3), bytes.Replace(body, []byte("third"), []byte("other"), 1))
		}, Conflict, "does not follow"},
		"the log":     {func(tx *bbolt.Tx) error { return tx.Bucket([]byte(logsBucket)).DeleteBucket([]byte("abc")) }, Damaged, "the log of the session abc"},
		"the session": {func(tx *bbolt.Tx) error { return removeSession(tx, "abc") }, NotFound, "no session"},
	} {
		t.Run(name, func(t *testing.T) {
			st, s := suspect(t)
			tamper(t, st, c.edit)
			before := bytesOf(t, st.path)
			for range 2 {
				wantError(t, st.Append(s.overview(), s.Entries()...), c.kind, st.path, c.words)
			}
			if c.kind == Damaged && bytesOf(t, st.path) != before {
				t.Error("the file was written to")
			}
			_ = st.Close()
		})
	}
}

func TestUnreadableRecordsAreNotWrittenOver(t *testing.T) {
	for name, edit := range map[string]func(tx *bbolt.Tx) error{
		"entry":    flip(logsBucket, "abc", sequenceKey(2)),
		"overview": flip(sessionsBucket, "", "abc"),
		"setting": func(tx *bbolt.Tx) error {
			return errors.Join(recordsIn(tx, settingsBucket).put("glyphs", "half"), flip(settingsBucket, "", "glyphs")(tx))
		},
		"version": func(tx *bbolt.Tx) error { return recordsIn(tx, metaBucket).put(schemaKey, "one") },
	} {
		t.Run(name, func(t *testing.T) {
			st, s := suspect(t)
			tamper(t, st, edit)
			unsaved(t, st, s, Damaged, st.path, "not saved yet")
			_ = st.Close()
		})
	}
}

func TestSuspectFileThatIsElsewhere(t *testing.T) {
	st, s := suspect(t)
	if err := os.Rename(st.path, st.path+".old"); err != nil {
		t.Skip("this system keeps open files where they are:", err)
	}
	unsaved(t, st, s, Moved, "no longer at", "save elsewhere")
	mustLoad(t, st, "abc") // it stays open: it may be all that there is
	if err := os.WriteFile(st.path, []byte(bytesOf(t, st.path+".old")), 0o600); err != nil {
		t.Fatal(err)
	}
	unsaved(t, st, s, Moved)
	if err := os.Rename(st.path+".old", st.path); err != nil {
		t.Fatal(err)
	}
	s.save(t, st)
}

func TestSuspectFileThatWasCutShort(t *testing.T) {
	st, s := suspect(t)
	whole := bytesOf(t, st.path)
	if err := os.Truncate(st.path, 1<<10); err != nil {
		t.Skip("this system keeps open files as they are:", err)
	}
	unsaved(t, st, s, Damaged, st.path, "not saved yet")
	_, _, err := st.Load("abc")
	wantError(t, err, Damaged, st.path)
	if err := os.WriteFile(st.path, []byte(whole), 0o600); err != nil {
		t.Fatal(err)
	}
	s.save(t, st) // whoever put it right can go on
}

func TestPanicIsRecoveredFrom(t *testing.T) {
	st, s := suspect(t)
	st.broken.Store(nil)
	wantError(t, st.guarded(func() error { panic("a page that is not there") }), Damaged)
	if _, _, err := st.Load("abc"); err == nil {
		t.Error("a database in an unknown state is read")
	}
	s.save(t, st)
	mustLoad(t, st, "abc")
}

func TestSuspectFileThatAnotherTook(t *testing.T) {
	t.Parallel()
	st, s := suspect(t)
	var another *Store
	st.opener.opening = func(path string) {
		st.opener.opening = nil
		var err error
		if another, err = Open(path); err != nil { // in the moment in which nobody has the lock
			t.Error(err)
		}
	}
	unsaved(t, st, s, Busy, st.path, "another stocktake", "not saved yet")
	_, _, err := st.Load("abc")
	wantError(t, err, Busy)
	h, o := mustLoad(t, another, "abc")
	e, err := h.Do(s.evidence("by another process"), noon(9))
	if err != nil {
		t.Fatal(err)
	}
	if err := another.Append(o, e); err != nil {
		t.Fatal(err)
	}
	mustClose(t, another)
	wantError(t, st.Append(s.overview(), s.queue...), Conflict, "another program changed the session")
	if err := st.SetSetting("theme", "dark"); err != nil {
		t.Error(err)
	}
}

// TestBackupDoesNotRecoverBesideSaving lets a backup find a suspect store while a change
// waits to be saved: only one of the two may swap the file, or what the other has
// saved meanwhile is lost.
func TestBackupDoesNotRecoverBesideSaving(t *testing.T) {
	st, s := suspect(t)
	looking, goOn := make(chan struct{}, 2), make(chan struct{})
	var looks atomic.Int32
	st.opener.opening = func(path string) {
		if path == st.path {
			looks.Add(1)
			looking <- struct{}{}
			<-goOn
		}
	}
	backedUp, saved := make(chan error, 1), make(chan error, 1)
	go func() {
		_, err := st.Backup()
		backedUp <- err
	}()
	<-looking
	coming := make(chan struct{})
	go func() {
		close(coming)
		saved <- st.Append(s.overview(), s.queue...)
	}()
	<-coming
	runtime.Gosched() // a change that comes later still finds nothing wrong: the test holds in both orders
	close(goOn)
	if err := errors.Join(<-backedUp, <-saved); err != nil {
		t.Fatal(err)
	}
	openings := int32(1)
	if !disk.RenamesOpenFiles {
		openings = 2 // the rewritten file is opened by its name, too
	}
	if n := looks.Load(); n != openings {
		t.Errorf("the file was opened %d times, want %d for one recovery", n, openings)
	}
}
