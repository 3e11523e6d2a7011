package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/store/disk"
	"familyhub/stocktake/store/lock"
)

// told is how soon a second process must be told that it cannot have the file.
const told = 1500 * time.Millisecond

func TestSecondProcessIsTold(t *testing.T) {
	path := newPath(t)
	mustOpen(t, path)
	begun := time.Now()
	out, err := command(t, "open", path).Output()
	if took := time.Since(begun); took > told && runtime.GOOS != "windows" { // where Wine takes long to start a process
		t.Errorf("it took %v", took)
	}
	if err == nil {
		t.Fatal("the second process opened the file")
	}
	for _, words := range []string{path, fmt.Sprintf("another stocktake (process %d, since ", os.Getpid()), "close that one"} {
		if !strings.Contains(string(out), words) {
			t.Errorf("%q does not say %q", out, words)
		}
	}
}

// TestOwnerBehindALink opens the file by one name and asks by another, both ways.
func TestOwnerBehindALink(t *testing.T) {
	t.Parallel()
	path, link := newPath(t), newPath(t)
	mustClose(t, mustOpen(t, path))
	if os.Symlink(path, link) != nil {
		t.Skip("this system makes no links")
	}
	for opened, asked := range map[string]string{path: link, link: path} {
		st := mustOpen(t, opened)
		_, err := Open(asked)
		wantError(t, err, Busy, asked, fmt.Sprintf("another stocktake (process %d, since ", os.Getpid()))
		mustClose(t, st)
		if disk.Exists(path+lock.OwnerSuffix) || disk.Exists(link+lock.OwnerSuffix) {
			t.Error("the owner file stays after the file was closed")
		}
	}
}

func TestOwnerThatHasEnded(t *testing.T) {
	path := newPath(t)
	p := start(t, "hold", path)
	if p.said.Scan(); p.said.Text() != "open" {
		t.Fatal(p.said.Text())
	}
	ended := bytesOf(t, path+lock.OwnerSuffix)
	p.kill(t)

	st := mustOpen(t, path)
	if strings.Contains(bytesOf(t, path+lock.OwnerSuffix), fmt.Sprint(p.Process.Pid)) {
		t.Error("the owner file still names the process that was killed")
	}
	elsewhere, err := json.Marshal(map[string]any{"pid": os.Getpid(), "host": "another host"})
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{ended, string(elsewhere), "", "{", `{"pid":-1}`, "null"} {
		if err := os.WriteFile(path+lock.OwnerSuffix, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if words := lock.Busy(path, nil).Error(); !strings.Contains(words, " in use by another program;") {
			t.Errorf("%q becomes %q", text, words)
		}
	}
	mustClose(t, st)
	if disk.Exists(path + lock.OwnerSuffix) {
		t.Error("the owner file stays after the file was closed")
	}
	if words := lock.Busy(path, nil).Error(); !strings.Contains(words, " in use by another program;") {
		t.Error(words)
	}
}

func TestReadOnly(t *testing.T) {
	t.Parallel()
	path := newPath(t)
	st := mustOpen(t, path)
	s := keep(t, st, "abc", "Northvale")
	keep(t, st, "gone", "Deleted")
	if err := st.Delete("gone"); err != nil {
		t.Fatal(err)
	}
	mustClose(t, st)
	before := bytesOf(t, path)

	reader, err := Opener{}.OpenReadOnly(path)
	if err != nil {
		t.Fatal(err)
	}
	second, err := Opener{}.OpenReadOnly(path)
	if err != nil {
		t.Fatalf("two may read at once: %v", err)
	}
	mustClose(t, second)
	if h, _ := mustLoad(t, reader, "abc"); dump(h.Session()) != dump(s.Session()) {
		t.Error("the session differs")
	}
	if list, err := reader.Sessions(); err != nil || titles(list) != "Northvale" {
		t.Errorf("%s, %v", titles(list), err)
	}
	s.do(t, s.evidence("not for keeping"))
	for _, err := range []error{
		reader.Append(s.overview(), s.queue...), reader.Delete("abc"), reader.Restore("gone"), reader.SetSetting("a", "b"),
		reader.Create(s.Session().Origin(), smallFramework(), s.overview()),
		reader.Rewrite(s.overview()), reader.Erase("abc"), reader.Compact(),
	} {
		wantError(t, err, ReadOnly, path, "reading only")
	}
	_, err = Open(path)
	wantError(t, err, Busy, path, "another program")
	mustClose(t, reader)
	if bytesOf(t, path) != before {
		t.Error("reading changed the file")
	}
	if entries, _ := os.ReadDir(filepath.Dir(path)); len(entries) != 1 {
		t.Errorf("reading left %v", entries)
	}
}

func TestReadOnlyCreatesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "folder", "stocktake.db")
	_, err := Opener{}.OpenReadOnly(path)
	wantError(t, err, Missing, path)
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v is not fs.ErrNotExist", err)
	}
	if disk.Exists(filepath.Dir(path)) {
		t.Error("it made the folder")
	}
}

