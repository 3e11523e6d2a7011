package store

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/store/disk"
	"familyhub/stocktake/store/storetest"
)

func TestCompactKeepsEverything(t *testing.T) {
	t.Parallel()
	for name, compact := range map[string]func(st *Store) error{
		"open files can be renamed": (*Store).Compact,
		"they cannot":               compactClosed,
	} {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			st := mustOpen(t, path)
			s := joined(t, st)
			if err := st.SetSetting("theme", "dark"); err != nil {
				t.Fatal(err)
			}
			for range 3 {
				if err := compact(st); err != nil {
					t.Fatal(err)
				}
				if h, _ := mustLoad(t, st, "abc"); dump(h.Session()) != dump(s.Session()) {
					t.Error("the session differs")
				}
				s.do(t, s.evidence("between"))
				s.save(t, st)
			}
			_, err := Opener{}.OpenReadOnly(path)
			wantError(t, err, Busy, path)
			if runtime.GOOS != "windows" {
				if info, err := os.Stat(path); err != nil || info.Mode() != filePermission {
					t.Errorf("%v, %v", info.Mode(), err)
				}
			}
			st = reopen(t, st)
			if v, _, err := st.Setting("theme"); v != "dark" || err != nil {
				t.Errorf("%q, %v", v, err)
			}
			if n := remains(t, path); n > 0 {
				t.Errorf("%d unfinished files stay", n)
			}
		})
	}
}

// compactClosed is Compact as it is where an open file cannot be renamed.
func compactClosed(s *Store) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	copied, err := s.copyBeside()
	if err != nil {
		return err
	}
	s.swapping.Lock()
	defer s.swapping.Unlock()
	return s.swapClosed(&copied.database)
}

func TestCompactMakesTheFileSmaller(t *testing.T) {
	path := newPath(t)
	st := mustOpen(t, path)
	s := keep(t, st, "abc", "Northvale")
	for range 300 {
		s.do(t, s.evidence(strings.Repeat("a long note ", 50)))
	}
	s.save(t, st)
	before := len(bytesOf(t, path))
	if err := errors.Join(st.Erase("abc"), st.Compact()); err != nil {
		t.Fatal(err)
	}
	if after := len(bytesOf(t, path)); after >= before/2 {
		t.Errorf("from %d bytes to %d", before, after)
	}
}

func TestCompactBehindALink(t *testing.T) {
	target := newPath(t)
	mustClose(t, mustOpen(t, target))
	link := filepath.Join(t.TempDir(), "link.db")
	if err := os.Symlink(target, link); err != nil {
		t.Skip("this system has no links:", err)
	}
	st := mustOpen(t, link)
	joined(t, st)
	erase(t, st)
	if err := st.Compact(); err != nil {
		t.Fatal(err)
	}
	if found := traces(t, target, unlike); len(found) > 0 {
		t.Errorf("the name is still in %v", found)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link became %v, %v", info.Mode(), err)
	}
	leftover := leave(t, target, []byte(unlike))
	reopen(t, st)
	if disk.Exists(leftover) {
		t.Error("the leftover stays")
	}
}

func TestCompactWithoutRoom(t *testing.T) {
	if runtime.GOOS == "windows" || os.Getuid() == 0 {
		t.Skip("this user may write to any folder")
	}
	path := newPath(t)
	st := mustOpen(t, path)
	joined(t, st)
	erase(t, st)
	if err := os.Chmod(filepath.Dir(path), 0o500); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(filepath.Dir(path), 0o700)
	wantError(t, st.Compact(), ReadOnly, path)
	st = reopen(t, st) // with what is owed still owed
	mustLoad(t, st, "abc")
}

func TestCompactNoticesAMovedFile(t *testing.T) {
	path := newPath(t)
	st := mustOpen(t, path)
	joined(t, st)
	if err := os.Rename(path, path+".old"); err != nil {
		t.Skip("this system keeps open files where they are:", err)
	}
	wantError(t, st.Compact(), Moved, path)
	if disk.Exists(path) || remains(t, path) > 0 {
		t.Error("it left a file")
	}
	mustLoad(t, st, "abc")
}

