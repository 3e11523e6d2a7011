package store

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"familyhub/stocktake/store/disk"
	"familyhub/stocktake/store/lock"
	"familyhub/stocktake/store/unfinished"
)

func TestPermissions(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has other permissions")
	}
	path := filepath.Join(t.TempDir(), "a", "b", "stocktake.db")
	mustOpen(t, path)
	for name, want := range map[string]os.FileMode{
		path:                             0o600,
		path + lock.OwnerSuffix:          0o600,
		filepath.Dir(path):               0o700 | os.ModeDir,
		filepath.Dir(filepath.Dir(path)): 0o700 | os.ModeDir,
	} {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode() != want {
			t.Errorf("%s is %v, want %v", name, info.Mode(), want)
		}
	}
}

func TestCreatingLeavesNothingBeside(t *testing.T) {
	path := newPath(t)
	mustClose(t, mustOpen(t, path))
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 1 {
		t.Errorf("%v, %v", entries, err)
	}
}

func TestSweepingTakesNoFileOfAnother(t *testing.T) {
	path := newPath(t)
	folder, own := filepath.Dir(path), leave(t, path, nil)
	lookalike := strings.TrimSuffix(own, ".tmp") + ".db"
	theirs := []string{path + ".new-2026", path + ".new-81639", lookalike, filepath.Join(folder, ".stocktake-own.db")}
	for _, name := range theirs {
		if err := os.WriteFile(name, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	theirs = append(theirs, leave(t, filepath.Join(folder, "other.db"), nil))
	mustClose(t, mustOpen(t, path))
	for _, name := range theirs {
		if !disk.Exists(name) {
			t.Errorf("%s is gone", name)
		}
	}
	if disk.Exists(own) {
		t.Errorf("%s stays", own)
	}
}

// leave writes what a killed process would have left of a file that it was making.
func leave(t testing.TB, path string, data []byte) string {
	t.Helper()
	file, err := unfinished.Create(filepath.Dir(path), filepath.Base(path))
	if err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	parts := strings.Split(file.Name(), "-")
	text := []byte(parts[len(parts)-2])
	slices.Sort(text) // of an earlier process with this number
	parts[len(parts)-2] = string(text)
	left := strings.Join(parts, "-")
	if err := errors.Join(os.Rename(file.Name(), left), os.WriteFile(left, data, 0o600)); err != nil {
		t.Fatal(err)
	}
	return left
}

// A file that is swept may be somebody's data file: one that was left is opened by its name
// to see what is in it.
func TestSweepingTakesNoOpenDataFile(t *testing.T) {
	t.Parallel()
	path := newPath(t)
	st := mustOpen(t, path)
	keep(t, st, "abc", "Northvale")
	mustClose(t, st)
	own := leave(t, path, []byte(bytesOf(t, path)))
	rescued := mustOpen(t, own)
	mustClose(t, mustOpen(t, path))
	if h, _ := mustLoad(t, rescued, "abc"); h == nil || !disk.Exists(own) {
		t.Error("the open file is gone")
	}
}

// Whoever was killed after the file got its name left it with another one.
func TestSweepingTakesASecondName(t *testing.T) {
	path := newPath(t)
	mustClose(t, mustOpen(t, path))
	second := leave(t, path, nil)
	if err := errors.Join(os.Remove(second), os.Link(path, second)); err != nil {
		t.Skip("this system has no links:", err)
	}
	mustOpen(t, path)
	if disk.Exists(second) {
		t.Error("it stays")
	}
}

// A link is nothing that a process left, whatever its name.
func TestSweepingTakesNoLink(t *testing.T) {
	path := newPath(t)
	own := leave(t, path, nil)
	if err := errors.Join(os.Remove(own), os.Symlink("elsewhere.db", own)); err != nil {
		t.Skip("this system has no links:", err)
	}
	mustClose(t, mustOpen(t, path))
	if !disk.Exists(own) {
		t.Error("the link is gone")
	}
}

// The owner file of one data file may have the name of another one.
func TestOwnerFileTakesNoFileOfAnother(t *testing.T) {
	path := newPath(t)
	other := mustOpen(t, path+lock.OwnerSuffix)
	keep(t, other, "abc", "Northvale")
	mustClose(t, other)
	mustClose(t, mustOpen(t, path))
	if h, _ := mustLoad(t, mustOpen(t, path+lock.OwnerSuffix), "abc"); h == nil {
		t.Error("the other data file is gone")
	}
}

func TestCreatingReplacesNothing(t *testing.T) {
	path := newPath(t)
	st := mustOpen(t, path)
	keep(t, st, "abc", "Northvale")
	mustClose(t, st)
	before := bytesOf(t, path)
	if err := create(path); err != nil {
		t.Fatal(err)
	}
	if bytesOf(t, path) != before {
		t.Error("the file was replaced")
	}
}

// Several first starts at once: all make a file, and all go on with the same one.
func TestCreatingAtOnce(t *testing.T) {
	path := newPath(t)
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			if _, err := ensure(path); err != nil {
				t.Error(err)
			}
			sweep(path)
		})
	}
	all.Wait()
	mustOpen(t, path)
	if n := remains(t, path); n > 0 {
		t.Errorf("%d unfinished files stay", n)
	}
}

func TestOpeningAgainWritesNothing(t *testing.T) {
	path := newPath(t)
	st := mustOpen(t, path)
	keep(t, st, "abc", "Northvale")
	mustClose(t, st)
	before := bytesOf(t, path)
	mustClose(t, mustOpen(t, path))
	if runtime.GOOS != "windows" && bytesOf(t, path) != before {
		t.Error("opening and closing changed the file")
	}
}

func TestCannotCreate(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(file, "stocktake.db")
	_, err := Open(path)
	wantError(t, err, Fault, path, "--file")
}

func TestFolderInstead(t *testing.T) {
	folder := t.TempDir()
	_, err := Open(folder)
	wantError(t, err, Foreign, folder, "folder")
}

func TestDefaultPath(t *testing.T) {
	home := t.TempDir()
	c := command(t, "where", "", "HOME="+home, "XDG_DATA_HOME="+filepath.Join(home, "data"), "LOCALAPPDATA="+home)
	out, err := c.Output()
	if err != nil {
		t.Fatal(err)
	}
	path := strings.TrimSpace(string(out))
	if !strings.HasSuffix(path, filepath.Join("stocktake", "stocktake.db")) || !filepath.IsAbs(path) {
		t.Errorf("%q", path)
	}
	if runtime.GOOS != "windows" && !strings.HasPrefix(path, home) {
		t.Errorf("%q is not in %q", path, home)
	}
}

func TestOpeningClosesACopyToOthers(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has other permissions")
	}
	path := newPath(t)
	st, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := st.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
	mustOpen(t, path)
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
}