func TestMovedFileIsNoticed(t *testing.T) {
	for name, move := range map[string]func(path string) error{
		"deleted": os.Remove,
		"moved":   func(path string) error { return os.Rename(path, path+".old") },
		"replaced": func(path string) error {
			return errors.Join(os.WriteFile(path+".other", []byte("another"), 0o600), os.Rename(path+".other", path))
		},
		"replaced by a copy of itself": func(path string) error {
			copied, err := os.ReadFile(path)
			return errors.Join(err, os.WriteFile(path+".other", copied, 0o600), os.Rename(path+".other", path))
		},
		"replaced by a link to another": func(path string) error {
			return errors.Join(os.WriteFile(path+".other", []byte("another"), 0o600), os.Remove(path), os.Symlink(path+".other", path))
		},
		"replaced by a folder": func(path string) error { return errors.Join(os.Remove(path), os.Mkdir(path, 0o700)) },
		"in a folder that was renamed": func(path string) error {
			return os.Rename(filepath.Dir(path), filepath.Dir(path)+".old")
		},
	} {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			st := mustOpen(t, path)
			s := keep(t, st, "abc", "Northvale")
			if err := move(path); err != nil {
				t.Skip("this system keeps open files where they are:", err)
			}
			s.do(t, s.evidence("a note"))
			wantError(t, st.Append(s.overview(), s.queue...), Moved, path, "nothing was saved")
			if h, _ := mustLoad(t, st, "abc"); h.Seq() != 1 {
				t.Errorf("all the same there are %d entries", h.Seq())
			}
		})
	}
}

func TestMovedFileIsPutBack(t *testing.T) {
	path := newPath(t)
	st := mustOpen(t, path)
	s := keep(t, st, "abc", "Northvale")
	s.do(t, s.evidence("a note"))
	if err := os.Rename(path, path+".old"); err != nil {
		t.Skip("this system keeps open files where they are:", err)
	}
	wantError(t, st.Append(s.overview(), s.queue...), Moved)
	if err := os.Symlink(path+".old", path); err == nil { // it is the same file
		s.save(t, st)
		s.do(t, s.evidence("another note"))
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Rename(path+".old", path); err != nil {
		t.Fatal(err)
	}
	s.save(t, st)
}

// The lock is that of the file, whatever it is called.
func TestSecondProcessByAnotherName(t *testing.T) {
	t.Parallel()
	path := newPath(t)
	mustOpen(t, path)
	for name, link := range map[string]func(string, string) error{"link": os.Symlink, "second name": os.Link} {
		other := filepath.Join(t.TempDir(), "other.db")
		if err := link(path, other); err != nil {
			t.Skip("this system has no links:", err)
		}
		out, err := command(t, "open", other).Output()
		if err == nil || !strings.Contains(string(out), other+" is in use by another") {
			t.Errorf("by a %s: %v, %s", name, err, out)
		}
	}
}

// TestWrittenBetweenTheLookAndTheOpening writes where Windows has no lock for a moment.
func TestWrittenBetweenTheLookAndTheOpening(t *testing.T) {
	path := newPath(t)
	st := mustOpen(t, path)
	if err := st.unchanged(); err != nil {
		t.Fatal(err)
	}
	if err := st.SetSetting("theme", "dark"); err != nil {
		t.Fatal(err)
	}
	wantError(t, st.unchanged(), Busy, path)
}