func TestCompactBesideReadingAndWriting(t *testing.T) {
	t.Parallel()
	st := mustOpen(t, newPath(t))
	s := keep(t, st, "abc", "Northvale")
	done := make(chan struct{})
	var others sync.WaitGroup
	for _, use := range []func() error{
		func() error { _, _, err := st.Load("abc"); return err },
		func() error { return st.SetSetting("theme", "dark") },
	} {
		others.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
				}
				if err := use(); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	for range 20 {
		s.do(t, s.evidence("a note"))
		s.save(t, st)
		if err := st.Compact(); err != nil {
			t.Error(err)
		}
	}
	close(done)
	others.Wait()
	if h, _ := mustLoad(t, st, "abc"); h.Seq() != s.Seq() {
		t.Errorf("of %d entries there are %d", s.Seq(), h.Seq())
	}
}

// Whoever waits for the file while it is compacted gets the new one.
func TestOpeningWhileCompacting(t *testing.T) {
	t.Parallel()
	path := newPath(t)
	for i := range 10 {
		st, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		id := fmt.Sprint("s", i)
		keep(t, st, id, "Northvale")
		var next sync.WaitGroup
		next.Go(func() {
			st, err := Open(path)
			if err != nil {
				t.Error(err)
				return
			}
			mustLoad(t, st, id)
			if err := st.SetSetting("theme", id); err != nil {
				t.Error(err)
			}
			mustClose(t, st)
		})
		for range rand.IntN(2000) {
			runtime.Gosched()
		}
		if err := errors.Join(st.Compact(), st.Close()); err != nil {
			t.Error(err)
		}
		next.Wait()
	}
}

// eraseForEver writes notes into the session "abc" and erases them again, and says the
// number of each before every step, so that a kill may come in any of them.
func eraseForEver(path string) error {
	st, err := Open(path)
	if err != nil {
		return err
	}
	for {
		h, o, err := st.Load("abc")
		if err != nil {
			return err
		}
		n := erasedSoFar(h) + 1
		with, err := (&sample{History: h}).note(secret(n))
		if err != nil {
			return err
		}
		fresh, err := model.NewHistory(h.Session().Origin(), h.Session().Framework())
		if err != nil {
			return err
		}
		without, err := (&sample{History: fresh}).note(fmt.Sprint(n))
		if err != nil {
			return err
		}
		for _, step := range []func() error{
			func() error { return st.Append(o, with) },
			func() error { return st.Rewrite(o, without) },
			st.Compact,
		} {
			fmt.Println(n)
			if err := step(); err != nil {
				return err
			}
		}
	}
}

// note is the entry of a note.
func (s *sample) note(text string) (model.Entry, error) { return s.Do(s.evidence(text), noon(0)) }

func secret(n int) string { return fmt.Sprintf("%s %06d", unlike, n) }

// erasedSoFar is the number in the first note of a session.
func erasedSoFar(h *model.History) (n int) {
	for _, note := range h.Session().Notes()[:1] {
		_, _ = fmt.Sscan(note.Text, &n) // the very first note is no number
	}
	return n
}

func TestKillWhileErasing(t *testing.T) {
	t.Parallel()
	rounds := storetest.Count(t, storetest.KillsVar, 100) / 5
	path := newPath(t)
	st := mustOpen(t, path)
	keep(t, st, "abc", "Northvale")
	mustClose(t, st)
	swept, owed := 0, 0
	for range rounds {
		p := start(t, "erase", path)
		said := p.await(t, 1+rand.IntN(6))
		if rest := p.kill(t); len(rest) > 0 {
			said = rest[len(rest)-1]
		}
		var at int
		if _, err := fmt.Sscan(said, &at); err != nil {
			t.Fatalf("the other process says %q", said)
		}
		gone := at - 1 // and of the one at hand anything may be true
		for n := range gone {
			if found := traces(t, path, secret(n+1)); len(found) > 0 {
				t.Errorf("what was erased is in %v", found)
			}
		}
		swept += remains(t, path)
		owed += len(traces(t, path, secret(gone+1)))
		st := mustOpen(t, path)
		h, _ := mustLoad(t, st, "abc")
		notes := h.Session().Notes()
		switch now := erasedSoFar(h); {
		case now == gone && !slices.ContainsFunc(notes[1:], func(n model.Note) bool { return n.Text != secret(gone+1) }): // the old log
		case now == gone+1 && len(notes) == 1: // the new one
			if found := traces(t, path, secret(now)); len(found) > 0 {
				t.Errorf("after opening again, what was erased is in %v", found)
			}
		default:
			t.Errorf("after %d the session has %v", gone, notes)
		}
		if n := remains(t, path); n > 0 {
			t.Errorf("%d unfinished files stay", n)
		}
		mustClose(t, st)
	}
	storetest.Figure(t, 1, "%d kills while erasing and compacting: 0 lost; %d unfinished copies were swept away, the name was still there %d times",
		rounds, swept, owed)
}
