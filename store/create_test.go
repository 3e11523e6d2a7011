package store

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
)

func TestPermissions(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has other permissions")
	}
	path := filepath.Join(t.TempDir(), "a", "b", "stocktake.db")
	mustOpen(t, path)
	for name, want := range map[string]os.FileMode{
		path:                             0o600,
		path + ownerSuffix:               0o600,
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
	theirs := path + newInfix + "plan.db"
	for _, name := range []string{theirs, path + newInfix + "81639"} {
		if err := os.WriteFile(name, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	mustClose(t, mustOpen(t, path))
	left, err := filepath.Glob(path + newInfix + "*")
	if err != nil || len(left) != 1 || left[0] != theirs {
		t.Errorf("%q, %v", left, err)
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
